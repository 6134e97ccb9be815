#include "article/entities.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

bool is_name_word(const Element& e) {
  return e.kind == Kind::word && e.capital && !is_subject_pronoun(e) && !is_determiner(e) &&
         !is_time_word(e) && !is_preposition(e) && !is_clause_word(e) && !is_auxiliary(e);
}

/// Words behind a name that say what it is: the appositive up to the next comma or verb.
std::string appositive(const Discourse& story, const Elements& e, std::size_t last) {
  if (last + 1 >= e.size() || e[last].kind != Kind::comma) return {};
  std::size_t end = last + 1;
  while (end < e.size() && e[end].kind == Kind::word && end - last < 16 &&
         e[end].sentence == e[last].sentence)
    ++end;
  if (end == last + 1) return {};
  return lower_ascii(story.slice(e[last + 1].begin, e[end - 1].end));
}

/// Before letters behind a name: "Zainab Rahmani KC".
std::size_t before_letters(const Elements& e, std::size_t first, std::size_t last) {
  if (last < first + 3) return last;
  const std::string_view word = e[last - 1].lower;
  return word == "kc" || word == "qc" || word == "sc" || word == "esq" || word == "mp" ? last - 1
                                                                                       : last;
}

EntityKind kind_of(const Elements& e, std::size_t first, std::size_t last, bool titled) {
  for (std::size_t i = first; i < last; ++i) {
    if (is_organisation_word(e[i].lower) && !(titled && i == first))
      return EntityKind::organisation;
  }
  if (titled || (is_given_name(e[first].lower) && last - first >= 2)) return EntityKind::person;
  return EntityKind::unknown;
}

/// Behind the name that begins at `i`: "Bank of America", "Abara & Lowe", but not "Abara of …".
std::size_t name_end(const Elements& e, std::size_t i, std::size_t limit) {
  std::size_t last = i + 1;
  while (last < limit && last - i < 8 && e[last].sentence == e[i].sentence) {
    const std::string_view word = e[last].lower;
    const bool of = (word == "of" || word == "for") && !is_given_name(e[i].lower);
    const bool joins = (of || word == "&" || word == "de" || word == "van" || word == "von") &&
                       last + 1 < limit && is_name_word(e[last + 1]);
    if (!is_name_word(e[last]) && !joins) break;
    ++last;
  }
  return last;
}

/// Behind the titles of the name [first, last): "Judge", "U.S. Attorney", "Assistant Solicitor
/// General". A title alone is a name, and so is one that an organisation bears ("Justice
/// Department").
std::size_t behind_titles(const Elements& e, std::size_t first, std::size_t last) {
  std::size_t begin = first;
  for (std::size_t i = first; i + 1 < last && i < first + 4; ++i) {
    const bool title = is_person_title(e[i].lower) || (i > first && e[i].lower == "general");
    if (title && !is_organisation_word(e[i + 1].lower)) begin = i + 1;
  }
  return begin;
}

/// "Loomly spokesperson", "Harwick engineers": whom organisations have.
bool names_staff(std::string_view lower) {
  return names_spokesperson(lower) || lower == "executive" || lower == "executives" ||
         lower == "engineers" || lower == "employees" || lower == "employee" ||
         lower == "officials" || lower == "managers";
}

bool looks_lawyer(std::string_view words) {
  return contains(words, "lawyer") || contains(words, "attorney for") ||
         contains(words, "counsel for") || contains(words, "an attorney") ||
         contains(words, "attorney represent") || contains(words, "who represents");
}

/// The role word right before a name: "attorney Ruth Abara", "A Meta spokesman, Andy Stone,".
std::string role_before(const Elements& e, std::size_t first, std::size_t last) {
  if (first == 0) return {};
  std::size_t i = first - 1;
  const bool set_off = i > 0 && e[i].kind == Kind::comma && last < e.size() &&
                       (e[last].kind == Kind::comma || e[last].kind == Kind::quote);
  if (set_off) --i;
  if (e[i].kind != Kind::word || e[i].capital || e[i].sentence_end != e[first].sentence) return {};
  return std::string(e[i].lower);
}

}  // namespace

Entities::Entities(const Discourse& story) {
  for (const Paragraph& paragraph : story.paragraphs)
    read_paragraph(story, paragraph);
  find_only_judge();
}

void Entities::read_paragraph(const Discourse& story, const Paragraph& paragraph) {
  const Elements& e = paragraph.elements;
  for (std::size_t i = 0; i < e.size(); ++i) {
    if (!is_name_word(e[i])) continue;
    const std::size_t last = name_end(e, i, e.size());
    add(story, paragraph, i, last);
    i = last - 1;
  }
}

