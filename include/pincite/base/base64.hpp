#pragma once
/// Bytes as base64 (RFC 4648, with padding), for data: addresses.

#include <string>
#include <string_view>

namespace pincite::base {

std::string base64(std::string_view bytes);

}  // namespace pincite::base
