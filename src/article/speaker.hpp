#pragma once
/// What a source phrase stands for: its class, its name, the channel it came by.

#include "article/channel.hpp"
#include "article/entities.hpp"
#include "article/frame.hpp"
#include "article/referents.hpp"
#include "article/sieve.hpp"

#include "pincite/model/article.hpp"

#include <optional>
#include <string>

namespace pincite::article {

/// Facts about the story as a whole that decide between readings.
struct StoryFacts {
  bool about_case = false;  ///< the story reports a court case
  std::string outlet;       ///< who prints it, may be empty
};

/// Reads sources in order of appearance: what "he", "the company" and "it" mean depends on who
/// spoke before.
class SpeakerReader {
 public:
  SpeakerReader(const Discourse& story, const Entities& entities, StoryFacts facts);
  /// Class, name and channel of a decision; `via` holds channel and outlets, `span` counts bytes of
  /// the body.
  model::Attribution read(const Voice& voice);

 private:
  Reading read_phrase(const Paragraph& paragraph, Phrase phrase, const std::string& surface) const;
  Reading read_name(const std::string& name) const;
  Reading read_pronoun(const Paragraph& paragraph, std::size_t at) const;
  /// An outlet as the story itself names it: "The TechCrunch" of "the TechCrunch report" is
  /// TechCrunch where the name stands alone elsewhere.
  [[nodiscard]] std::string outlet_name(const std::string& surface) const;
  std::optional<Reading> read_head(const Paragraph& paragraph, Phrase phrase) const;
  std::optional<Reading> person_before(const Paragraph& paragraph, std::size_t at) const;
  std::optional<Reading> group_before(const Paragraph& paragraph, std::size_t at) const;
  void name_head(Reading& head, const Paragraph& paragraph, Phrase phrase) const;
  void read_way(const Voice& voice, Reading& reading, model::Attribution& attribution);
  void pass_on(const Paragraph& paragraph, const Paper& paper, Reading& reading,
               model::Attribution& attribution) const;
  [[nodiscard]] std::optional<std::string> outlet_behind(const Voice& voice) const;
  void apply_channel(Reading& reading, const Channel& channel, bool witness) const;
  [[nodiscard]] bool goes_on_writing(const Voice& voice, const Reading& reading) const;

  /// The paper that somebody was last said to write in, until the next paragraph but one.
  struct Pen {
    int paragraph = -10;
    std::string name;
    std::string words;
  };

  const Discourse& story_;
  const Entities& entities_;
  StoryFacts facts_;
  Referents before_;
  Pen pen_;
};

}  // namespace pincite::article
