#include "article/speaker.hpp"

#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using model::SourceClass;
using Elements = std::vector<Element>;

bool one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

SourceClass coarse(NounClass noun) {
  switch (noun) {
  case NounClass::filing:
    return SourceClass::filing;
  case NounClass::court:
    return SourceClass::court;
  case NounClass::party:
  case NounClass::lawyer:
    return SourceClass::party;
  case NounClass::spokesperson:
    return SourceClass::spokesperson;
  case NounClass::outlet:
    return SourceClass::outlet;
  case NounClass::social:
    return SourceClass::social;
  case NounClass::unnamed:
    return SourceClass::unnamed;
  case NounClass::none:
    break;
  }
  return SourceClass::none;
}

/// Index behind the head noun: the phrase up to its first preposition or relative clause.
std::size_t head_end(const Elements& e, Phrase phrase) {
  for (std::size_t i = phrase.first; i < phrase.last; ++i) {
    const bool stop = e[i].kind != Kind::word || is_preposition(e[i].lower) ||
                      e[i].lower == "who" || e[i].lower == "that" || e[i].lower == "and";
    if (stop && i > phrase.first) return i;
  }
  return phrase.last;
}

/// Nouns that are a court paper only in a story about a case.
bool needs_case(std::string_view word) {
  return one_of(word,
                {"letter",     "letters", "record",     "records",     "document",   "documents",
                 "brief",      "motion",  "petition",   "declaration", "transcript", "testimony",
                 "paper",      "papers",  "pdf",        "paragraph",   "disclosure", "warrant",
                 "submission", "suit",    "allegation", "allegations", "memorandum", "exhibit",
                 "attachment", "order",   "opinion",    "decision",    "filing",     "filings",
                 "appendix"});
}

}  // namespace

SpeakerReader::SpeakerReader(const Discourse& story, const Entities& entities, StoryFacts facts)
    : story_(story), entities_(entities), facts_(std::move(facts)) {}

SpeakerReader::Reading SpeakerReader::read_name(const std::string& name) const {
  Reading reading;
  const Entity* entity = entities_.find(name);
  reading.name = entity != nullptr ? entity->name : name;
  if (is_outlet_name(name) || (entity != nullptr && entity->kind == EntityKind::outlet)) {
    reading.source_class = SourceClass::outlet;
    return reading;
  }
  if (entity == nullptr) {
    reading.source_class = SourceClass::person;
    return reading;
  }
  reading.lawyer = entity->lawyer;
  if (entity->judge) {
    reading.source_class = SourceClass::court;
  } else if (entity->spokesperson) {
    reading.source_class = SourceClass::spokesperson;
  } else if (entity->kind == EntityKind::organisation) {
    reading.source_class = facts_.about_case ? SourceClass::party : SourceClass::spokesperson;
  } else if (entity->kind == EntityKind::unknown && entity->party && count_words(name) == 1) {
    reading.source_class = SourceClass::party;
  } else {
    reading.source_class = SourceClass::person;
  }
  return reading;
}

std::string SpeakerReader::outlet_name(const std::string& surface) const {
  if (!starts_with(surface, "The ")) return surface;
  const Entity* bare = entities_.find(surface.substr(4));
  return bare != nullptr && bare->bare ? bare->name : surface;
}

SpeakerReader::Reading SpeakerReader::read_pronoun(std::string_view word) const {
  Reading reading;
  reading.source_class = SourceClass::unnamed;
  if (one_of(word, {"he", "she", "i", "who", "his", "her"})) {
    reading.source_class = SourceClass::person;
    return last_person_.source_class != SourceClass::none ? last_person_ : reading;
  }
  if (!one_of(word, {"they", "it", "we", "its", "their", "this", "that"})) return reading;
  if (last_group_.source_class != SourceClass::none) return last_group_;
  return last_any_.source_class != SourceClass::none ? last_any_ : reading;
}

