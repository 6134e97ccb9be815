#include "article/names.hpp"

#include "article/ascii.hpp"
#include "article/word_table.hpp"

#include <string>

namespace pincite::article {
bool is_abbreviation(std::string_view word) {
  static const WordSet titles = {
      "mr.",   "mrs.",  "ms.",   "dr.",  "sen.",  "rep.",   "gov.",  "lt.",   "gen.",  "col.",
      "sgt.",  "capt.", "prof.", "rev.", "hon.",  "st.",    "jr.",   "sr.",   "sens.", "reps.",
      "govs.", "inc.",  "corp.", "co.",  "ltd.",  "jan.",   "feb.",  "mar.",  "apr.",  "aug.",
      "sept.", "oct.",  "nov.",  "dec.", "no.",   "v.",     "vs.",   "atty.", "supt.", "cmdr.",
      "maj.",  "adm.",  "pres.", "llc.", "mass.", "calif.", "conn.", "fla.",  "ariz.", "wash."};
  constexpr std::size_t longest = 24;  // bytes
  if (word.size() > longest) return false;
  if (titles.has(lower_ascii(word))) return true;
  if (word.size() % 2 != 0) return false;
  for (std::size_t i = 0; i < word.size(); i += 2) {
    if (!is_letter(word[i]) || word[i + 1] != '.') return false;
  }
  return is_upper(word.front()) || word == "a.m." || word == "p.m." || word == "a." || word == "p.";
}

bool is_subject_pronoun(std::string_view lower) {
  static const WordSet words = {"he",      "she",  "they",     "it",    "we",   "i",
                                "you",     "who",  "others",   "some",  "many", "one",
                                "another", "both", "everyone", "nobody"};
  return words.has(lower);
}

bool is_determiner(std::string_view lower) {
  static const WordSet words = {"the",   "a",       "an",    "this", "that", "these", "those",
                                "his",   "her",     "their", "its",  "my",   "our",   "your",
                                "some",  "several", "many",  "one",  "two",  "three", "another",
                                "other", "both",    "each",  "all",  "most", "any",   "every",
                                "no",    "such",    "few"};
  return words.has(lower);
}

bool is_preposition(std::string_view lower) {
  static const WordSet words = {
      "of",      "in",    "on",    "at",      "for",    "from",   "with",   "by",      "to",
      "about",   "over",  "under", "after",   "before", "during", "into",   "against", "between",
      "through", "among", "amid",  "without", "within", "along",  "across", "behind",  "beyond",
      "despite", "near",  "since", "until",   "upon",   "like",   "as",     "via",     "per"};
  return words.has(lower);
}

bool is_auxiliary(std::string_view lower) {
  static const WordSet words = {
      "is",     "was",   "are",      "were",     "be",      "been",   "being",  "am",
      "has",    "have",  "had",      "having",   "do",      "does",   "did",    "will",
      "would",  "can",   "could",    "may",      "might",   "must",   "shall",  "should",
      "not",    "never", "'s",       "'d",       "'ve",     "'re",    "'ll",    "'m",
      "didn't", "don't", "doesn't",  "hasn't",   "haven't", "hadn't", "wasn't", "weren't",
      "isn't",  "won't", "wouldn't", "couldn't", "can't",   "cannot"};
  return words.has(lower);
}

bool is_adverb(std::string_view lower) {
  static const WordSet words = {
      "also",       "later",   "then",  "again",   "once",      "even",      "still",      "just",
      "ever",       "often",   "now",   "too",     "first",     "so",        "always",     "thus",
      "soon",       "yet",     "only",  "already", "further",   "instead",   "simply",     "long",
      "previously", "earlier", "today", "twice",   "sometimes", "afterward", "afterwards", "since",
      "recently",   "here",    "there", "almost",  "perhaps",   "rather",    "quite",      "all"};
  if (words.has(lower)) return true;
  static const WordSet not_adverbs = {
      "family", "ally",     "rally", "reply",  "supply",  "july",     "italy",    "assembly",
      "emily",  "kelly",    "billy", "sally",  "molly",   "anomaly",  "fly",      "holly",
      "lily",   "ply",      "daily", "weekly", "monthly", "kennelly", "connolly", "o'reilly",
      "reilly", "donnelly", "bully", "folly",  "jelly",   "belly"};
  return lower.size() > 4 && ends_with(lower, "ly") && !not_adverbs.has(lower);
}

bool is_clause_word(std::string_view lower) {
  static const WordSet words = {"that",   "because",  "when",   "while", "if",    "whether",
                                "but",    "although", "though", "where", "whose", "which",
                                "unless", "until",    "since",  "how",   "what",  "why",
                                "or",     "nor",      "yet",    "so",    "than",  "even"};
  return words.has(lower);
}

bool is_hedge(std::string_view lower) {
  static const WordSet words = {"reportedly", "allegedly",  "purportedly", "supposedly",
                                "apparently", "ostensibly", "rumored",     "rumoured"};
  return words.has(lower);
}

bool is_time_word(std::string_view lower) {
  static const WordSet words = {
      "monday",    "tuesday",  "wednesday", "thursday", "friday",    "saturday", "sunday",
      "january",   "february", "march",     "april",    "june",      "july",     "august",
      "september", "october",  "november",  "december", "jan.",      "feb.",     "aug.",
      "sept.",     "oct.",     "nov.",      "dec.",     "yesterday", "today",    "tonight",
      "week",      "month",    "year",      "morning",  "afternoon", "evening",  "night",
      "day",       "days",     "hours",     "hour",     "minutes",   "weeks",    "months",
      "years",     "later",    "ago",       "earlier",  "last",      "next",     "time",
      "moment",    "weekend",  "summer",    "fall",     "spring",    "winter",   "point"};
  return words.has(lower);
}

}  // namespace pincite::article
