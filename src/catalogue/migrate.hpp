#pragma once
/// Brings a database to the schema of this program.

#include "catalogue/database.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace pincite::catalogue {

/// The SQL of index/catalogue in order: entry n leads from version n to n + 1.
std::vector<std::string_view> migrations();

/// The schema version of the database, 0 for an empty one. Fails with library_unusable when the
/// file is no catalogue of pincite.
base::Result<int> version_of(Database& database);

/// Applies what is missing, each step in its own transaction. A database that holds something is
/// first copied to `<file>.v<N>.backup`. A newer schema is refused.
base::Status migrate(Database& database, std::span<const std::string_view> steps);

}  // namespace pincite::catalogue
