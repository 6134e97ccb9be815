#pragma once
/// Text in the columns of a terminal.

#include <string>
#include <string_view>

namespace pincite::report {

/// Columns that the text takes on a terminal: 2 for East Asian wide characters, 0 for combining.
std::size_t columns(std::string_view utf8);

/// Breaks at spaces so that no line is wider than `width` columns (words wider than that are cut);
/// every line but the first starts with `indent` spaces. `text` may hold ANSI colour sequences.
std::string wrap(std::string_view text, std::size_t width, std::size_t indent);

}  // namespace pincite::report
