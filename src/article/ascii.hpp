#pragma once
/// ASCII-only helpers for markup and word tables; other bytes pass through unchanged.

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

inline char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}
inline bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
inline bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
inline bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
inline bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}

std::string lower_ascii(std::string_view text);
/// Without ASCII white space and no-break spaces at both ends.
std::string_view trim(std::string_view text);
/// White space runs (no-break spaces too) folded to one space, ends trimmed.
std::string squeeze(std::string_view text);
inline bool starts_with(std::string_view text, std::string_view head) {
  return text.substr(0, head.size()) == head;
}
inline bool ends_with(std::string_view text, std::string_view tail) {
  return text.size() >= tail.size() && text.substr(text.size() - tail.size()) == tail;
}
inline bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}
/// Is `word` among `words`?
inline bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
/// `text` with every `part` (not empty) replaced, in one pass from the left.
std::string replace_all(std::string_view text, std::string_view part, std::string_view with);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Number of words separated by white space.
std::size_t count_words(std::string_view text);
/// Are there so many? Looks no further than needed.
bool has_words(std::string_view text, std::size_t count);

}  // namespace pincite::article
