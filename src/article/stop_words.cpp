#include "article/stop_words.hpp"

#include "article/ascii.hpp"

#include <string>
#include <unordered_set>

namespace pincite::article {

double stop_word_share(std::string_view line) {
  static const std::unordered_set<std::string> words = {
      "a",    "about", "after", "all",   "also", "an",    "and",   "are",     "as",    "at",
      "be",   "been",  "but",   "by",    "can",  "could", "did",   "do",      "for",   "from",
      "had",  "has",   "have",  "he",    "her",  "him",   "his",   "how",     "i",     "if",
      "in",   "into",  "is",    "it",    "its",  "just",  "like",  "me",      "more",  "most",
      "my",   "no",    "not",   "of",    "on",   "one",   "only",  "or",      "other", "our",
      "out",  "over",  "she",   "so",    "some", "such",  "than",  "that",    "the",   "their",
      "them", "then",  "there", "these", "they", "this",  "those", "through", "to",    "under",
      "up",   "very",  "was",   "we",    "were", "what",  "when",  "where",   "which", "while",
      "who",  "will",  "with",  "would", "you",  "your"};
  std::size_t all = 0, stops = 0;
  std::string word;
  const auto close = [&] {
    if (word.empty()) return;
    ++all;
    stops += words.count(word);
    word.clear();
  };
  for (const char c : line) {
    if (is_letter(c) || static_cast<unsigned char>(c) >= 0x80) {
      word.push_back(lower_ascii(c));
    } else {
      close();
    }
  }
  close();
  return all == 0 ? 0 : static_cast<double>(stops) / static_cast<double>(all);
}

}  // namespace pincite::article
