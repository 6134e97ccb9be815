#include "article/stop_words.hpp"

#include "article/ascii.hpp"
#include "article/word_table.hpp"

namespace pincite::article {

double stop_word_share(std::string_view line) {
  static const WordSet words = {
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
  constexpr std::size_t longest = 7;  // letters of a stop word
  char word[longest];
  std::size_t length = 0;
  const auto close = [&] {
    if (length == 0) return;
    ++all;
    stops += length <= longest && words.has({word, length}) ? 1 : 0;
    length = 0;
  };
  for (const char c : line) {
    if (!is_letter(c) && static_cast<unsigned char>(c) < 0x80) {
      close();
      continue;
    }
    if (length < longest) word[length] = lower_ascii(c);
    ++length;
  }
  close();
  return all == 0 ? 0 : static_cast<double>(stops) / static_cast<double>(all);
}

}  // namespace pincite::article
