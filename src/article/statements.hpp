#pragma once
/// Sentences: which report, which deny, which speak of a filing.

#include "article/discourse.hpp"
#include "article/sieve.hpp"

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::article {

/// What one sentence does.
struct Act {
  model::StatementKind kind = model::StatementKind::background;
  bool about_filing = false;
  std::optional<Voice> voice;  ///< who is said to say it
  std::vector<std::string> hedges;
};

/// One act per sentence of the story. `voices` are the decisions for its quotations.
std::vector<Act> read_acts(const Discourse& story, const std::vector<std::optional<Voice>>& voices);

/// Which statements each denial denies: all before it that tell what a filing says, when it speaks
/// of "the claims"; else the one, earlier or later, that shares most content words with it. Entry i
/// lists statement numbers denied by statement i.
std::vector<std::vector<std::size_t>> link_denials(const Discourse& story,
                                                   const std::vector<Act>& acts);

}  // namespace pincite::article
