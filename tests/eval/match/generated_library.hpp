#pragma once
/// Court papers made up by rule, so that every quotation planted in a story has a known place.

#include "support/memory_corpus.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::tests {

/// Same numbers on every platform (the standard's distributions differ between libraries).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761U + 88172645463325252ULL) {}
  std::size_t roll(std::size_t sides);
  bool chance(std::size_t percent) { return roll(100) < percent; }

 private:
  std::uint64_t state_;
};

struct GeneratedFiling {
  model::Filing filing;
  std::vector<std::string> words;  ///< as filed, punctuation attached
};

/// Dockets with a complaint, an answer and a letter each; every filing takes a tenth of its
/// sentences from the complaint of its docket, as papers of one case do.
std::vector<GeneratedFiling> generate_filings(std::size_t dockets, std::size_t words_each,
                                              std::uint64_t seed);

/// Puts the filings into a corpus; `noise` per mille of the letters are misread as scanners do and
/// the pages get OCR confidence. `without` is left out (0 = none).
void fill(MemoryCorpus& corpus, const std::vector<GeneratedFiling>& filings, std::size_t noise,
          std::uint64_t seed, std::size_t without = static_cast<std::size_t>(-1));

/// A story that names the paper and quotes `text` once.
model::Article story_about(const model::Filing& filing, const std::string& text);

}  // namespace pincite::tests
