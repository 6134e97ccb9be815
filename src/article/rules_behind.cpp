// Rules that look behind the quotation: "Q," said NP.
#include "article/ascii.hpp"
#include "article/names.hpp"
#include "article/sieve.hpp"

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t longest_reach = 45;  // elements between the quotation and its verb

/// First element behind the quotation and its comma; the number of elements when the quotation
/// ends the sentence for good.
std::size_t behind(const Spot& spot) {
  const Elements& e = spot.here().elements;
  std::size_t next = spot.at + 1;
  if (next < e.size() && e[next].kind == Kind::comma) return next + 1;
  return next;
}

/// Does the quotation end so that its speaker may follow: with a comma, a dash, a question or
/// exclamation mark, inside or behind the marks?
bool leads_on(const Spot& spot) {
  const Elements& e = spot.here().elements;
  const Marked& marked = spot.marked();
  const std::string_view text = spot.story.slice(marked.begin, marked.end);
  if (spot.at + 1 < e.size() &&
      (e[spot.at + 1].kind == Kind::comma || e[spot.at + 1].kind == Kind::dash))
    return true;
  for (const std::string_view sign : {",", "?", "!", "\xE2\x80\xA6", "...", "-", "\xE2\x80\x94",
                                      ",'", ",\xE2\x80\x99", "?\xE2\x80\x99", "!\xE2\x80\x99"}) {
    if (ends_with(text, sign)) return true;
  }
  return false;
}

Voice make(const char* rule, const Spot& spot, Phrase phrase, std::size_t cue) {
  return {rule, spot.paragraph, phrase, cue};
}

/// Skips adverbs and auxiliaries before a verb: "also said", "has said".
std::size_t skip_small(const Elements& e, std::size_t i) {
  while (i < e.size() && e[i].kind == Kind::word && !e[i].capital &&
         (is_adverb(e[i]) || e[i].lower == "has" || e[i].lower == "had"))
    ++i;
  return i;
}

bool is_plain_verb(std::string_view base) {
  return base == "say" || base == "write" || base == "tell" || base == "add" || base == "ask" ||
         base == "tweet" || base == "reply";
}

}  // namespace

std::optional<Voice> quote_verb_source(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  const std::size_t verb = skip_small(e, behind(spot));
  if (verb >= e.size() || e[verb].kind != Kind::word) return std::nullopt;
  const VerbForm& form = verb_form(e[verb]);
  if (form.cue != Cue::speech || form.participle || e[verb].capital) return std::nullopt;
  if (!leads_on(spot) && !(is_plain_verb(form.base) && !ends_after(p, spot.at)))
    return std::nullopt;
  if (is_passive(p, verb)) return std::nullopt;
  const Phrase phrase = phrase_after(p, verb + 1);
  if (phrase.empty()) return std::nullopt;
  const std::string_view first = e[phrase.first].lower;
  if (is_clause_word(first) || is_preposition(first) || first == "him" || first == "them")
    return std::nullopt;
  return make("quote verb source", spot, phrase, verb);
}

std::optional<Voice> quote_source_verb(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  if (!leads_on(spot)) return std::nullopt;
  const std::size_t begin = behind(spot);
  if (begin >= e.size() || e[begin].kind != Kind::word) return std::nullopt;
  const std::string_view first = e[begin].lower;
  if (first == "and" || first == "but" || first == "or" || is_clause_word(first) ||
      is_preposition(first) || first == "who" || first == "with")
    return std::nullopt;
  for (std::size_t i = begin; i < e.size() && i - begin < longest_reach; ++i) {
    if (e[i].kind == Kind::quote || e[i].kind == Kind::semicolon || e[i].kind == Kind::colon) break;
    if (i > begin && ends_after(p, i - 1)) break;
    const VerbForm form = cue_at(p, i);
    if ((form.cue != Cue::speech && form.cue != Cue::weak) || form.participle) continue;
    if (is_passive(p, i)) return std::nullopt;
    const Phrase phrase = subject_of(p, i);
    if (phrase.empty() || phrase.first < begin) return std::nullopt;
    if (phrase.first > begin + 3) continue;
    return make("quote source verb", spot, phrase, i);
  }
  return std::nullopt;
}

/// The firm is “reckless” in Paris, Stone said: the sentence is told, the quotation inside it too.
std::optional<Voice> told_at_end(const Spot& spot) {
  constexpr std::size_t longest_tail = 12;  // elements from the verb to the end of the sentence
  constexpr std::size_t longest = 400;      // elements to that end; bounds endless sentences
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  std::size_t end = spot.at;
  while (end + 1 < e.size() && !ends_after(p, end)) {
    if (++end - spot.at > longest) return std::nullopt;
  }
  for (std::size_t i = end; i > spot.at + 1 && end - i < longest_tail; --i) {
    if (e[i].kind == Kind::quote) return std::nullopt;
    const VerbForm form = cue_at(p, i);
    if (form.cue != Cue::speech || form.participle || !is_plain_verb(form.base)) continue;
    if (is_passive(p, i)) continue;
    const bool inverted = e[i - 1].kind == Kind::comma;
    const Phrase phrase = inverted ? phrase_after(p, i + 1) : subject_of(p, i);
    const std::size_t sign = inverted ? i - 1 : phrase.first - 1;
    if (phrase.empty() || phrase.first <= spot.at + 1 || e[sign].kind != Kind::comma) continue;
    return make("told at end", spot, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> quote_according_to(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  if (ends_after(p, spot.at)) return std::nullopt;
  for (std::size_t i = behind(spot); i + 1 < e.size() && i < spot.at + 20; ++i) {
    if (e[i].kind == Kind::quote || (i > 0 && i > spot.at + 1 && ends_after(p, i - 1))) break;
    if (e[i].lower != "according" || e[i + 1].lower != "to") continue;
    const Phrase phrase = phrase_after(p, i + 2);
    if (phrase.empty()) return std::nullopt;
    return make("quote according to", spot, phrase, i);
  }
  return std::nullopt;
}

}  // namespace pincite::article
