#include "article/speaker.hpp"

#include "article/ascii.hpp"
#include "article/frame.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/source_class.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using model::SourceClass;
using Elements = std::vector<Element>;

/// Index behind the head noun: the phrase up to its first preposition or relative clause.
std::size_t head_end(const Elements& e, Phrase phrase) {
  for (std::size_t i = phrase.first; i < phrase.last; ++i) {
    const bool stop = e[i].kind != Kind::word || is_preposition(e[i]) || e[i].lower == "who" ||
                      e[i].lower == "that" || e[i].lower == "and";
    if (stop && i > phrase.first) return i;
  }
  return phrase.last;
}

}  // namespace

SpeakerReader::SpeakerReader(const Discourse& story, const Entities& entities, StoryFacts facts)
    : story_(story), entities_(entities), facts_(std::move(facts)) {}

Reading SpeakerReader::read_name(const std::string& name) const {
  Reading reading;
  const Entity* entity = entities_.find(name);
  reading.name = entity != nullptr ? entity->name : name;
  if (is_outlet_name(name) || (entity != nullptr && entity->kind == EntityKind::outlet)) {
    reading.source_class = SourceClass::outlet;
    return reading;
  }
  reading.source_class = SourceClass::person;
  if (entity == nullptr) return reading;
  reading.lawyer = entity->lawyer;
  reading.organisation = entity->kind == EntityKind::organisation;
  if (entity->judge) {
    reading.source_class = SourceClass::court;
  } else if (entity->spokesperson) {
    reading.source_class = SourceClass::spokesperson;
  } else if (reading.organisation) {
    const bool side = facts_.about_case && (entity->party || !is_public_body(entity->name));
    reading.source_class = side ? SourceClass::party : SourceClass::spokesperson;
  } else if (entity->kind == EntityKind::unknown && entity->party && count_words(name) == 1) {
    reading.source_class = SourceClass::party;
    reading.organisation = true;
  } else if (entity->lawyer && facts_.about_case) {
    reading.source_class = SourceClass::party;
  }
  return reading;
}

std::string SpeakerReader::outlet_name(const std::string& surface) const {
  if (!starts_with(surface, "The ")) return surface;
  const Entity* bare = entities_.find(surface.substr(4));
  return bare != nullptr && bare->bare ? bare->name : surface;
}

/// The person that the sentences before are about: "Whitfield pushed back. “How so?” she asked."
std::optional<Reading> SpeakerReader::person_before(const Paragraph& paragraph,
                                                    std::size_t at) const {
  constexpr int reach = 2;  // sentences
  std::size_t start = sentence_start(paragraph, at);
  for (int back = 0; back < reach && start > 0; ++back) {
    const std::size_t end = start;
    start = sentence_start(paragraph, end - 1);
    const Phrase subject = leading_subject(paragraph, start, end);
    if (subject.empty()) continue;
    const Entity* entity = entities_.find(Entities::name_in(story_, paragraph, subject));
    if (entity == nullptr) return std::nullopt;  // a pronoun or a thing: who spoke last decides
    const bool person = entity->kind == EntityKind::person || entity->judge || entity->lawyer ||
                        entity->spokesperson ||
                        (entity->kind == EntityKind::unknown && count_words(entity->name) == 2);
    return person ? std::optional<Reading>(read_name(entity->name)) : std::nullopt;
  }
  return std::nullopt;
}

/// The group that the sentence before is about: "Its lawyers see it differently. “…,” they wrote".
std::optional<Reading> SpeakerReader::group_before(const Paragraph& paragraph,
                                                   std::size_t at) const {
  const std::size_t end = sentence_start(paragraph, at);
  if (end == 0) return std::nullopt;
  const Phrase subject = leading_subject(paragraph, sentence_start(paragraph, end - 1), end);
  if (subject.empty() || !ends_with(paragraph.elements[subject.last - 1].lower, "s"))
    return std::nullopt;
  auto group = read_head(paragraph, subject);
  if (!group) return std::nullopt;
  const Elements& e = paragraph.elements;
  name_head(*group, paragraph, subject);
  if (!group->name)
    group->name = std::string(story_.slice(e[subject.first].begin, e[subject.last - 1].end));
  return group;
}

Reading SpeakerReader::read_pronoun(const Paragraph& paragraph, std::size_t at) const {
  const std::string_view word = paragraph.elements[at].lower;
  if (word == "they") {
    if (auto group = group_before(paragraph, at)) return *group;
  }
  if (is_personal_pronoun(word) && word != "i") {
    if (auto person = person_before(paragraph, at)) return *person;
  }
  return before_.of_pronoun(word);
}

