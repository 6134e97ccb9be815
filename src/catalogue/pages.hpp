#pragma once
/// Pages and issues of a filing. Throws SQLite's exceptions.

#include "catalogue/database.hpp"

#include "pincite/model/filing.hpp"

#include <string>
#include <vector>

namespace pincite::catalogue {

/// Replaces pages and issues within the caller's transaction.
void write_pages(Database& database, model::FilingId id, const std::vector<model::Page>& pages,
                 const std::vector<model::Issue>& issues, const std::string& extractor_version);

}  // namespace pincite::catalogue
