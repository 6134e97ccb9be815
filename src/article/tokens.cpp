#include "article/tokens.hpp"

#include "article/ascii.hpp"

namespace pincite::article {
namespace {

bool is_sign(char c) {
  return !is_letter(c) && !is_digit(c) && !is_space(c);
}

/// Last bytes of the marks in U+2018..U+201F, without the apostrophe, when they follow E2 80.
bool is_mark(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  return c >= 0x98 && c <= 0x9F && c != 0x99 && at >= 2 && text[at - 1] == '\x80' &&
         text[at - 2] == '\xE2';
}

bool may_end_sentence(std::string_view text, std::size_t at) {
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return false;
  return at + 1 == text.size() || !(is_letter(text[at + 1]) || is_digit(text[at + 1]));
}

}  // namespace

TextSize measure_text(std::string_view text) {
  TextSize size;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool ascii = static_cast<unsigned char>(text[at]) < 0x80;
    if (!ascii || is_letter(text[at])) {  // most bytes
      size.words += inside ? 0 : 1;
      size.marks += !ascii && is_mark(text, at) ? 1 : 0;
      inside = true;
      continue;
    }
    const bool sign = is_sign(text[at]);
    const bool word = !sign && !is_space(text[at]);
    size.words += word && !inside ? 1 : 0;
    size.signs += sign ? 1 : 0;
    size.sentences += sign && may_end_sentence(text, at) ? 1 : 0;
    size.marks += text[at] == '"' ? 1 : 0;
    inside = word;
  }
  return size;
}

}  // namespace pincite::article
