#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

/// Bytes of white space at the start of `text`: ASCII, U+00A0, U+2009, U+200B, U+202F, U+FEFF.
std::size_t space_length(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.front())) return 1;
  if (static_cast<unsigned char>(text.front()) < 0x80) return 0;
  if (starts_with(text, "\xC2\xA0")) return 2;
  for (const std::string_view wide :
       {"\xE2\x80\x89", "\xE2\x80\x8B", "\xE2\x80\xAF", "\xEF\xBB\xBF", "\xE2\x80\xA8"}) {
    if (starts_with(text, wide)) return 3;
  }
  return 0;
}

}  // namespace

std::string lower_ascii(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char c) { return lower_ascii(c); });
  return result;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t n = space_length(text))
    text.remove_prefix(n);
  for (bool again = true; again && !text.empty();) {
    again = false;
    for (std::size_t n = 1; n <= 3 && n <= text.size(); ++n) {
      if (space_length(text.substr(text.size() - n)) == n) {
        text.remove_suffix(n);
        again = true;
        break;
      }
    }
  }
  return text;
}

std::string squeeze(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  text = trim(text);
  std::size_t begin = 0;  // of the word that is copied as a whole
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t n = space_length(text.substr(at));
    if (n == 0) {
      ++at;
      continue;
    }
    result.append(text, begin, at - begin);
    if (result.back() != ' ') result.push_back(' ');
    at += n;
    begin = at;
  }
  return result.append(text, begin);
}

std::string replace_all(std::string_view text, std::string_view part, std::string_view with) {
  std::string result;
  while (true) {
    const std::size_t at = text.find(part);
    result.append(text.substr(0, at));
    if (at == std::string_view::npos) return result;
    result.append(with);
    text.remove_prefix(at + part.size());
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    if (!is_space(c) && !inside) ++words;
    inside = !is_space(c);
  }
  return words;
}

bool has_words(std::string_view text, std::size_t count) {
  bool inside = false;
  for (auto c = text.begin(); c != text.end() && count > 0; ++c) {
    if (!is_space(*c) && !inside) --count;
    inside = !is_space(*c);
  }
  return count == 0;
}

}  // namespace pincite::article
