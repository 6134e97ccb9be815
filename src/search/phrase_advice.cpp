#include "search/phrase_advice.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

constexpr std::size_t longest_phrase = 60;
using Words = std::vector<QueryWord>;

std::string typed(const Words& words) {
  std::string text;
  for (const QueryWord& word : words)
    text += (text.empty() ? "" : " ") + word.folded;
  return text;
}

/// The same test for other words in a row.
Node phrase_of(const Node& node, Words words) {
  Node other = node;
  other.text.form = TextForm::phrase;
  other.text.words = std::move(words);
  return other;
}

bool tells_something(const Words& words) {
  return words.size() >= 2 && !std::all_of(words.begin(), words.end(), [](const QueryWord& word) {
           return text::is_function_word(word.folded);
         });
}

bool is_better(const PhraseFound& a, std::size_t words_a, const PhraseFound& b,
               std::size_t words_b) {
  return words_a != words_b ? words_a > words_b : a.filings > b.filings;
}

}  // namespace

base::Result<std::optional<PhraseFound>>
corrected_phrase(const Node& phrase, const std::map<std::string, std::string>& corrections,
                 const CountFilings& count) {
  Words words = phrase.text.words;
  bool changed = false;
  for (QueryWord& word : words) {
    const auto better = corrections.find(word.folded);
    if (better == corrections.end()) continue;
    word.folded = better->second;
    changed = true;
  }
  if (!changed) return std::nullopt;
  auto filings = count(phrase_of(phrase, words));
  if (!filings) return base::pass_on(filings);
  if (*filings == 0) return std::nullopt;
  return PhraseFound{typed(words), *filings};
}

/// A run that no filing has makes every longer one useless, so each end is looked at from the first
/// begin that is still possible: at most two questions a word.
base::Result<std::optional<PhraseFound>> longest_part(const Node& phrase,
                                                      const CountFilings& count) {
  const Words& all = phrase.text.words;
  if (all.size() > longest_phrase) return std::nullopt;
  std::optional<PhraseFound> best;
  std::size_t best_words = 0;
  std::size_t begin = 0;
  for (std::size_t end = 2; end <= all.size(); ++end) {
    for (; begin + 2 <= end; ++begin) {
      const auto at = [&](std::size_t i) { return all.begin() + static_cast<std::ptrdiff_t>(i); };
      const Words part(at(begin), at(end));
      auto filings = count(phrase_of(phrase, part));
      if (!filings) return base::pass_on(filings);
      if (*filings == 0) continue;
      const PhraseFound found{typed(part), *filings};
      const bool better = !best || is_better(found, part.size(), *best, best_words);
      if (tells_something(part) && better) {
        best = found;
        best_words = part.size();
      }
      break;
    }
  }
  return best;
}

}  // namespace pincite::search
