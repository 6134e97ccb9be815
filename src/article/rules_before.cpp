// Rules that look before the quotation: NP said "Q".
#include "article/ascii.hpp"
#include "article/names.hpp"
#include "article/sieve.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t longest_reach = 60;
constexpr int most_verbs = 5;  // asked for their subject; bounds sentences that are all verbs

std::size_t look_back(const Spot& spot) {
  const std::size_t start = sentence_start(spot.here(), spot.at);
  return std::max(start, spot.at > longest_reach ? spot.at - longest_reach : 0);
}

/// "It reads, in part:" and the like between the verb at `i` and the quotation at `at`.
bool reads_in_part(const Elements& e, std::size_t i, std::size_t at) {
  if (at - i > 7 || e[at - 1].kind != Kind::colon) return false;
  return std::all_of(e.begin() + static_cast<std::ptrdiff_t>(i + 1),
                     e.begin() + static_cast<std::ptrdiff_t>(at), [](const Element& one) {
                       return one.kind != Kind::word || one.lower == "in" || one.lower == "part" ||
                              one.lower == "full" || one.lower == "as" || one.lower == "follows";
                     });
}

Voice make(const char* rule, int paragraph, Phrase phrase, std::size_t cue) {
  return {rule, paragraph, phrase, cue};
}

}  // namespace

std::optional<Voice> source_responds_with(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  if (spot.at == 0) return std::nullopt;
  // "with" right before, or before an earlier quotation of the same list ("with Q and Q").
  std::size_t with = spot.at;
  const std::size_t start = look_back(spot);
  while (with > start && (e[with - 1].kind == Kind::quote || e[with - 1].kind == Kind::comma ||
                          e[with - 1].lower == "and" || e[with - 1].lower == "a" ||
                          e[with - 1].lower == "the" || e[with - 1].lower == "one-word"))
    --with;
  if (with <= start || e[with - 1].lower != "with") return std::nullopt;
  for (std::size_t i = with - 1; i-- > start;) {
    const VerbForm form = cue_at(p, i);
    const bool answers = form.base == "respond" || form.base == "reply" || form.base == "answer" ||
                         form.base == "counter";
    if (!answers || is_passive(p, i)) continue;
    const Phrase phrase = subject_of(p, i);
    if (phrase.empty()) return std::nullopt;
    return make("source responds with quote", spot.paragraph, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> quoted_as_saying(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start + 1;) {
    if (!is_word(e, i, "as") || !cue_at(p, i + 1).participle) continue;
    for (std::size_t verb = i; verb-- > start;) {
      const VerbForm form = cue_at(p, verb);
      if (form.base != "quote" && form.base != "cite" && form.base != "describe") continue;
      const Phrase phrase =
          is_passive(p, verb) ? leading_subject(p, verb, verb) : phrase_after(p, verb + 1);
      if (phrase.empty()) return std::nullopt;
      return make("quoted as saying", spot.paragraph, phrase, i + 1);
    }
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<Voice> source_verb_quote(const Spot& spot) {
  const Paragraph& p = spot.here();
  int verbs = 0;
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start;) {
    const VerbForm form = cue_at(p, i);
    const bool near = spot.at - i <= 3 || reads_in_part(p.elements, i, spot.at);
    if (form.cue != Cue::speech && !(form.cue == Cue::weak && near)) continue;
    if (++verbs > most_verbs) break;
    const Phrase phrase = subject_of(p, i);
    if (phrase.empty()) continue;
    return make("source verb quote", spot.paragraph, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> source_holds_quote(const Spot& spot) {
  const Paragraph& p = spot.here();
  int verbs = 0;
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start;) {
    const VerbForm form = cue_at(p, i);
    // Right behind the verb stands what is held, not what was said: "backs the “plan”".
    // But “But the claims, she found, were “thin”” tells who holds it in an insertion.
    const bool inserted =
        is_word(p.elements, i) && i + 1 < spot.at && p.elements[i + 1].kind == Kind::comma;
    if (form.cue != Cue::stance || (spot.at - i <= 3 && !inserted)) continue;
    if (++verbs > most_verbs) break;
    const Phrase phrase = subject_of(p, i);
    if (phrase.empty()) continue;
    return make("source holds quote", spot.paragraph, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> according_to_quote(const Spot& spot) {
  const Paragraph& p = spot.here();
  const Elements& e = p.elements;
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start;) {
    if (cue_at(p, i).cue == Cue::speech) return std::nullopt;
    if (e[i].lower != "according" || i + 1 >= e.size() || e[i + 1].lower != "to") continue;
    const Phrase phrase = phrase_after(p, i + 2);
    if (phrase.empty()) return std::nullopt;
    return make("according to source", spot.paragraph, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> name_colon_quote(const Spot& spot) {
  const Elements& e = spot.here().elements;
  if (spot.at < 2 || e[spot.at - 1].kind != Kind::colon || spot.at > 7) return std::nullopt;
  for (std::size_t i = 0; i + 1 < spot.at; ++i) {
    if (e[i].kind != Kind::word || !e[i].capital) return std::nullopt;
  }
  return make("name colon quote", spot.paragraph, {0, spot.at - 1}, Voice::no_element);
}

std::optional<Voice> introduced_above(const Spot& spot) {
  if (spot.paragraph == 0 || spot.at != 0) return std::nullopt;
  const Paragraph& above = spot.story.paragraphs.at(static_cast<std::size_t>(spot.paragraph - 1));
  const Elements& e = above.elements;
  if (e.empty() || e.back().kind != Kind::colon) return std::nullopt;
  const std::size_t end = e.size() - 1;
  const std::size_t start = sentence_start(above, end);
  if (is_word(e, start, "here") && start + 2 < end &&
      (e[start + 1].lower == "'s" || e[start + 1].lower == "is")) {
    const Phrase shown = phrase_after(above, start + 2);
    if (!shown.empty())
      return make("introduced above, shown", spot.paragraph - 1, shown, Voice::no_element);
  }
  for (std::size_t i = end; i-- > start;) {
    if (e[i].lower == "according" && i + 1 < end && e[i + 1].lower == "to") {
      const Phrase phrase = phrase_after(above, i + 2);
      if (!phrase.empty()) return make("introduced above", spot.paragraph - 1, phrase, i);
    }
    if (cue_at(above, i).cue == Cue::none) continue;
    const Phrase phrase = subject_of(above, i);
    if (!phrase.empty()) return make("introduced above", spot.paragraph - 1, phrase, i);
  }
  const Phrase bare = leading_subject(above, end, end);
  if (bare.empty()) return std::nullopt;
  return make("introduced above, bare", spot.paragraph - 1, bare, Voice::no_element);
}

}  // namespace pincite::article
