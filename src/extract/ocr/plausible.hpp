#pragma once
/// Does a text layer read like language? Counted in words of the English word list.

#include "extract/raw_page.hpp"

#include <string_view>
#include <vector>

namespace pincite::extract {

/// What the words of a layer look like.
struct Language {
  int words = 0;    ///< words of three or more letters
  int english = 0;  ///< of them, in the word list
  int broken = 0;   ///< words with control characters or unknown glyphs, or signs inside letters
  int all = 0;      ///< everything with a letter or a broken character in it

  void add(std::string_view word);
  [[nodiscard]] double english_share() const { return words > 0 ? double(english) / words : 0; }
  [[nodiscard]] double broken_share() const { return all > 0 ? double(broken) / all : 0; }
};

/// Words of one font, or of all when `font` is negative.
Language language_of(const std::vector<RawWord>& words, int font = -1);

/// Certainly no English: hardly a word of the list among many. Lists of names, tables and code
/// stay far above this.
bool is_gibberish(const Language& language);

/// The share of words (three letters and more) that an older OCR engine seems to have misread:
/// not in the word list, and either one letter off a listed word of six letters and more, or
/// written small (so no name).
double misread_share(const std::vector<RawWord>& words);

/// Finds the constant that was added to every character code (subset fonts that lost their map:
/// 29 in the files seen). 0 when none makes the words English beyond doubt.
int constant_shift(const std::vector<RawWord>& words, int font);

/// Takes the shift out of the words of that font, splitting where spaces appear.
void undo_shift(std::vector<RawWord>& words, int font, int shift);

}  // namespace pincite::extract
