#include "article/phrase.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t longest_look_back = 150;  // bounds the work on endless sentences

using Elements = std::vector<Element>;

/// "Marr's representative" against "he's gone": a noun follows the possessive at `i`.
bool owns_noun(const Elements& e, std::size_t i) {
  if (i == 0 || is_subject_pronoun(e[i - 1]) || !is_word(e, i + 1)) return false;
  const Element& next = e[i + 1];
  return !is_auxiliary(next) && !is_adverb(next) && !is_determiner(next) && !is_preposition(next) &&
         !ends_with(next.lower, "ing") && !ends_with(next.lower, "ed");
}

/// Is the word at `i`, which looks like an adverb, a name that does something ("Loomly has …")?
bool acts(const Elements& e, std::size_t i) {
  if (e[i].lower == "there" || e[i].lower == "here") return false;
  return e[i].capital && is_word(e, i + 1) &&
         (is_auxiliary(e[i + 1]) || verb_form(e[i + 1]).cue != Cue::none);
}

}  // namespace

bool joins_names(const std::vector<Element>& e, std::size_t i) {
  if (i == 0 || !is_word(e, i - 1) || !is_word(e, i + 1)) return false;
  const bool left = e[i - 1].capital || ends_with(e[i - 1].lower, "s");
  return left && (e[i + 1].capital || is_determiner(e[i + 1]));
}

Phrase phrase_after(const Paragraph& paragraph, std::size_t from) {
  const Elements& e = paragraph.elements;
  std::size_t last = from;
  bool named = false;  // a capitalised word has been seen
  while (is_word(e, last) && last - from < longest_phrase) {
    if (last > from && breaks(e, last - 1)) break;
    const Element& word = e[last];
    if (is_time_word(word) && !(named && word.capital && last == from + 1)) break;
    if (is_clause_word(word) || word.lower == "who") break;
    if (is_preposition(word) && word.lower != "of" && word.lower != "for") break;
    if (word.lower == "for" && named) break;
    if (is_auxiliary(word) && word.lower != "'s") break;
    if (is_adverb(word) && !word.capital) break;
    if (word.lower == "and" && !joins_names(e, last)) break;
    if (last > from && !word.capital && cue_at(paragraph, last).cue == Cue::speech) break;
    named = named || word.capital;
    ++last;
  }
  if (last == from) return {};
  const Element& first = e[from];
  const bool good = first.capital || is_determiner(first) || is_subject_pronoun(first) || named ||
                    last - from <= 4;
  return good ? Phrase{from, last} : Phrase{};
}

std::size_t sentence_start(const Paragraph& paragraph, std::size_t i) {
  const std::size_t stop = i > longest_look_back ? i - longest_look_back : 0;
  const auto behind = std::upper_bound(paragraph.starts.begin(), paragraph.starts.end(), i);
  return behind == paragraph.starts.begin() ? stop : std::max<std::size_t>(stop, *(behind - 1));
}

Phrase leading_subject(const Paragraph& paragraph, std::size_t from, std::size_t limit) {
  const Elements& e = paragraph.elements;
  if (from >= e.size()) return {};
  std::size_t i = sentence_start(paragraph, from);
  while (i < limit && is_word(e, i) &&
         (e[i].lower == "and" || e[i].lower == "but" || e[i].lower == "yet" || e[i].lower == "so" ||
          (is_adverb(e[i]) && !acts(e, i))))
    ++i;
  while (i < limit && e[i].kind == Kind::comma)
    ++i;
  if (i < limit && is_word(e, i) &&
      (is_preposition(e[i]) || is_clause_word(e[i]) || ends_with(e[i].lower, "ing"))) {
    while (i < limit && e[i].kind != Kind::comma)
      ++i;
    ++i;
  }
  if (i >= limit || !is_word(e, i)) return {};
  if (is_subject_pronoun(e[i])) return {i, i + 1};
  std::size_t last = i;
  std::size_t owner = limit;  // where a possessive stands in the phrase
  while (last < limit && is_word(e, last) && last - i < longest_phrase) {
    const Element& word = e[last];
    if (last > owner + 1 && (noun_class(e[last - 1]) != NounClass::none || last > owner + 2)) break;
    if (word.lower == "'s") owner = last;
    if (word.lower == "'s" ? !owns_noun(e, last)
                           : is_auxiliary(word) || is_preposition(word) || is_clause_word(word) ||
                                 word.lower == "who" || word.lower == "and")
      break;
    if (last > i && !word.capital &&
        (verb_form(word).cue != Cue::none || ends_with(word.lower, "ed") || is_adverb(word)))
      break;
    if (last > i && !word.capital && owner != last && e[last - 1].capital &&
        !is_determiner(e[last - 1]))
      break;
    ++last;
  }
  if (last == i) return {};
  const bool good = std::any_of(e.begin() + static_cast<std::ptrdiff_t>(i),
                                e.begin() + static_cast<std::ptrdiff_t>(last),
                                [](const Element& one) { return one.capital; }) ||
                    is_determiner(e[i]);
  return good && !(last == i + 1 && is_determiner(e[i])) ? Phrase{i, last} : Phrase{};
}

}  // namespace pincite::article
