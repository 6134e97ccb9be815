#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

using Ids = std::vector<model::FilingId>;

namespace {

/// Runs a statement once per id, all in one transaction.
base::Status for_each_id(Database& database, const char* sql, const Ids& ids) {
  if (ids.empty()) return {};
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const model::FilingId id : ids)
      run(database, sql, id);
    transaction.commit();
  });
}

}  // namespace

base::Result<Ids> Catalogue::not_indexed() {
  Database& database = state_->database;
  return database.guarded(
      [&] { return read_ids(database, "SELECT id FROM filing WHERE indexed = 0 ORDER BY id"); });
}

base::Status Catalogue::mark_indexed(const Ids& ids) {
  return for_each_id(state_->database, "UPDATE filing SET indexed = 1 WHERE id = ?", ids);
}

base::Status Catalogue::mark_all_not_indexed() {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database, "UPDATE filing SET indexed = 0");
    transaction.commit();
  });
}

base::Result<Ids> Catalogue::removed_not_unindexed() {
  Database& database = state_->database;
  return database.guarded(
      [&] { return read_ids(database, "SELECT filing FROM unindexed ORDER BY filing"); });
}

base::Status Catalogue::mark_unindexed(const Ids& ids) {
  return for_each_id(state_->database, "DELETE FROM unindexed WHERE filing = ?", ids);
}

base::Result<Ids> Catalogue::stale(const std::string& extractor_version) {
  Database& database = state_->database;
  return database.guarded([&] {
    return read_ids(database,
                    "SELECT DISTINCT filing FROM page WHERE extractor <> ? ORDER BY filing",
                    extractor_version);
  });
}

}  // namespace pincite::catalogue
