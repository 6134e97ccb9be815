#pragma once
/// UTF-8 as bytes and as code points. pincite keeps text as UTF-8; JSON offsets are code points.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::base {

/// Replaces invalid sequences with U+FFFD; valid text is returned unchanged.
std::string repair_utf8(std::string_view bytes);

/// Reads the code point at byte `at` and moves `at` past it; U+FFFD for an invalid byte.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Appends one code point.
void append_utf8(std::string& text, char32_t code_point);

/// Number of code points.
std::size_t length_utf8(std::string_view text);

/// Maps byte offsets to code-point offsets in one pass: entry b is the number of code points that
/// begin before byte b; size is text.size() + 1.
std::vector<std::uint32_t> code_point_offsets(std::string_view text);

}  // namespace pincite::base