Entity& Entities::entity(const std::string& name, EntityKind kind) {
  const std::string key = lower_ascii(name);
  const auto found = by_name_.find(key);
  if (found != by_name_.end()) {
    Entity& known = entities_.at(found->second);
    if (known.kind == EntityKind::unknown) known.kind = kind;
    return known;
  }
  const std::size_t at = entities_.size();
  Entity fresh;
  fresh.name = name;
  fresh.kind = kind;
  entities_.push_back(std::move(fresh));
  by_name_.emplace(key, at);
  const std::size_t space = key.rfind(' ');
  if (space != std::string::npos && kind != EntityKind::organisation)
    by_name_.emplace(key.substr(space + 1), at);  // the first bearer of a last name keeps it
  return entities_.at(at);
}

void Entities::add(const Discourse& story, const Paragraph& paragraph, std::size_t first,
                   std::size_t last) {
  const Elements& e = paragraph.elements;
  const std::size_t run = first;
  first = behind_titles(e, first, last);
  bool judge = false, lawyer = false;
  for (std::size_t i = run; i < first; ++i) {
    judge = judge || noun_class(e[i]) == NounClass::court;
    lawyer = lawyer || (first == run + 1 && noun_class(e[i]) == NounClass::lawyer);
  }
  const bool titled = first > run;
  const std::string name(story.slice(e[first].begin, e[before_letters(e, first, last) - 1].end));
  EntityKind kind = is_outlet_name(name) ? EntityKind::outlet : kind_of(e, first, last, titled);
  const std::string role = appositive(story, e, last);
  const std::string before = role_before(e, run, last);
  const bool speaks = names_spokesperson(role) || names_spokesperson(before) ||
                      names_spokesperson(lower_ascii(name));
  if (kind == EntityKind::unknown && (speaks || is_person_title(before) || looks_lawyer(role)))
    kind = EntityKind::person;
  if (kind == EntityKind::unknown && last < e.size() && e[last].lower == "who")
    kind = EntityKind::person;
  if (kind == EntityKind::unknown && last < e.size() && names_staff(e[last].lower) && !titled)
    kind = EntityKind::organisation;
  Entity& one = entity(name, kind);
  one.spokesperson = one.spokesperson || speaks;
  one.lawyer =
      one.lawyer || lawyer || looks_lawyer(role) || noun_class(before) == NounClass::lawyer;
  one.judge = one.judge || judge;
  one.bare = one.bare || first == 0 || e[first - 1].lower != "the";
  const bool versus = (first > 0 && (e[first - 1].lower == "v." || e[first - 1].lower == "vs.")) ||
                      (last < e.size() && (e[last].lower == "v." || e[last].lower == "vs."));
  const bool against = first > 0 && (e[first - 1].lower == "against" ||
                                     e[first - 1].lower == "sued" || e[first - 1].lower == "sues");
  const bool sues = last < e.size() && (e[last].lower == "sued" || e[last].lower == "sues");
  one.party = one.party || versus || against || sues;
}

const Entity* Entities::find(std::string_view name) const {
  const auto found = by_name_.find(lower_ascii(name));
  return found == by_name_.end() ? nullptr : &entities_.at(found->second);
}

void Entities::find_only_judge() {
  const auto sits = [](const Entity& one) {
    return one.judge && one.kind != EntityKind::organisation;
  };
  if (std::count_if(entities_.begin(), entities_.end(), sits) != 1) return;
  const auto judge = std::find_if(entities_.begin(), entities_.end(), sits);
  only_judge_ = static_cast<std::size_t>(judge - entities_.begin());
}

const Entity* Entities::only_judge() const {
  return only_judge_ ? &entities_.at(*only_judge_) : nullptr;
}

std::string Entities::name_in(const Discourse& story, const Paragraph& paragraph, Phrase phrase) {
  const Elements& e = paragraph.elements;
  const auto words = [&](std::size_t first, std::size_t last) {
    first = behind_titles(e, first, last);
    return std::string(story.slice(e[first].begin, e[before_letters(e, first, last) - 1].end));
  };
  for (std::size_t i = phrase.first; i < phrase.last; ++i) {
    if (i > phrase.first && is_preposition(e[i])) break;
    if (!is_name_word(e[i])) continue;
    const std::size_t last = name_end(e, i, phrase.last);
    const bool describes = last < phrase.last && e[last].kind == Kind::word &&
                           !is_preposition(e[last]) && !is_clause_word(e[last]) &&
                           !ends_with(e[last].lower, "self") && e[last].lower != "themselves" &&
                           e[last].lower != "and" && e[last].lower != "who";
    if (!describes) return words(i, last);
    i = last - 1;
  }
  const std::size_t next = phrase.last + 1;  // "a Meta spokesman, Andy Stone, said"
  if (next >= e.size() || e[phrase.last].kind != Kind::comma || !is_name_word(e[next])) return {};
  const std::size_t last = name_end(e, next, e.size());
  const bool set_off =
      last < e.size() && (e[last].kind == Kind::comma || e[last].kind == Kind::quote ||
                          ends_after(paragraph, last - 1));
  return set_off || last == e.size() ? words(next, last) : std::string();
}

}  // namespace pincite::article
