#pragma once
/// What a word of a story may be, found once for each word however often the rules ask.

#include <cstdint>
#include <string_view>
#include <vector>

namespace pincite::article {

/// Bits; a word may have several.
enum WordClass : std::uint16_t {
  pronoun_class = 1U << 0U,
  determiner_class = 1U << 1U,
  preposition_class = 1U << 2U,
  auxiliary_class = 1U << 3U,
  adverb_class = 1U << 4U,
  clause_class = 1U << 5U,
  time_class = 1U << 6U,
  hedge_class = 1U << 7U,
  verb_class = 1U << 8U,         ///< a form of a reporting verb
  source_noun_class = 1U << 9U,  ///< tells what kind a source is
};

/// Remembers the words met last. The words must outlive it.
class WordClasses {
 public:
  /// Bits of the lower-case word.
  std::uint16_t of(std::string_view lower);

 private:
  struct Met {
    std::string_view word;
    std::uint16_t classes = 0;
  };
  std::vector<Met> met_ = std::vector<Met>(8192);
};

}  // namespace pincite::article