/// The head noun decides: "a spokesman for Meta" is a spokesman, "Meta's lawyers" are lawyers.
std::optional<SpeakerReader::Reading> SpeakerReader::read_head(const Paragraph& paragraph,
                                                               Phrase phrase) const {
  const Elements& e = paragraph.elements;
  const std::size_t end = head_end(e, phrase);
  for (std::size_t i = end; i-- > phrase.first;) {
    if (e[i].kind != Kind::word || e[i].lower == "'s") continue;
    const bool is_head = i + 1 == end || (i + 2 == end && is_digit(e[i + 1].lower.front()));
    if (!is_head && e[i].capital) return std::nullopt;
    const NounClass noun = noun_class(e[i].lower);
    if (noun == NounClass::none) {
      if (is_head && e[i].capital) return std::nullopt;
      continue;
    }
    if (e[i].capital && !is_head) return std::nullopt;
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

SpeakerReader::Reading SpeakerReader::read_phrase(const Paragraph& paragraph, Phrase phrase,
                                                  const std::string& surface) const {
  const Elements& e = paragraph.elements;
  const Element& first = e[phrase.first];
  if (phrase.last == phrase.first + 1 && is_subject_pronoun(first.lower))
    return read_pronoun(first.lower);
  if (is_outlet_name(surface)) return read_name(outlet_name(surface));
  const std::string name = Entities::name_in(story_, paragraph, phrase);
  if (auto head = read_head(paragraph, phrase)) {
    // "spokesman Andy Stone", "Judge James Donato", "The TechCrunch report"
    if (!name.empty()) head->name = entities_.find(name) ? entities_.find(name)->name : name;
    if (head->source_class == SourceClass::party && name.empty() && !head->lawyer &&
        one_of(e[phrase.last - 1].lower, {"company", "firm", "giant", "agency", "platform"}))
      head->name = last_group_.name;
    return *head;
  }
  if (names_spokesperson(lower_ascii(surface))) {
    Reading reading;
    reading.source_class = SourceClass::spokesperson;
    if (!name.empty()) reading.name = name;
    return reading;
  }
  if (!name.empty()) {
    Reading reading = read_name(name);
    for (std::size_t i = phrase.first; i < phrase.last; ++i) {  // a lower-case title before it
      const NounClass noun = noun_class(e[i].lower);
      if (noun == NounClass::court) reading.source_class = SourceClass::court;
      if (noun == NounClass::spokesperson) reading.source_class = SourceClass::spokesperson;
      if (noun == NounClass::lawyer) reading.lawyer = true;
    }
    return reading;
  }
  Reading reading;
  reading.source_class = SourceClass::unnamed;
  return reading;
}

void SpeakerReader::apply_channel(Reading& reading, const Channel& channel,
                                  model::Attribution& attribution) const {
  attribution.via.push_back(channel.words);
  const bool speaker = reading.source_class == SourceClass::person ||
                       reading.source_class == SourceClass::party ||
                       reading.source_class == SourceClass::unnamed ||
                       reading.source_class == SourceClass::spokesperson;
  if (!speaker) return;
  const bool paper = channel.kind == ChannelKind::filing && facts_.about_case;
  if (paper) {
    reading.source_class = SourceClass::filing;
  } else if (channel.kind == ChannelKind::statement || channel.kind == ChannelKind::outlet ||
             channel.kind == ChannelKind::social) {
    // Said out of court: a company or its lawyers speak to the public.
    if (reading.source_class == SourceClass::party)
      reading.source_class = SourceClass::spokesperson;
  }
}

void SpeakerReader::remember(const Reading& reading, const std::string& surface) {
  Reading kept = reading;
  if (!kept.name) kept.name = surface;
  last_any_ = kept;
  const bool person = reading.source_class == SourceClass::person ||
                      reading.source_class == SourceClass::spokesperson ||
                      reading.source_class == SourceClass::court;
  if (person) {
    last_person_ = kept;
  } else {
    last_group_ = kept;
  }
}

model::Attribution SpeakerReader::read(const Voice& voice) {
  model::Attribution result;
  result.rule = voice.rule;
  const Paragraph& paragraph = story_.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const Elements& e = paragraph.elements;
  result.surface =
      std::string(story_.slice(e.at(voice.phrase.first).begin, e.at(voice.phrase.last - 1).end));
  Phrase meant = voice.phrase;
  if (meant.last == meant.first + 1 && one_of(e[meant.first].lower, {"who", "which", "that"})) {
    const Phrase before = antecedent_of(paragraph, meant.first);
    if (!before.empty()) meant = before;
  }
  const std::string words(story_.slice(e.at(meant.first).begin, e.at(meant.last - 1).end));
  Reading reading = read_phrase(paragraph, meant, words);
  remember(reading, result.surface);
  if (voice.cue != Voice::no_element) {
    if (const auto channel = channel_near(story_, paragraph, voice.cue))
      apply_channel(reading, *channel, result);
  }
  result.source_class = reading.source_class;
  if (reading.name && *reading.name != result.surface) result.name = reading.name;
  if (!result.name && reading.name) result.name = reading.name;
  return result;
}

}  // namespace pincite::article
