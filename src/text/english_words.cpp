#include "pincite/text/english.hpp"

#include <string_view>

/// Words in code-point order, each followed by a line end; made by CMake.
extern const char pincite_english_words[];
extern const unsigned long pincite_english_words_size;

namespace pincite::text {

bool is_english_word(std::string_view folded) {
  const std::string_view list{pincite_english_words, pincite_english_words_size};
  std::size_t low = 0, high = list.size();  // both at the begin of a word
  while (low < high) {
    const std::size_t line_end_before = list.rfind('\n', (low + high) / 2 - 1);
    const bool first = line_end_before == std::string_view::npos || line_end_before < low;
    const std::size_t begin = first ? low : line_end_before + 1;
    const std::size_t end = list.find('\n', begin);
    const int order = folded.compare(list.substr(begin, end - begin));
    if (order == 0) return true;
    if (order < 0) {
      high = begin;
    } else {
      low = end + 1;
    }
  }
  return false;
}

}  // namespace pincite::text
