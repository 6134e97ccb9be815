#include "article/denying.hpp"
#include "article/statements.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace pincite::article {
namespace {

using model::StatementKind;

constexpr std::size_t reach = 12;  // sentences that a denial looks back and ahead
constexpr std::size_t enough_shared =
    3;  // content words that make two sentences speak of one thing

/// Folded words of the sentence; of an endless one the first.
std::vector<std::string> words_of(const Discourse& story, const Sentence& sentence) {
  constexpr std::size_t most = 10'000;  // bytes
  return text::fold_words(
      story.slice(sentence.begin, std::min(sentence.end, sentence.begin + most)));
}

std::set<std::string> content_words(const Discourse& story, const Sentence& sentence) {
  std::set<std::string> words;
  for (std::string& word : words_of(story, sentence)) {
    if (word.size() > 3 && !text::is_function_word(word)) words.insert(std::move(word));
  }
  return words;
}

std::size_t shared(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(std::count_if(
      a.begin(), a.end(), [&](const std::string& word) { return b.count(word) > 0; }));
}

/// "The claims have no merit" speaks of all of them, "denied claims that …" of the one it tells.
bool is_general(const Discourse& story, const Sentence& sentence) {
  const auto words = words_of(story, sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool tells = i + 1 < words.size() && (words[i + 1] == "that" || words[i + 1] == "of");
    if (is_claim_noun(words[i]) && !tells) return true;
    if (words[i] == "lawsuit" || words[i] == "suit" || words[i] == "complaint") return true;
  }
  return false;
}

/// The sentences before that tell what a filing says.
std::vector<std::size_t> claims_before(const std::vector<Act>& acts, std::size_t denial) {
  std::vector<std::size_t> claims;
  for (std::size_t k = denial > reach ? denial - reach : 0; k < denial; ++k) {
    if (acts[k].kind == StatementKind::reported && acts[k].about_filing) claims.push_back(k);
  }
  return claims;
}

}  // namespace

std::vector<std::vector<std::size_t>> link_denials(const Discourse& story,
                                                   const std::vector<Act>& acts) {
  std::vector<std::vector<std::size_t>> result(acts.size());
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i].kind != StatementKind::denial) continue;
    if (is_general(story, story.sentences[i])) result[i] = claims_before(acts, i);
    if (!result[i].empty()) continue;
    const auto own = content_words(story, story.sentences[i]);
    std::size_t best = acts.size();
    std::size_t best_score = 0;
    const std::size_t from = i > reach ? i - reach : 0;
    for (std::size_t k = from; k < std::min(acts.size(), i + reach); ++k) {
      if (k == i || acts[k].kind == StatementKind::denial) continue;
      if (acts[k].kind != StatementKind::reported && !acts[k].about_filing) continue;
      std::size_t score = shared(own, content_words(story, story.sentences[k]));
      if (score == 0) continue;
      if (acts[k].about_filing) score += 2;
      if (score > best_score || (score == best_score && k < i && i - k < reach / 2)) {
        best_score = score;
        best = k;
      }
    }
    if (best < acts.size() && best_score >= enough_shared) result[i].push_back(best);
  }
  return result;
}

}  // namespace pincite::article
