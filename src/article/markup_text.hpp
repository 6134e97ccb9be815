#pragma once
/// Text values that carry markup of their own.

#include <string>
#include <string_view>

namespace pincite::article {

/// Decodes the character references that values carry ("&amp;", "&#8217;") and drops tags. Unknown
/// references stay.
std::string decode_references(std::string_view text);

}  // namespace pincite::article
