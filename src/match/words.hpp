#pragma once
/// Two folded words beside each other: the same, inflected, misread by a scanner, or others?

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace pincite::match {

/// How two different words may still be one.
enum class Likeness : std::uint8_t {
  other,
  same,
  bracketed,  ///< equal without the bracketed letters
  inflected,  ///< same stem
  misread,    ///< letters that OCR confuses or loses
  prefix,     ///< the filing's word is only the beginning of the quotation's
};

struct WordMatch {
  Likeness likeness = Likeness::other;
  double share = 0;  ///< of the word's weight that counts as matched
};

/// The share of a word that a scanner misread.
inline constexpr double misread_share = 0.8;

/// Compares two folded words.
WordMatch compare_words(std::string_view quoted, std::string_view filed);

/// Crude English stem: plural, -ed, -ing, -ly endings off; words under five letters unchanged.
std::string stem(std::string_view folded);

/// Letters that scanners confuse, each class written one way (Tesseract's usual slips).
std::string confusion_class(std::string_view word);

/// True when OCR is known to read one for the other: same letters after the usual confusions
/// (rn/m, l/1/i, 0/o, e/c …) or at most one letter in six wrong.
bool ocr_confusable(std::string_view a, std::string_view b);

/// Letter edits between two words, at most `limit` + 1.
std::size_t letter_edits(std::string_view a, std::string_view b, std::size_t limit);

/// Letters that may be wrong in a word that is still taken for the same, by the longer length.
std::size_t allowed_edits(std::size_t length);

bool has_digit(std::string_view word);

}  // namespace pincite::match
