#include "extract/ocr/glyph_numbers.hpp"

#include "extract/ocr/plausible.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace pincite::extract {

namespace {

constexpr int most_space = 3;     // glyph number of the space: 3 in TrueType subsets, 1 in others
constexpr int enough_words = 5;   // that can speak for themselves
constexpr double english = 0.35;  // name lists and tables of authorities have as little

/// How often the glyph numbers that a space may have occur in a font's words.
struct Codes {
  std::array<int, most_space + 1> spaces{};
  int words = 0;  ///< that hold control characters
};

std::map<int, Codes> codes_of(const std::vector<RawWord>& words) {
  std::map<int, Codes> fonts;
  for (const RawWord& word : words) {
    bool betrays = false;
    for (const char c : word.text) {
      const auto code = static_cast<unsigned char>(c);
      if (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') continue;
      betrays = true;
      if (code > 0 && code <= most_space) ++fonts[word.font].spaces.at(code);
    }
    if (betrays) ++fonts[word.font].words;
  }
  return fonts;
}

std::vector<RawWord> words_in(const std::vector<RawWord>& words, int font) {
  std::vector<RawWord> own;
  std::copy_if(words.begin(), words.end(), std::back_inserter(own),
               [&](const RawWord& word) { return word.font == font; });
  return own;
}

/// A bullet that lost its map betrays nothing: the font's other words are English as they stand.
bool suspect(const std::vector<RawWord>& own, const Codes& codes) {
  const Language language = language_of(own);
  return codes.words * 10 >= static_cast<int>(own.size()) * 3 &&
         language.english * 4 <= language.words;
}

/// 29 where the space is glyph 3; 0 when no space was seen.
int shift_of(const Codes& codes) {
  const auto most = std::max_element(codes.spaces.begin() + 1, codes.spaces.end());
  return *most == 0 ? 0 : 0x20 - static_cast<int>(most - codes.spaces.begin());
}

bool reads_well(const std::vector<RawWord>& words) {
  const Language language = language_of(words);
  const bool whole = std::none_of(words.begin(), words.end(),
                                  [](const RawWord& word) { return holds_no_letters(word.text); });
  const double least = language.words < enough_words ? 0.5 : english;
  return whole && language.english >= least * language.words;
}

bool decode(std::vector<RawWord>& words, int font, int shift) {
  std::vector<RawWord> trial = words_in(words, font);
  undo_shift(trial, font, shift);
  if (!reads_well(trial)) return false;
  undo_shift(words, font, shift);
  return true;
}

}  // namespace

std::vector<int> decode_glyph_numbers(std::vector<RawWord>& words) {
  std::vector<int> left;
  const auto fonts = codes_of(words);
  int proven = 0;  // fonts of one page come from one program
  for (const auto& [font, codes] : fonts) {
    if (!suspect(words_in(words, font), codes)) continue;
    const int shift = shift_of(codes);
    if (shift == 0 || !decode(words, font, shift))
      left.push_back(font);
    else
      proven = shift;
  }
  if (proven != 0) {
    std::erase_if(left, [&](int font) {
      return shift_of(fonts.at(font)) == 0 && decode(words, font, proven);
    });
  }
  return left;
}

bool holds_no_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = base::next_code_point(word, at);
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD || (c >= 0xE000 && c <= 0xF8FF))
      return true;
  }
  return false;
}

}  // namespace pincite::extract
