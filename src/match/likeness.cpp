#include "match/likeness.hpp"

#include <algorithm>
#include <utility>

namespace pincite::match {
namespace {

constexpr std::size_t most_longer = 3;  ///< letters that an inflection or a misreading adds

/// At most `most` bits are set. Clears them one by one: without a branch, and without the
/// processor's own count, which a portable build does not use.
bool few_bits(std::uint64_t bits, std::size_t most) {
  for (std::size_t i = 0; i < most; ++i)
    bits &= bits - (bits != 0 ? 1 : 0);
  return bits == 0;
}

}  // namespace

WordLikeness::WordLikeness(std::string folded, std::string alternative)
    : folded_(std::move(folded)), alternative_(std::move(alternative)), shape_(shape_of(folded_)) {}

/// Words of one length that may be like it: of the same stem or class, or with few other letters.
void WordLikeness::scan(const Vocabulary& vocabulary, std::size_t length) {
  const std::vector<WordShape>& shapes = vocabulary.of_length(length);
  const std::size_t longer = std::max(length, folded_.size());
  const std::size_t allowed = allowed_edits(longer);
  const bool near = longer - std::min(length, folded_.size()) <= allowed;
  for (std::uint32_t& at = scanned_[length]; at < shapes.size(); ++at) {
    const WordShape& shape = shapes[at];
    const bool may_be = shape.stem == shape_.stem || shape.confusion == shape_.confusion ||
                        (near && few_bits(shape.letters ^ shape_.letters, 2 * allowed));
    if (may_be) maybe_.push_back(shape.id);
  }
}

void WordLikeness::look_up(const Vocabulary& vocabulary, std::string_view word) {
  const std::uint32_t id = vocabulary.find(word);
  if (id != Vocabulary::none && id >= seen_) maybe_.push_back(id);
}

WordMatch WordLikeness::compare(const Vocabulary& vocabulary, std::uint32_t id) const {
  const std::string& word = vocabulary.word(id);
  if (!alternative_.empty() && word == alternative_) return {Likeness::bracketed, 1};
  return compare_words(folded_, word);
}

void WordLikeness::extend(const Vocabulary& vocabulary) {
  if (seen_ == vocabulary.size()) return;
  maybe_.clear();
  const std::size_t last = Vocabulary::lengths - 1, size = std::min(folded_.size(), last);
  for (std::size_t length = size - std::min(size, most_longer);
       length <= std::min(size + most_longer, last); ++length) {
    scan(vocabulary, length);
  }
  for (std::size_t length = 1; length < folded_.size(); ++length)
    look_up(vocabulary, std::string_view(folded_).substr(0, length));
  if (!alternative_.empty()) look_up(vocabulary, alternative_);
  seen_ = vocabulary.size();
  std::sort(maybe_.begin(), maybe_.end());
  maybe_.erase(std::unique(maybe_.begin(), maybe_.end()), maybe_.end());
  for (const std::uint32_t id : maybe_) {
    const WordMatch found = compare(vocabulary, id);
    if (found.likeness != Likeness::other) alike_.push_back({id, found});
  }
}

}  // namespace pincite::match
