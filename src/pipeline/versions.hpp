#pragma once
/// Redacted, unredacted, unsealed and corrected versions of one paper find each other.

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::pipeline {

/// Links the filing with the other versions of the same paper in its docket: nearly the same words
/// and number of pages, and a sign that they are versions rather than copies of a form – redactions
/// in one and not in the other, a title that says so, or a version given from outside. Where one
/// has redactions and the other none, versions that were unknown become known. Gives the filings
/// whose rows changed, by id.
base::Result<std::vector<model::FilingId>> link_versions(catalogue::Catalogue& catalogue,
                                                         const model::Filing& filing,
                                                         const catalogue::Sketch& sketch);

}  // namespace pincite::pipeline
