#pragma once
/// Which filings have which terms.

#include "index/row_search.hpp"

#include "pincite/index/index.hpp"

#include <xapian.h>

#include <string>
#include <vector>

namespace pincite::index {

/// Filings that have any of the terms, with the sum of their counts, by id.
std::vector<Posting> count_any(const Xapian::Database& database,
                               const std::vector<std::string>& terms);

/// The same without counts, restricted to `within`.
std::vector<Xapian::docid> having_any(const Xapian::Database& database,
                                      const std::vector<std::string>& terms, Within within);

/// Those of `filings` (sorted) that have any of the terms.
std::vector<Xapian::docid> having_any_of(const Xapian::Database& database,
                                         const std::vector<std::string>& terms,
                                         const std::vector<Xapian::docid>& filings);

}  // namespace pincite::index
