#pragma once
/// Sketches of filings. Throws SQLite's exceptions.

#include "catalogue/database.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

/// Replaces the filing's sketch within the caller's transaction; one without groups is dropped.
void write_sketch(Database& database, model::FilingId id, const Sketch& sketch);

}  // namespace pincite::catalogue
