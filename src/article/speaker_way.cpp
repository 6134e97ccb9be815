// The way words came to the story: the channel, the paper, the outlet in between.
#include "article/ascii.hpp"
#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/speaker.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using model::SourceClass;
using Elements = std::vector<Element>;

/// Papers that hold what a witness said, not what the one who files them says.
bool holds_testimony(std::string_view words) {
  const std::string lower = lower_ascii(words);
  for (const std::string_view noun :
       {"deposition", "testimony", "transcript", "declaration", "affidavit"}) {
    if (contains(lower, noun)) return true;
  }
  return false;
}

bool one_of_classes(SourceClass one, std::initializer_list<SourceClass> classes) {
  return std::find(classes.begin(), classes.end(), one) != classes.end();
}

}  // namespace

void SpeakerReader::apply_channel(Reading& reading, const Channel& channel, bool witness) const {
  const bool paper = channel.kind == ChannelKind::filing && facts_.about_case;
  if (paper) {
    if (!witness || !holds_testimony(channel.words)) reading.source_class = SourceClass::filing;
  } else if (channel.kind == ChannelKind::statement || channel.kind == ChannelKind::outlet ||
             channel.kind == ChannelKind::social) {
    // Said out of court: a company or its lawyers speak to the public.
    if (reading.source_class == SourceClass::party)
      reading.source_class = SourceClass::spokesperson;
  }
}

/// "In her complaint, Voss describes the night. “…,” she writes": still in the complaint.
bool SpeakerReader::goes_on_writing(const Voice& voice, const Reading& reading) const {
  if (pen_.name.empty() || voice.paragraph > pen_.paragraph + 1) return false;
  const Paragraph& p = story_.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const std::string_view base = verb_form(p.elements[voice.cue]).base;
  const bool pronoun = voice.phrase.last == voice.phrase.first + 1 &&
                       is_subject_pronoun(p.elements[voice.phrase.first]);
  const bool same_paragraph = voice.paragraph == pen_.paragraph;
  const bool testimony = holds_testimony(pen_.words);
  const bool writes = base == "write" ||
                      (testimony && one_of(base, {"answer", "reply", "add", "testify", "respond"}));
  return writes && (pronoun || same_paragraph) && reading.name.value_or("") == pen_.name;
}

/// "The document alleges “…”, The Ledger reported": the paper speaks, the outlet passes it on.
void SpeakerReader::pass_on(const Paragraph& paragraph, const Paper& paper, Reading& reading,
                            model::Attribution& attribution) const {
  attribution.via.push_back(reading.name.value_or(attribution.surface));
  attribution.surface = paper.words;
  if (!paper.phrase.empty())
    attribution.span = {paragraph.elements[paper.phrase.first].begin,
                        paragraph.elements[paper.phrase.last - 1].end};
  reading.name.reset();
  reading.source_class = SourceClass::filing;
}

/// "The document alleges “…” in a drawer, The Ledger reported": who passes on what the paper says.
std::optional<std::string> SpeakerReader::outlet_behind(const Voice& voice) const {
  if (voice.cue == Voice::no_element) return std::nullopt;
  const Paragraph& p = story_.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const Elements& e = p.elements;
  constexpr std::size_t longest_reach = 60;  // elements; bounds the work on endless sentences
  const std::size_t end = std::min(e.size(), voice.cue + longest_reach);
  for (std::size_t i = voice.cue + 1; i < end && !breaks(e, i - 1); ++i) {
    if (cue_at(p, i).cue != Cue::speech) continue;
    const Phrase subject = subject_of(p, i);
    const bool set_off = subject.first > 0 && e[subject.first - 1].kind == Kind::comma;
    if (subject.empty() || subject.first <= voice.cue || !set_off) continue;
    const std::string words(story_.slice(e[subject.first].begin, e[subject.last - 1].end));
    if (is_outlet_name(words)) return outlet_name(words);
  }
  return std::nullopt;
}

/// The way the words came: the channel beside the verb, or the paper whose contents are told.
void SpeakerReader::read_way(const Voice& voice, Reading& reading,
                             model::Attribution& attribution) {
  if (voice.cue == Voice::no_element) return;
  const Paragraph& paragraph = story_.paragraphs.at(static_cast<std::size_t>(voice.paragraph));
  const bool speaker =
      one_of_classes(reading.source_class, {SourceClass::person, SourceClass::party,
                                            SourceClass::unnamed, SourceClass::spokesperson});
  const auto channel = channel_near(story_, paragraph, voice.cue);
  if (channel) attribution.via.push_back(channel->words);
  const bool outlet = reading.source_class == SourceClass::outlet;
  if (!speaker && !outlet) return;
  // A named person quoted in a paper stays who it is: "Castellane testified in a deposition".
  const bool witness = reading.source_class == SourceClass::person && attribution.name.has_value();
  if (channel && speaker) apply_channel(reading, *channel, witness);
  std::optional<std::string> paper_words;
  if (channel && channel->kind == ChannelKind::filing) paper_words = channel->words;
  if (facts_.about_case && reading.source_class != SourceClass::filing &&
      (outlet || !paper_words)) {
    auto paper = filing_around(story_, voice);
    if (!paper && !channel && goes_on_writing(voice, reading))
      paper = Paper{pen_.words, {}, holds_testimony(pen_.words)};
    if (paper && outlet) {
      pass_on(paragraph, *paper, reading, attribution);
    } else if (paper) {
      if (!witness || !paper->tells) reading.source_class = SourceClass::filing;
      attribution.via.push_back(paper->words);
      paper_words = paper->words;
    }
  }
  if (paper_words && speaker && facts_.about_case)
    pen_ = {voice.paragraph, reading.name.value_or(""), *paper_words};
}

}  // namespace pincite::article
