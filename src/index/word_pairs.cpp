#include "index/word_pairs.hpp"

#include <algorithm>
#include <array>

namespace pincite::index {

namespace {

/// Sorted. Forty of the most frequent words of English papers.
constexpr std::array<std::string_view, 40> paired_words = {
    "a",     "an",    "and",  "any", "are", "as",   "at",    "be",   "been", "but",
    "by",    "for",   "from", "had", "has", "have", "if",    "in",   "is",   "it",
    "its",   "may",   "no",   "not", "of",  "on",   "or",    "such", "that", "the",
    "their", "there", "this", "to",  "was", "were", "which", "will", "with", "would"};
static_assert(std::is_sorted(paired_words.begin(), paired_words.end()));

}  // namespace

bool is_paired_word(std::string_view folded) {
  return std::binary_search(paired_words.begin(), paired_words.end(), folded);
}

bool is_pair(std::string_view first, std::string_view second) {
  return is_paired_word(first) && is_paired_word(second);
}

std::string pair_term(std::string_view first, std::string_view second) {
  std::string term(first);
  term += ' ';
  term += second;
  return term;
}

std::vector<PhrasePart> phrase_parts(const std::vector<std::string>& words) {
  std::vector<PhrasePart> parts;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    if (i + 1 < words.size() && is_pair(words[i], words[i + 1])) {
      parts.push_back({pair_term(words[i], words[i + 1]), i});
      ++i;
    } else if (i > 0 && is_pair(words[i - 1], words[i])) {
      parts.push_back({pair_term(words[i - 1], words[i]), i - 1});
    } else {
      parts.push_back({words[i], i});
    }
  }
  return parts;
}

}  // namespace pincite::index
