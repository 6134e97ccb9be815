#include "article/ascii.hpp"
#include "article/filing_cues.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/statements.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;
using model::StatementKind;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool is_claim_noun(std::string_view word) {
  return one_of(word, {"allegation", "allegations", "claim", "claims", "accusation", "accusations",
                       "charges", "assertion", "assertions"});
}

bool is_hedge(std::string_view word) {
  return one_of(word, {"reportedly", "allegedly", "purportedly", "supposedly", "apparently",
                       "ostensibly", "rumored", "rumoured"});
}

bool is_falsity(std::string_view word) {
  return one_of(word, {"untrue", "false", "baseless", "meritless", "unfounded", "inaccurate",
                       "fabricated", "groundless", "frivolous", "nonsense", "wrong", "misleading",
                       "incorrect", "bogus", "lies", "lie"});
}

struct Range {
  std::size_t first = 0, last = 0;  ///< elements of the paragraph
};

class ActReader {
 public:
  ActReader(const Discourse& story, const std::vector<std::optional<Voice>>& voices)
      : story_(story), voices_(voices) {}

  std::vector<Act> run() {
    std::vector<Act> acts;
    std::size_t element = 0;
    int paragraph = -1;
    for (const Sentence& sentence : story_.sentences) {
      if (sentence.paragraph != paragraph) {
        paragraph = sentence.paragraph;
        element = 0;
      }
      const Paragraph& p = story_.paragraphs.at(static_cast<std::size_t>(paragraph));
      Range range{element, element};
      // a quotation that began in the sentence before belongs to this one too
      if (element > 0 && p.elements[element - 1].end > sentence.begin) --range.first;
      while (element < p.elements.size() && p.elements[element].begin < sentence.end)
        ++element;
      range.last = element;
      acts.push_back(read(p, sentence, range));
    }
    back_references(acts);
    return acts;
  }

