#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

namespace pincite::catalogue {

namespace {

void write_entry(Database& database, const std::string& docket, const DocketEntry& entry) {
  auto statement =
      prepare(database,
              "INSERT INTO entry (docket, number, text, sealed, filed) VALUES (?, ?, ?, ?, ?) "
              "ON CONFLICT (docket, number) DO UPDATE SET "
              "text = CASE WHEN excluded.text = '' THEN text ELSE excluded.text END, "
              "filed = coalesce(excluded.filed, filed), sealed = max(sealed, excluded.sealed)",
              docket, entry.number, entry.text, entry.sealed ? 1 : 0);
  if (entry.filed) {
    statement.bind(5, entry.filed->iso());
  } else {
    statement.bind(5);
  }
  statement.exec();
}

}  // namespace

base::Status Catalogue::put_entries(const std::string& docket_key, const std::string& case_name,
                                    const std::vector<DocketEntry>& entries) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database,
        "INSERT INTO docket (key, case_name) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
        "case_name = CASE WHEN excluded.case_name = '' THEN case_name ELSE excluded.case_name END",
        docket_key, case_name);
    for (const DocketEntry& entry : entries)
      write_entry(database, docket_key, entry);
    transaction.commit();
  });
}

base::Status Catalogue::put_failure(const model::Failure& failure, const std::string& sha256,
                                    const std::string& extractor_version) {
  Database& database = state_->database;
  return database.guarded([&] {
    run(database,
        "INSERT OR REPLACE INTO failure (object, reason, sha256, extractor) VALUES (?, ?, ?, ?)",
        failure.object, failure.reason, sha256, extractor_version);
  });
}

base::Result<std::map<std::string, std::string>>
Catalogue::failed_bytes(const std::string& extractor_version) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows =
        prepare(database, "SELECT sha256, reason FROM failure WHERE sha256 <> '' AND extractor = ?",
                extractor_version);
    std::map<std::string, std::string> failed;
    while (rows.executeStep()) {
      failed.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getString());
    }
    return failed;
  });
}

base::Status Catalogue::clear_failure(const std::string& object) {
  Database& database = state_->database;
  return database.guarded([&] {
    // Looking first spares a write (and its fsync) in the usual case.
    if (number(database, "SELECT count(*) FROM failure WHERE object = ?", object) > 0) {
      run(database, "DELETE FROM failure WHERE object = ?", object);
    }
  });
}

}  // namespace pincite::catalogue
