#pragma once
/// How much there is to read in a text, counted quickly.

#include <cstddef>
#include <string_view>

namespace pincite::article {

/// Counts that are never too low by much: signs inside words count, marks count twice.
struct TextSize {
  std::size_t words = 0;      ///< runs of letters, digits and other bytes that are no sign
  std::size_t signs = 0;      ///< punctuation
  std::size_t sentences = 0;  ///< signs that may end one
  std::size_t marks = 0;      ///< quotation marks
};

TextSize measure_text(std::string_view text);

}  // namespace pincite::article
