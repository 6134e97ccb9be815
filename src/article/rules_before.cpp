// Rules that look before the quotation: NP said "Q".
#include "article/ascii.hpp"
#include "article/names.hpp"
#include "article/sieve.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

constexpr std::size_t longest_reach = 60;

std::size_t look_back(const Spot& spot) {
  const std::size_t start = sentence_start(spot.here(), spot.at);
  return std::max(start, spot.at > longest_reach ? spot.at - longest_reach : 0);
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

std::optional<Voice> source_verb_quote(const Spot& spot) {
  const Paragraph& p = spot.here();
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start;) {
    const VerbForm form = cue_at(p, i);
    const bool near = spot.at - i <= 3;
    if (form.cue != Cue::speech && !(form.cue == Cue::weak && near)) continue;
    const Phrase phrase = subject_of(p, i);
    if (phrase.empty()) continue;
    return make("source verb quote", spot.paragraph, phrase, i);
  }
  return std::nullopt;
}

std::optional<Voice> source_holds_quote(const Spot& spot) {
  const Paragraph& p = spot.here();
  const std::size_t start = look_back(spot);
  for (std::size_t i = spot.at; i-- > start;) {
    const VerbForm form = cue_at(p, i);
    // Right behind the verb stands what is held, not what was said: "backs the “plan”".
    if (form.cue != Cue::stance || spot.at - i <= 3) continue;
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