 private:
  Act read(const Paragraph& p, const Sentence& sentence, Range range) {
    Act act;
    const Elements& e = p.elements;
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (is_hedge(e[i].lower))
        act.hedges.push_back(std::string(story_.slice(e[i].begin, e[i].end)));
    }
    const FilingCue cue = filing_cue(p, range.first, range.last);
    if (cue == FilingCue::strong) case_story_ = true;
    act.about_filing = cue == FilingCue::strong || (cue == FilingCue::weak && case_story_);
    if (is_credit(p, range)) return act;
    find_voice(act, p, sentence, range);
    return act;
  }

  /// "with reports from X", "reporting by X": a line of credits.
  bool is_credit(const Paragraph& p, Range range) const {
    const Elements& e = p.elements;
    std::size_t i = range.first;
    while (i < range.last && e[i].kind != Kind::word)
      ++i;
    if (i + 1 >= range.last || range.last - i > 20) return false;
    return (e[i].lower == "with" && one_of(e[i + 1].lower, {"reports", "reporting", "files"})) ||
           (one_of(e[i].lower, {"reporting", "editing", "writing"}) && e[i + 1].lower == "by");
  }

  void find_voice(Act& act, const Paragraph& p, const Sentence& sentence, Range range) {
    const Elements& e = p.elements;
    double quoted = 0;
    std::optional<Voice> of_quote;
    std::size_t cue = range.last;
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (e[i].kind == Kind::quote) {
        const auto& voice = voices_.at(static_cast<std::size_t>(e[i].quote));
        if (!voice) continue;
        const std::size_t begin = std::max(e[i].begin, sentence.begin);
        const std::size_t end = std::min(e[i].end, sentence.end);
        if (end > begin) quoted += static_cast<double>(end - begin);
        if (!of_quote) of_quote = voice;
      } else if (!act.voice && cue == range.last) {
        try_cue(act, p, range, i);
        if (act.voice) cue = i;
      }
    }
    const double length = static_cast<double>(sentence.end - sentence.begin);
    if (!act.voice && of_quote) act.voice = of_quote;
    const bool mostly_quoted = quoted > 0.3 * length;
    if (mostly_quoted && of_quote && !denies_) act.voice = cue < range.last ? act.voice : of_quote;
    if (act.voice || !act.hedges.empty()) act.kind = StatementKind::reported;
    if (!act.voice && act.about_filing && mentions_claim(p, range))
      act.kind = StatementKind::reported;
    if (act.voice && cue < range.last &&
        (is_denial(p, range, cue) || denies_besides(p, range, cue)))
      act.kind = StatementKind::denial;
  }

  void try_cue(Act& act, const Paragraph& p, Range range, std::size_t i) {
    const Elements& e = p.elements;
    if (e[i].lower == "according" && i + 1 < range.last && e[i + 1].lower == "to") {
      const Phrase phrase = phrase_after(p, i + 2);
      if (!phrase.empty()) act.voice = make("according to", phrase, i, p);
      return;
    }
    const VerbForm form = cue_at(p, i);
    if (form.cue != Cue::speech && form.cue != Cue::stance) return;
    if (form.participle && !is_denial_verb(form.base) && i > range.first &&
        e[i - 1].kind == Kind::word && !e[i - 1].capital)
      return;
    Phrase phrase = subject_of(p, i);
    if (phrase.empty() || phrase.first < range.first) {
      phrase = behind(p, range, i, form);
      if (phrase.empty()) return;
    }
    act.voice = make("subject of verb", phrase, i, p);
  }

  /// ", said Stone": the source behind its verb.
  Phrase behind(const Paragraph& p, Range range, std::size_t i, const VerbForm& form) const {
    const Elements& e = p.elements;
    const bool set_off =
        i > range.first && (e[i - 1].kind == Kind::comma || e[i - 1].kind == Kind::quote);
    if (!set_off || form.participle || i + 1 >= range.last) return {};
    if (!e[i + 1].capital && !is_determiner(e[i + 1].lower)) return {};
    return phrase_after(p, i + 1);
  }

  Voice make(const char* rule, Phrase phrase, std::size_t cue, const Paragraph& p) const {
    return {rule, static_cast<int>(&p - story_.paragraphs.data()), phrase, cue};
  }

  bool mentions_claim(const Paragraph& p, Range range) const {
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (is_claim_noun(p.elements[i].lower)) return true;
    }
    return false;
  }

  bool is_denial(const Paragraph& p, Range range, std::size_t cue) const {
    const Elements& e = p.elements;
    const VerbForm form = cue_at(p, cue);
    if (is_denial_verb(form.base)) return !is_procedural(p, range, cue);
    // "said the claims are baseless", "called the allegations untrue"
    std::size_t claim = range.last;
    for (std::size_t i = cue + 1; i < range.last; ++i) {
      if (is_claim_noun(e[i].lower) ||
          one_of(e[i].lower, {"report", "reports", "story", "lawsuit", "suit", "complaint", "this",
                              "it", "that"}))
        claim = std::min(claim, i);
      if (claim == range.last) continue;
      if (i - claim > 8) return false;
      if (e[i].kind == Kind::word && is_falsity(e[i].lower))
        return is_claim_noun(e[claim].lower) || i - claim <= 3;
      if (e[i].lower == "without" && i + 1 < range.last && e[i + 1].lower == "merit") return true;
      if (e[i].lower == "no" && i + 1 < range.last &&
          one_of(e[i + 1].lower, {"merit", "truth", "basis"}))
        return true;
      if (e[i].kind == Kind::quote && quote_says_false(e[i])) return true;
    }
    return false;
  }

  /// ", refuting that …", ", denying the claims": the source of the sentence denies on the way.
  bool denies_besides(const Paragraph& p, Range range, std::size_t cue) const {
    const Elements& e = p.elements;
    for (std::size_t i = cue + 1; i + 1 < range.last; ++i) {
      if (e[i].kind != Kind::comma || !ends_with(e[i + 1].lower, "ing")) continue;
      if (is_denial_verb(cue_at(p, i + 1).base) && !is_procedural(p, range, i + 1)) return true;
    }
    return false;
  }

  bool quote_says_false(const Element& quote) const {
    const std::string text = lower_ascii(story_.slice(quote.begin, quote.end));
    if (count_words(text) > 12) return false;
    for (const std::string_view word : split(text, ' ')) {
      std::string bare;
      for (const char c : word) {
        if (is_letter(c)) bare.push_back(c);
      }
      if (is_falsity(bare)) return true;
    }
    return contains(text, "without merit") || contains(text, "not true");
  }

  /// A court denies motions and dismisses cases; nobody denies a claim there.
  bool is_procedural(const Paragraph& p, Range range, std::size_t cue) const {
    const Elements& e = p.elements;
    for (std::size_t i = cue + 1; i < std::min(range.last, cue + 6); ++i) {
      if (one_of(e[i].lower,
                 {"motion", "request", "bid", "petition", "appeal", "bail", "application",
                  "injunction", "visa", "case", "lawsuit", "suit", "offer", "deal"}))
        return !one_of(cue_at(p, cue).base, {"refute", "dispute", "rebut"});
    }
    const Phrase subject = subject_of(p, cue);
    for (std::size_t i = subject.first; i < subject.last; ++i) {
      if (noun_class(e[i].lower) == NounClass::court) return true;
    }
    return false;
  }

  /// "Meta denies claims that … . The allegation surfaced in a court filing": the sentence that
  /// says where a claim comes from speaks for the one before.
  void back_references(std::vector<Act>& acts) const {
    for (std::size_t i = 0; i + 1 < acts.size(); ++i) {
      if (acts[i].about_filing || !acts[i + 1].about_filing) continue;
      const Sentence& here = story_.sentences[i];
      const Sentence& next = story_.sentences[i + 1];
      if (here.paragraph != next.paragraph) continue;
      const std::string text = lower_ascii(story_.slice(here.begin, here.end));
      const std::string follow =
          lower_ascii(story_.slice(next.begin, std::min(next.end, next.begin + 40)));
      const bool claims = contains(text, "claims that") || contains(text, "allegation") ||
                          contains(text, "accusation") || contains(text, "claim that") ||
                          contains(text, "accused");
      const bool refers =
          starts_with(follow, "the allegation") || starts_with(follow, "the claim") ||
          starts_with(follow, "the accusation") || starts_with(follow, "those claims") ||
          starts_with(follow, "these claims") || starts_with(follow, "those allegations");
      if (claims && refers) acts[i].about_filing = true;
    }
  }

  const Discourse& story_;
  const std::vector<std::optional<Voice>>& voices_;
  bool case_story_ = false;
  bool denies_ = false;
};

}  // namespace

std::vector<Act> read_acts(const Discourse& story,
                           const std::vector<std::optional<Voice>>& voices) {
  return ActReader(story, voices).run();
}

}  // namespace pincite::article
