#pragma once
/// Makes text from outside harmless in each format. Stories and filings are hostile: they may
/// carry markup, terminal escapes, direction overrides and spreadsheet formulas.

#include <string>
#include <string_view>

namespace pincite::report {

/// Valid UTF-8 on one line in which nothing is invisible: white space is folded to one space,
/// control characters, direction overrides (U+202A–202E, U+2066–2069 and the marks), tag and
/// non-characters become "‹U+202E›".
std::string visible(std::string_view text);

/// As `visible`, with line ends kept and not folded (for block text).
std::string visible_lines(std::string_view text);

/// `visible`, with & < > " ' as entities: fit for elements and quoted attributes.
std::string html_text(std::string_view text);

/// `visible`, with everything that Markdown (CommonMark, GitHub tables) or HTML could read as
/// markup escaped.
std::string markdown_text(std::string_view text);

/// One CSV cell (RFC 4180): quoted where needed; a cell that a spreadsheet would run as a formula
/// (= + - @, tab, CR, and their full-width forms) gets a leading apostrophe (OWASP, CSV injection).
std::string csv_cell(std::string_view text);

/// Percent-encodes everything but unreserved characters and '/' (RFC 3986).
std::string encode_path(std::string_view path);

/// True for an http or https address without spaces, quotes or control characters.
bool is_web_address(std::string_view url);

/// A BCP 47 tag of plain shape ("en", "pt-BR"), or empty.
std::string language_tag(std::string_view tag);

}  // namespace pincite::report
