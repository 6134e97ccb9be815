#include "article/cue.hpp"

#include "article/ascii.hpp"
#include "article/names.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

bool is_be(std::string_view lower) {
  return lower == "is" || lower == "was" || lower == "are" || lower == "were" || lower == "be" ||
         lower == "been" || lower == "being" || lower == "get" || lower == "got";
}

/// Plurals that do not end in s: their verb has no ending ("people claim").
bool is_plural(std::string_view lower) {
  return ends_with(lower, "s") || lower == "people" || lower == "men" || lower == "women" ||
         lower == "police" || lower == "children" || lower == "media";
}

/// Behind a comma or dash: ", claiming that …" and "Tisdale, 29, claims Marr …" are verbs, the last
/// of "suits, claims and motions" is none.
bool reads_as_noun_behind_sign(const Elements& e, std::size_t i, const VerbForm& form) {
  if (form.past) return false;
  if (i + 1 >= e.size() || breaks(e, i)) return true;
  const Element& next = e[i + 1];
  const bool object = next.capital || next.kind == Kind::quote || next.lower == "that" ||
                      is_determiner(next) || is_subject_pronoun(next);
  return !object || (!form.participle && e[i].lower == form.base);
}

/// A homograph read as a noun by what stands before it.
bool reads_as_noun(const Elements& e, std::size_t i, const VerbForm& form) {
  if (i == 0 || breaks(e, i - 1)) return i == 0 || !form.past;
  if (!is_word(e, i - 1)) return reads_as_noun_behind_sign(e, i, form);
  const Element& before = e[i - 1];
  if (before.lower == "to" || is_subject_pronoun(before) || is_adverb(before))
    return before.lower == "one" || before.lower == "many" || before.lower == "some";
  if (is_auxiliary(before) && before.lower != "'s") return false;
  if (is_determiner(before) || is_preposition(before) || before.lower == "'s") return true;
  if (form.past || form.participle) return false;
  if (e[i].lower == form.base && !is_plural(before.lower)) return true;  // "a privacy claim"
  if (before.capital) return false;
  // "the company claims" is a verb, "abuse claims" a noun: look for the phrase's determiner.
  for (std::size_t back = 2; back <= 4 && back <= i; ++back) {
    if (!is_word(e, i - back)) break;
    if (is_determiner(e[i - back])) return false;
  }
  return !ends_with(before.lower, "s");
}

bool is_adjective_use(const Elements& e, std::size_t i) {
  if (i == 0 || !is_word(e, i - 1)) return false;
  return is_determiner(e[i - 1]) && !is_subject_pronoun(e[i - 1]);
}

/// "an e-mail quoted in the complaint", "claims reported by Reuters": no "was" is needed.
bool is_reduced_passive(const Elements& e, std::size_t i) {
  if (i == 0 || !is_word(e, i - 1) || breaks(e, i - 1) || !is_word(e, i + 1)) return false;
  const VerbForm& form = verb_form(e[i]);
  const bool passed_on = form.base == "quote" || form.base == "cite" || form.base == "mention" ||
                         form.base == "report";
  if (!passed_on || is_subject_pronoun(e[i - 1]) || is_auxiliary(e[i - 1])) return false;
  return is_word(e, i + 1, "by") ||
         (is_word(e, i + 1, "in") && !e[i - 1].capital && form.base != "report");
}

}  // namespace

VerbForm cue_at(const Paragraph& paragraph, std::size_t i) {
  const Elements& e = paragraph.elements;
  if (i >= e.size() || (e[i].classes & verb_class) == 0) return {};
  const VerbForm& form = verb_form(e[i]);
  if (form.cue == Cue::none) return {};
  if (e[i].capital && i > 0 && !breaks(e, i - 1)) return {};  // part of a name
  if (form.noun) {
    if (reads_as_noun(e, i, form)) return {};
  } else if (is_adjective_use(e, i)) {
    return {};
  }
  return form;
}

bool is_passive(const Paragraph& paragraph, std::size_t i) {
  const Elements& e = paragraph.elements;
  if (!verb_form(e[i]).past) return false;
  if (is_reduced_passive(e, i)) return true;
  while (i > 0 && is_word(e, i - 1) && !breaks(e, i - 1)) {
    --i;
    if (is_be(e[i].lower)) return true;
    if (!is_adverb(e[i]) && e[i].lower != "not") return false;
  }
  return false;
}

}  // namespace pincite::article
