#pragma once
/// The way words came: a court paper, a statement, a post, an interview.

#include "article/phrase.hpp"

#include <optional>
#include <string>

namespace pincite::article {

enum class ChannelKind { filing, court, statement, social, outlet };

struct Channel {
  ChannelKind kind = ChannelKind::statement;
  std::string words;  ///< as printed: "X post", "a statement"
  Phrase phrase;      ///< where the words stand in the paragraph; empty where a verb implies them
};

/// The channel named in the sentence around element `cue`, nearest behind it first: "wrote in the
/// complaint", "told reporters", "in a post on X". Nothing when none is named.
std::optional<Channel> channel_near(const Discourse& story, const Paragraph& paragraph,
                                    std::size_t cue);

}  // namespace pincite::article
