#pragma once
/// Text layers whose codes are glyph numbers instead of characters.

#include "extract/raw_page.hpp"

#include <vector>

namespace pincite::extract {

/// Fonts that lost their Unicode map show the number of each glyph. Subsets of TrueType fonts keep
/// the order of Apple's glyph list, so their letters stand a constant below ASCII and the space is
/// a control character – which no text holds: that betrays the font, the code of the space gives
/// the constant, and the words must be English after it. Decodes such fonts in place, splitting at
/// the spaces. Returns the fonts that are betrayed and could not be decoded.
std::vector<int> decode_glyph_numbers(std::vector<RawWord>& words);

/// True for a word with control characters or signs that stand for no known letter.
bool holds_no_letters(std::string_view word);

}  // namespace pincite::extract
