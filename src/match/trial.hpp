#pragma once
/// One quotation tried against the filings of a shelf.

#include "match/judge.hpp"

namespace pincite::match {

/// Where the quotation may stand, whole or stitched from parts; to be judged with the story's
/// others.
Trial make_trial(const model::Quotation& quotation, Crediting who, const StoryScope& scope,
                 QueryPreparer& preparer, Shelf& shelf);

}  // namespace pincite::match
