#pragma once
/// Pages as compact bytes: the form in which they cross a process border and rest in the
/// catalogue. Boxes are kept to 1/100 point.

#include "pincite/base/result.hpp"
#include "pincite/model/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::model {

/// Little-endian, versioned by its first byte.
std::string encode_page(const Page& page);

/// Fails (`internal`) on bytes that encode_page did not write; never reads past the end.
base::Result<Page> decode_page(std::string_view bytes);

}  // namespace pincite::model
