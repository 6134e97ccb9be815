#pragma once
/// What single characters mean in a query. ASCII rules; people also paste typographic quotation
/// marks and spaces.

#include <cstddef>
#include <string>
#include <string_view>

namespace pincite::search {

bool is_space(char c);
bool is_digit(char c);
bool is_letter(char c);  ///< letters of field names; the underscore is one
std::string lower(std::string text);

/// Bytes of the double quotation mark, of any shape, at byte `at`; 0 when there is none.
std::size_t quote_bytes(std::string_view text, std::size_t at);
/// The same for white space.
std::size_t space_bytes(std::string_view text, std::size_t at);

}  // namespace pincite::search
