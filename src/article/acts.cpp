#include "article/ascii.hpp"
#include "article/denying.hpp"
#include "article/filing_cues.hpp"
#include "article/frame.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/statements.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;
using model::StatementKind;

struct Range {
  std::size_t first = 0, last = 0;  ///< elements of the paragraph
};

class ActReader {
 public:
  ActReader(const Discourse& story, const std::vector<std::optional<Voice>>& voices)
      : story_(story), voices_(voices) {}

  std::vector<Act> run() {
    std::vector<Act> acts;
    acts.reserve(story_.sentences.size());
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
      if (is_hedge(e[i])) act.hedges.push_back(std::string(story_.slice(e[i].begin, e[i].end)));
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
    credit_filing(act, p, range);
    double quoted = 0;
    std::optional<Voice> of_quote;
    std::size_t cue = range.last;
    constexpr int most_cues = 100;  // verbs of saying looked at; bounds endless sentences
    int tried = 0;
    for (std::size_t i = range.first; i < range.last; ++i) {
      if (e[i].kind == Kind::quote) {
        const auto& voice = voices_.at(static_cast<std::size_t>(e[i].quote));
        if (!voice) continue;
        const std::size_t begin = std::max<std::size_t>(e[i].begin, sentence.begin);
        const std::size_t end = std::min<std::size_t>(e[i].end, sentence.end);
        if (end > begin) quoted += static_cast<double>(end - begin);
        if (!of_quote) of_quote = voice;
      } else if (!act.voice && cue == range.last && tried < most_cues) {
        if (verb_form(e[i]).cue != Cue::none) ++tried;
        try_cue(act, p, range, i);
        if (act.voice) cue = i;
      }
    }
    const double length = static_cast<double>(sentence.end - sentence.begin);
    if (!act.voice && of_quote) act.voice = of_quote;
    const bool mostly_quoted = quoted > 0.3 * length;
    if (mostly_quoted && of_quote && cue == range.last) act.voice = of_quote;
    if (act.voice || !act.hedges.empty()) act.kind = StatementKind::reported;
    if (!act.voice && act.about_filing && mentions_claim(p, range))
      act.kind = StatementKind::reported;
    if (act.voice && denies(story_, p, range.first, range.last, cue))
      act.kind = StatementKind::denial;
  }

  /// "…, according to the complaint" speaks for the whole sentence.
  void credit_filing(Act& act, const Paragraph& p, Range range) const {
    const Elements& e = p.elements;
    for (std::size_t i = range.first; i + 1 < range.last && !act.voice; ++i) {
      if (e[i].lower != "according" || e[i + 1].lower != "to") continue;
      const Phrase phrase = phrase_after(p, i + 2);
      if (!phrase.empty() && names_filing(p, phrase))
        act.voice = make("according to", phrase, i, p);
    }
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
    if (!e[i + 1].capital && !is_determiner(e[i + 1])) return {};
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
};

}  // namespace

std::vector<Act> read_acts(const Discourse& story,
                           const std::vector<std::optional<Voice>>& voices) {
  return ActReader(story, voices).run();
}

}  // namespace pincite::article
