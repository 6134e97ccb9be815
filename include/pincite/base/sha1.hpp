#pragma once
/// SHA-1, by which archives name their copies. Never for trust.

#include <string>
#include <string_view>

namespace pincite::base {

/// Lower-case hex SHA-1 of bytes.
std::string sha1(std::string_view bytes);

}  // namespace pincite::base
