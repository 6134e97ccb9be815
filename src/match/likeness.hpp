#pragma once
/// Which words of the filings read are like a quoted word.

#include "match/vocabulary.hpp"
#include "match/words.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace pincite::match {

/// For one quoted word: which words of the vocabulary are like it. Grows with the vocabulary.
class WordLikeness {
 public:
  explicit WordLikeness(std::string folded, std::string alternative = {});
  /// Cost: a few comparisons of numbers for each word of about its length that is new since the
  /// last call.
  void extend(const Vocabulary& vocabulary);
  /// All words that are like it, by ascending number.
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, WordMatch>>& alike() const {
    return alike_;
  }
  [[nodiscard]] const std::string& folded() const { return folded_; }

 private:
  void scan(const Vocabulary& vocabulary, std::size_t length);
  void look_up(const Vocabulary& vocabulary, std::string_view word);
  [[nodiscard]] WordMatch compare(const Vocabulary& vocabulary, std::uint32_t id) const;

  std::string folded_, alternative_;
  WordShape shape_;
  std::uint32_t seen_ = 0;                                    ///< words of the vocabulary
  std::array<std::uint32_t, Vocabulary::lengths> scanned_{};  ///< … by length
  std::vector<std::uint32_t> maybe_;                          ///< words to compare
  std::vector<std::pair<std::uint32_t, WordMatch>> alike_;
};

}  // namespace pincite::match
