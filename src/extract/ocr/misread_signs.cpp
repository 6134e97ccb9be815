#include "extract/ocr/misread_signs.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace pincite::extract {

namespace {

bool follows_closely(const RawWord& word, const RawWord& next) {
  return next.box.x0 - word.box.x1 < word.font_size && next.box.x0 > word.box.x0 &&
         std::abs(next.baseline - word.baseline) < word.font_size / 3;
}

/// A bar is the pronoun where a small letter follows it closely on its line, and rules of tables
/// and margins are not.
void correct_bar(RawWord& word, const RawWord& next) {
  const std::size_t bar = word.text.find('|');
  if (bar == std::string::npos || word.text.find_first_of("0123456789") != std::string::npos ||
      word.text.find_first_not_of("|\"'\xE2\x80\x98\x9C") != std::string::npos) {
    return;
  }
  const bool small = next.text.front() >= 'a' && next.text.front() <= 'z';
  if (small && word.text.find('|', bar + 1) == std::string::npos) word.text[bar] = 'I';
}

/// Before a number only: "(see §j 80".
void correct_paragraph_sign(RawWord& word, const RawWord& next) {
  constexpr std::array<std::string_view, 4> readings = {"§j", "§J", "§]", "{]"};
  if (next.text.front() < '0' || next.text.front() > '9') return;
  const std::size_t begin = word.text.find_first_not_of("([“\"");
  if (begin == std::string::npos) return;
  for (const std::string_view reading : readings) {
    if (std::string_view(word.text).substr(begin) == reading) word.text.replace(begin, 3, "¶");
  }
}

}  // namespace

void correct_signs(std::vector<RawWord>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i + 1].text.empty() || !follows_closely(words[i], words[i + 1])) continue;
    correct_bar(words[i], words[i + 1]);
    correct_paragraph_sign(words[i], words[i + 1]);
  }
}

}  // namespace pincite::extract
