#pragma once
/// Text values that carry markup of their own.

#include <string>
#include <string_view>

namespace pincite::article {

/// Decodes the character references that values carry ("&amp;", "&#8217;") and drops tags. Unknown
/// references stay.
std::string decode_references(std::string_view text);

/// The same without dropping tags.
std::string decode_characters(std::string_view text);

/// Appends what the character reference at the start of `text` ("&amp;…") stands for and returns
/// its length; 0 when it is none that is known.
std::size_t read_reference(std::string& out, std::string_view text);

}  // namespace pincite::article
