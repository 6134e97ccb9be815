#pragma once
/// What to try when nothing was found, and what could not be looked at.

#include "search/plan.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <string>
#include <vector>

namespace pincite::search {

/// Suggestions for a query without hits, most useful first: spelling, the OCR-tolerant form, the
/// part that excluded everything, and what the library could not read.
base::Result<std::vector<std::string>> suggest(const Node& root, const std::string& query,
                                               index::Reader& reader,
                                               catalogue::Catalogue& catalogue);

}  // namespace pincite::search
