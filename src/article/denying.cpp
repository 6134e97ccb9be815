#include "article/denying.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/phrase.hpp"
#include "article/word_table.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

bool is_falsity(std::string_view word) {
  static const WordSet words = {"untrue",     "false",      "baseless",   "meritless", "unfounded",
                                "inaccurate", "fabricated", "groundless", "frivolous", "nonsense",
                                "wrong",      "misleading", "incorrect",  "bogus",     "lies",
                                "lie",        "untruthful", "fiction",    "shakedown"};
  return words.has(word);
}

bool is_case_noun(std::string_view word) {
  static const WordSet papers = {"report", "reports",   "story",  "lawsuit",
                                 "suit",   "complaint", "filing", "case"};
  return is_claim_noun(word) || papers.has(word);
}

/// A court denies motions and dismisses cases; nobody denies a claim there.
bool is_procedural(const Paragraph& p, std::size_t last, std::size_t cue) {
  const Elements& e = p.elements;
  for (std::size_t i = cue + 1; i < std::min(last, cue + 6); ++i) {
    if (one_of(e[i].lower, {"motion", "request", "bid", "petition", "appeal", "bail", "application",
                            "injunction", "visa", "case", "lawsuit", "suit", "offer", "deal"}))
      return !one_of(cue_at(p, cue).base, {"refute", "dispute", "rebut"});
  }
  const Phrase subject = subject_of(p, cue);
  for (std::size_t i = subject.first; i < subject.last; ++i) {
    if (noun_class(e[i]) == NounClass::court) return true;
  }
  return false;
}

/// "no merit", "without merit", "not true" at word i.
bool lacks_merit(const std::vector<std::string_view>& words, std::size_t i) {
  if (i + 1 >= words.size()) return false;
  if (words[i] == "without") return words[i + 1] == "merit" || words[i + 1] == "basis";
  if (words[i] == "no") return one_of(words[i + 1], {"merit", "truth", "basis"});
  return words[i] == "not" && words[i + 1] == "true";
}

/// "These claims have no merit", "This is untrue", "disagrees with the allegations".
bool words_deny(const std::vector<std::string_view>& words) {
  constexpr std::size_t reach = 8, pronoun_reach = 3;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool noun = is_case_noun(words[i]);
    if (!noun && !one_of(words[i], {"this", "it", "that"})) continue;
    if (noun && i >= 1) {
      for (std::size_t back = 1; back <= std::min<std::size_t>(i, 4); ++back) {
        if (one_of(words[i - back],
                   {"disagree", "disagrees", "disagreed", "deny", "denies", "denied", "denying"}))
          return true;
      }
    }
    const std::size_t end = std::min(words.size(), i + 1 + (noun ? reach : pronoun_reach));
    for (std::size_t k = i + 1; k < end; ++k) {
      if (is_falsity(words[k]) || lacks_merit(words, k)) return true;
    }
  }
  return false;
}

/// Lower-case words of a quotation, at most the first hundred.
std::vector<std::string_view> plain_words(const std::string& lower) {
  constexpr std::size_t most = 100;
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < lower.size() && words.size() < most;) {
    std::size_t end = at;
    while (end < lower.size() && is_letter(lower[end]))
      ++end;
    if (end > at) words.push_back(std::string_view(lower).substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return words;
}

bool quotation_denies(const Discourse& story, const Element& quote) {
  constexpr std::size_t longest = 600;
  const std::string lower = lower_ascii(
      story.slice(quote.begin, std::min<std::size_t>(quote.end, quote.begin + longest)));
  return words_deny(plain_words(lower));
}

/// A quotation of up to twelve words that is a verdict on what stands before it.
bool quotation_says_false(const Discourse& story, const Element& quote) {
  const std::string lower = lower_ascii(story.slice(quote.begin, quote.end));
  if (count_words(lower) > 12) return false;
  const auto words = plain_words(lower);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (is_falsity(words[i]) || lacks_merit(words, i)) return true;
  }
  return false;
}

/// "said the claims are baseless", "called the allegations untrue": words without marks, or a
/// quotation behind them.
bool clause_denies(const Discourse& story, const Paragraph& p, std::size_t from, std::size_t last) {
  const Elements& e = p.elements;
  std::vector<std::string_view> words;
  for (std::size_t i = from; i < last; ++i) {
    if (e[i].kind == Kind::word) words.push_back(e[i].lower);
    if (e[i].kind != Kind::quote) continue;
    const std::size_t near = words.size() > 8 ? words.size() - 8 : 0;
    const bool claim =
        std::any_of(words.begin() + static_cast<std::ptrdiff_t>(near), words.end(), is_case_noun);
    if (claim && quotation_says_false(story, e[i])) return true;
  }
  return words_deny(words);
}

/// ", refuting that …", ", denying the claims": the source of the sentence denies on the way.
bool denies_besides(const Paragraph& p, std::size_t last, std::size_t cue) {
  const Elements& e = p.elements;
  for (std::size_t i = cue + 1; i + 1 < last; ++i) {
    if (e[i].kind != Kind::comma || !ends_with(e[i + 1].lower, "ing")) continue;
    if (is_denial_verb(cue_at(p, i + 1).base) && !is_procedural(p, last, i + 1)) return true;
  }
  return false;
}

/// Papers and courts allege and rule; what they call false is no denial of their own claim.
bool speaks_as_paper(const Paragraph& p, std::size_t cue) {
  const bool credited = is_word(p.elements, cue, "according");
  const Phrase subject = credited ? phrase_after(p, cue + 2) : subject_of(p, cue);
  for (std::size_t i = subject.first; i < subject.last; ++i) {
    const NounClass noun = noun_class(p.elements[i]);
    if (noun == NounClass::filing || noun == NounClass::court) return true;
  }
  return false;
}

}  // namespace

bool is_claim_noun(std::string_view lower) {
  static const WordSet words = {"allegation", "allegations", "claim",
                                "claims",     "accusation",  "accusations",
                                "charges",    "assertion",   "assertions"};
  return words.has(lower);
}

bool denies(const Discourse& story, const Paragraph& p, std::size_t first, std::size_t last,
            std::size_t cue) {
  const Elements& e = p.elements;
  if (cue < last) {
    if (is_denial_verb(cue_at(p, cue).base)) return !is_procedural(p, last, cue);
    if (speaks_as_paper(p, cue)) return false;
    if (clause_denies(story, p, cue + 1, last) || denies_besides(p, last, cue)) return true;
  }
  for (std::size_t i = first; i < last; ++i) {
    if (e[i].kind == Kind::quote && quotation_denies(story, e[i])) return true;
  }
  return false;
}

}  // namespace pincite::article
