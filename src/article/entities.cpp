#include "article/entities.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using Elements = std::vector<Element>;

bool is_name_word(const Element& e) {
  return e.kind == Kind::word && e.capital && !is_subject_pronoun(e.lower) &&
         !is_determiner(e.lower) && !is_time_word(e.lower) && !is_preposition(e.lower) &&
         !is_clause_word(e.lower) && !is_auxiliary(e.lower);
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

EntityKind kind_of(const Elements& e, std::size_t first, std::size_t last, bool titled) {
  if (titled) return EntityKind::person;
  for (std::size_t i = first; i < last; ++i) {
    if (is_organisation_word(e[i].lower)) return EntityKind::organisation;
  }
  if (is_given_name(e[first].lower) && last - first >= 2) return EntityKind::person;
  return EntityKind::unknown;
}

bool looks_lawyer(std::string_view words) {
  return contains(words, "lawyer") || contains(words, "attorney for") ||
         contains(words, "counsel for") || contains(words, "an attorney") ||
         contains(words, "attorney represent") || contains(words, "who represents");
}

}  // namespace

Entities::Entities(const Discourse& story) {
  for (const Paragraph& paragraph : story.paragraphs)
    read_paragraph(story, paragraph);
}

void Entities::read_paragraph(const Discourse& story, const Paragraph& paragraph) {
  const Elements& e = paragraph.elements;
  for (std::size_t i = 0; i < e.size(); ++i) {
    if (!is_name_word(e[i])) continue;
    std::size_t last = i + 1;
    while (last < e.size() && last - i < 8 && e[last].sentence == e[i].sentence) {
      const bool joins =
          last + 1 < e.size() &&
          (e[last].lower == "of" || e[last].lower == "for" || e[last].lower == "&" ||
           e[last].lower == "de" || e[last].lower == "van" || e[last].lower == "von") &&
          is_name_word(e[last + 1]);
      if (!is_name_word(e[last]) && !joins) break;
      ++last;
    }
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
  bool titled = false, judge = false;
  while (first + 1 < last && is_person_title(e[first].lower)) {
    titled = true;
    judge = judge || e[first].lower == "judge" || e[first].lower == "justice" ||
            e[first].lower == "magistrate";
    ++first;
  }
  const std::string name(story.slice(e[first].begin, e[last - 1].end));
  EntityKind kind = is_outlet_name(name) ? EntityKind::outlet : kind_of(e, first, last, titled);
  const std::string role = appositive(story, e, last);
  std::string before;
  if (first > 0 && e[first - 1].kind == Kind::word && !e[first - 1].capital)
    before = e[first - 1].lower;
  const bool speaks = names_spokesperson(role) || names_spokesperson(before) ||
                      names_spokesperson(lower_ascii(name));
  if (kind == EntityKind::unknown && (speaks || is_person_title(before) || looks_lawyer(role)))
    kind = EntityKind::person;
  if (kind == EntityKind::unknown && last < e.size() && e[last].lower == "who")
    kind = EntityKind::person;
  Entity& one = entity(name, kind);
  one.spokesperson = one.spokesperson || speaks;
  one.lawyer = one.lawyer || looks_lawyer(role) || before == "lawyer" || before == "attorney";
  one.judge = one.judge || judge;
  one.bare = one.bare || first == 0 || e[first - 1].lower != "the";
  const bool versus = (first > 0 && (e[first - 1].lower == "v." || e[first - 1].lower == "vs.")) ||
                      (last < e.size() && (e[last].lower == "v." || e[last].lower == "vs."));
  const bool against = first > 0 && (e[first - 1].lower == "against" ||
                                     e[first - 1].lower == "sued" || e[first - 1].lower == "sues");
  one.party = one.party || versus || against;
}

const Entity* Entities::find(std::string_view name) const {
  const auto found = by_name_.find(lower_ascii(name));
  return found == by_name_.end() ? nullptr : &entities_.at(found->second);
}

std::string Entities::name_in(const Discourse& story, const Paragraph& paragraph, Phrase phrase) {
  const Elements& e = paragraph.elements;
  std::size_t first = phrase.first;
  while (first < phrase.last &&
         (!is_name_word(e[first]) || (is_person_title(e[first].lower) && first + 1 < phrase.last &&
                                      is_name_word(e[first + 1]))))
    ++first;
  if (first == phrase.last) return {};
  std::size_t last = first;
  while (last < phrase.last && is_name_word(e[last]))
    ++last;
  return std::string(story.slice(e[first].begin, e[last - 1].end));
}

}  // namespace pincite::article
