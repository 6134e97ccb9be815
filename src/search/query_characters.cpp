#include "search/query_characters.hpp"

namespace pincite::search {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

std::string lower(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

std::size_t quote_bytes(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '"') return 1;
  for (const std::string_view mark : {"\u201C", "\u201D", "\u201E", "\u201F", "\uFF02"}) {
    if (text.substr(at, mark.size()) == mark) return mark.size();
  }
  return 0;
}

std::size_t space_bytes(std::string_view text, std::size_t at) {
  if (at < text.size() && is_space(text[at])) return 1;
  for (const std::string_view space : {"\u00A0", "\u202F", "\u2009", "\u3000"}) {
    if (text.substr(at, space.size()) == space) return space.size();
  }
  return 0;
}

}  // namespace pincite::search
