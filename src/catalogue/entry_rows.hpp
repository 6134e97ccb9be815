#pragma once
/// Docket entries as rows, for whoever has a transaction open.

#include "catalogue/database.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

/// As Catalogue::put_entries, inside a transaction of the caller.
void write_entries(Database& database, const std::string& docket_key, const std::string& case_name,
                   const std::vector<DocketEntry>& entries);

}  // namespace pincite::catalogue
