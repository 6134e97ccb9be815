#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace pincite::text {

namespace {

/// Sorted: determiners, pronouns, prepositions, conjunctions, auxiliaries.
constexpr std::array<std::string_view, 154> words = {
    "a",      "about",    "above",   "after",   "again",      "against", "all",     "also",
    "am",     "among",    "an",      "and",     "any",        "are",     "arent",   "as",
    "at",     "be",       "because", "been",    "before",     "being",   "below",   "between",
    "both",   "but",      "by",      "can",     "cannot",     "cant",    "could",   "couldnt",
    "did",    "didnt",    "do",      "does",    "doesnt",     "doing",   "dont",    "down",
    "during", "each",     "either",  "few",     "for",        "from",    "further", "had",
    "hadnt",  "has",      "hasnt",   "have",    "havent",     "having",  "he",      "her",
    "here",   "hers",     "herself", "him",     "himself",    "his",     "how",     "however",
    "i",      "if",       "in",      "into",    "is",         "isnt",    "it",      "its",
    "itself", "just",     "may",     "me",      "might",      "more",    "most",    "must",
    "my",     "myself",   "neither", "no",      "nor",        "not",     "now",     "of",
    "off",    "on",       "once",    "only",    "onto",       "or",      "other",   "our",
    "ours",   "out",      "over",    "own",     "per",        "same",    "shall",   "she",
    "should", "shouldnt", "since",   "so",      "some",       "such",    "than",    "that",
    "the",    "their",    "theirs",  "them",    "themselves", "then",    "there",   "these",
    "they",   "this",     "those",   "through", "to",         "too",     "toward",  "under",
    "until",  "up",       "upon",    "us",      "very",       "was",     "wasnt",   "we",
    "were",   "werent",   "what",    "when",    "where",      "whether", "which",   "while",
    "who",    "whom",     "whose",   "why",     "will",       "with",    "within",  "without",
    "wont",   "would"};
static_assert(std::is_sorted(words.begin(), words.end()));

}  // namespace

bool is_function_word(std::string_view folded) {
  return std::binary_search(words.begin(), words.end(), folded);
}

}  // namespace pincite::text