/// The head noun decides: "a spokesman for Meta" is a spokesman, "Meta's lawyers" are lawyers.
std::optional<Reading> SpeakerReader::read_head(const Paragraph& paragraph, Phrase phrase) const {
  const Elements& e = paragraph.elements;
  const std::size_t end = head_end(e, phrase);
  for (std::size_t i = end; i-- > phrase.first;) {
    if (e[i].lower == "'s") break;  // "the newspaper's owner" is no newspaper
    if (e[i].kind != Kind::word) continue;
    const bool is_head = i + 1 == end || (i + 2 == end && is_digit(e[i + 1].lower.front()));
    if (!is_head && e[i].capital) return std::nullopt;
    const NounClass noun = noun_class(e[i]);
    if (noun == NounClass::none) {
      if (is_head && e[i].capital) return std::nullopt;
      continue;
    }
    if (e[i].capital && (!is_head || noun == NounClass::party)) return std::nullopt;
    if (noun == NounClass::filing && needs_case(e[i].lower) && !facts_.about_case)
      return std::nullopt;
    Reading reading;
    reading.source_class = coarse(noun);
    reading.lawyer = noun == NounClass::lawyer;
    if (noun == NounClass::unnamed && !is_head) continue;
    if (noun == NounClass::party && !facts_.about_case)
      reading.source_class = SourceClass::spokesperson;
    return reading;
  }
  return std::nullopt;
}

/// Names what the head noun classed: "spokesman Andy Stone", "the judge", "the company".
void SpeakerReader::name_head(Reading& head, const Paragraph& paragraph, Phrase phrase) const {
  const std::string name = Entities::name_in(story_, paragraph, phrase);
  if (!name.empty()) {
    const Entity* entity = entities_.find(name);
    head.name = entity != nullptr ? entity->name : name;
    return;
  }
  if (head.source_class == SourceClass::outlet) {
    if (const auto outlet = outlet_in(story_, paragraph, phrase)) head.name = outlet_name(*outlet);
    return;
  }
  const std::string_view last = paragraph.elements[phrase.last - 1].lower;
  if (one_of(last, {"judge", "justice", "magistrate", "jurist", "appointee"})) {
    head.name = before_.judge();
    if (!head.name && entities_.only_judge() != nullptr) head.name = entities_.only_judge()->name;
  } else if (head.source_class == SourceClass::party && !head.lawyer &&
             one_of(last, {"company", "firm", "giant", "agency", "platform"})) {
    head.name = before_.organisation();
    head.organisation = true;
  }
}

Reading SpeakerReader::read_phrase(const Paragraph& paragraph, Phrase phrase,
                                   const std::string& surface) const {
  const Elements& e = paragraph.elements;
  const Element& first = e[phrase.first];
  if (phrase.last == phrase.first + 1 && is_subject_pronoun(first))
    return read_pronoun(paragraph, phrase.first);
  if (is_outlet_name(surface)) return read_name(outlet_name(surface));
  if (auto head = read_head(paragraph, phrase)) {
    name_head(*head, paragraph, phrase);
    return *head;
  }
  const std::string name = Entities::name_in(story_, paragraph, phrase);
  Reading reading;
  reading.source_class = SourceClass::unnamed;
  if (!name.empty()) {
    reading = read_name(name);
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {  // a lower-case title before it
      const NounClass noun = noun_class(e[i]);
      if (noun == NounClass::court) reading.source_class = SourceClass::court;
      if (noun == NounClass::spokesperson) reading.source_class = SourceClass::spokesperson;
      if (noun == NounClass::lawyer) reading.lawyer = true;
    }
  }
  if (names_spokesperson(lower_ascii(surface))) reading.source_class = SourceClass::spokesperson;
  return reading;
}

model::Attribution SpeakerReader::read(const Voice& voice) {
  model::Attribution result;
  result.rule = voice.rule;
  const Paragraph& paragraph = story_.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const Elements& e = paragraph.elements;
  result.span = {e.at(voice.phrase.first).begin, e.at(voice.phrase.last - 1).end};
  result.surface = std::string(story_.slice(result.span.start, result.span.end));
  Phrase meant = voice.phrase;
  if (meant.last == meant.first + 1 && one_of(e[meant.first].lower, {"who", "which", "that"})) {
    const Phrase before = antecedent_of(paragraph, meant.first);
    if (!before.empty()) meant = before;
  }
  const std::string words(story_.slice(e.at(meant.first).begin, e.at(meant.last - 1).end));
  Reading reading = read_phrase(paragraph, meant, words);
  // "emailed a statement. It reads: …" speaks for who sent it.
  const bool statement_reads = e[meant.first].lower == "it" && voice.cue != Voice::no_element &&
                               verb_form(e.at(voice.cue)).base == "read";
  if (statement_reads && before_.last().source_class != SourceClass::none) reading = before_.last();
  const bool pronoun = meant.last == meant.first + 1 && is_subject_pronoun(e[meant.first]);
  if (!pronoun || reading.name) before_.remember(reading, result.surface);
  if (reading.name.value_or("") == "" && !pronoun) reading.name.reset();
  Reading told = reading;
  if (!told.name && !pronoun) told.name = words;  // what later mentions are compared with
  result.name = reading.name;
  read_way(voice, told, result);
  if (!told.name) result.name.reset();  // another source was found than the one read
  result.source_class = told.source_class;
  if (result.source_class == SourceClass::filing && result.via.empty()) {
    if (auto outlet = outlet_behind(voice)) result.via.push_back(std::move(*outlet));
  }
  return result;
}

}  // namespace pincite::article
