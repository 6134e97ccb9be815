#include "extract/layout/ascii.hpp"

#include <algorithm>

namespace pincite::extract {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_letter(char c) {
  return is_upper(c) || (c >= 'a' && c <= 'z');
}
char lower(char c) {
  return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

std::optional<int> parse_int(std::string_view text) {
  if (!all_digits(text) || text.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : text)
    value = value * 10 + (c - '0');
  return value;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_space(text.back()))
    text.remove_suffix(1);
  return text;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) { return lower(a) == lower(b); };
  const auto at = std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same);
  if (at == text.end() && !wanted.empty()) return std::string_view::npos;
  return static_cast<std::size_t>(at - text.begin());
}

bool contains_ignoring_case(std::string_view text, std::string_view wanted) {
  return find_ignoring_case(text, wanted) != std::string_view::npos;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view wanted) {
  return text.size() >= wanted.size() &&
         lower_ascii(text.substr(0, wanted.size())) == lower_ascii(wanted);
}

LetterCount count_letters(std::string_view text) {
  LetterCount count;
  for (const char c : text) {
    count.letters += is_letter(c) ? 1 : 0;
    count.capitals += is_upper(c) ? 1 : 0;
  }
  return count;
}

}  // namespace pincite::extract
