#pragma once
/// Sentences of a story that say in other words what a filing says.

#include "match/judge.hpp"

#include <vector>

namespace pincite::match {

/// Quotations of kind `reported`, one for each sentence that the story credits to a filing and that
/// one passage of a filing of the case says, and no other nearly as well. Sentences with quotations
/// are left out: those are placed by their words. Each adds an accepted trial to `trials`, in the
/// same order; call it when the other trials are judged. Precision comes first: most sentences that
/// say little or sum up much are left alone.
std::vector<model::Quotation> find_paraphrases(const model::Article& article,
                                               std::vector<Trial>& trials, const StoryScope& scope,
                                               Shelf& shelf);

}  // namespace pincite::match
