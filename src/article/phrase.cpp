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
  if (i == 0 || is_subject_pronoun(e[i - 1].lower) || !is_word(e, i + 1)) return false;
  const std::string_view next = e[i + 1].lower;
  return !is_auxiliary(next) && !is_adverb(next) && !is_determiner(next) && !is_preposition(next) &&
         !ends_with(next, "ing") && !ends_with(next, "ed");
}

/// Is the word at `i`, which looks like an adverb, a name that does something ("Loomly has …")?
bool acts(const Elements& e, std::size_t i) {
  if (e[i].lower == "there" || e[i].lower == "here") return false;
  return e[i].capital && is_word(e, i + 1) &&
         (is_auxiliary(e[i + 1].lower) || verb_form(e[i + 1].lower).cue != Cue::none);
}

}  // namespace

bool joins_names(const std::vector<Element>& e, std::size_t i) {
  if (i == 0 || !is_word(e, i - 1) || !is_word(e, i + 1)) return false;
  const bool left = e[i - 1].capital || ends_with(e[i - 1].lower, "s");
  return left && (e[i + 1].capital || is_determiner(e[i + 1].lower));
}

Phrase phrase_after(const Paragraph& paragraph, std::size_t from) {
  const Elements& e = paragraph.elements;
  std::size_t last = from;
  bool named = false;  // a capitalised word has been seen
  while (is_word(e, last) && last - from < longest_phrase) {
    if (last > from && breaks(e, last - 1)) break;
    const Element& word = e[last];
    if (is_time_word(word.lower) && !(named && word.capital && last == from + 1)) break;
    if (is_clause_word(word.lower) || word.lower == "who") break;
    if (is_preposition(word.lower) && word.lower != "of" && word.lower != "for") break;
    if (word.lower == "for" && named) break;
    if (is_auxiliary(word.lower) && word.lower != "'s") break;
    if (is_adverb(word.lower) && !word.capital) break;
    if (word.lower == "and" && !joins_names(e, last)) break;
    if (last > from && !word.capital && cue_at(paragraph, last).cue == Cue::speech) break;
    named = named || word.capital;
    ++last;
  }
  if (last == from) return {};
  const Element& first = e[from];
  const bool good = first.capital || is_determiner(first.lower) ||
                    is_subject_pronoun(first.lower) || named || last - from <= 4;
  return good ? Phrase{from, last} : Phrase{};
}

std::size_t sentence_start(const Paragraph& paragraph, std::size_t i) {
  const std::size_t stop = i > longest_look_back ? i - longest_look_back : 0;
  while (i > stop && !breaks(paragraph.elements, i - 1))
    --i;
  return i;
}

Phrase leading_subject(const Paragraph& paragraph, std::size_t from, std::size_t limit) {
  const Elements& e = paragraph.elements;
  if (from >= e.size()) return {};
  std::size_t i = sentence_start(paragraph, from);
  while (i < limit && is_word(e, i) &&
         (e[i].lower == "and" || e[i].lower == "but" || e[i].lower == "yet" || e[i].lower == "so" ||
          (is_adverb(e[i].lower) && !acts(e, i))))
    ++i;
  while (i < limit && e[i].kind == Kind::comma)
    ++i;
  if (i < limit && is_word(e, i) &&
      (is_preposition(e[i].lower) || is_clause_word(e[i].lower) || ends_with(e[i].lower, "ing"))) {
    while (i < limit && e[i].kind != Kind::comma)
      ++i;
    ++i;
  }
  if (i >= limit || !is_word(e, i)) return {};
  if (is_subject_pronoun(e[i].lower)) return {i, i + 1};
  std::size_t last = i;
  std::size_t owner = limit;  // where a possessive stands in the phrase
  while (last < limit && is_word(e, last) && last - i < longest_phrase) {
    const Element& word = e[last];
    if (last > owner + 1 && (noun_class(e[last - 1].lower) != NounClass::none || last > owner + 2))
      break;
    if (word.lower == "'s") owner = last;
    if (word.lower == "'s"
            ? !owns_noun(e, last)
            : is_auxiliary(word.lower) || is_preposition(word.lower) ||
                  is_clause_word(word.lower) || word.lower == "who" || word.lower == "and")
      break;
    if (last > i && !word.capital &&
        (verb_form(word.lower).cue != Cue::none || ends_with(word.lower, "ed") ||
         is_adverb(word.lower)))
      break;
    if (last > i && !word.capital && owner != last && e[last - 1].capital &&
        !is_determiner(e[last - 1].lower))
      break;
    ++last;
  }
  if (last == i) return {};
  const bool good = std::any_of(e.begin() + static_cast<std::ptrdiff_t>(i),
                                e.begin() + static_cast<std::ptrdiff_t>(last),
                                [](const Element& one) { return one.capital; }) ||
                    is_determiner(e[i].lower);
  return good && !(last == i + 1 && is_determiner(e[i].lower)) ? Phrase{i, last} : Phrase{};
}

}  // namespace pincite::article
