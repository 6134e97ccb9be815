#pragma once
/// Quotations that an ellipsis stitches together from two spots of a filing far apart.

#include "match/judge.hpp"

namespace pincite::match {

/// Looks for filings that have every part of the quotation, split at its ellipses, and gives the
/// trial an occurrence with all those places where that explains more words than one place does.
/// Parts must be long enough to be looked for alone; otherwise nothing changes.
void add_stitched(Trial& trial, QueryPreparer& preparer, Shelf& shelf);

}  // namespace pincite::match
