#include "catalogue/entry_rows.hpp"
#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <algorithm>

namespace pincite::catalogue {

namespace {

void write_entry(Database& database, const std::string& docket, const DocketEntry& entry) {
  auto statement =
      prepare(database,
              "INSERT INTO entry (docket, number, text, sealed, filed, brief) "
              "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (docket, number) DO UPDATE SET "
              "text = CASE WHEN excluded.text = '' OR (?6 AND text <> '' AND NOT brief) "
              "OR (?6 AND length(excluded.text) < length(text)) THEN text "
              "ELSE excluded.text END, "
              "filed = CASE WHEN ?6 AND NOT brief THEN coalesce(filed, excluded.filed) "
              "ELSE coalesce(excluded.filed, filed) END, "
              "brief = min(brief, excluded.brief), sealed = max(sealed, excluded.sealed)",
              docket, entry.number, entry.text, entry.sealed ? 1 : 0);
  if (entry.filed) {
    statement.bind(5, entry.filed->iso());
  } else {
    statement.bind(5);
  }
  statement.bind(6, entry.brief ? 1 : 0);
  statement.exec();
}

}  // namespace

void write_entries(Database& database, const std::string& docket_key, const std::string& case_name,
                   const std::vector<DocketEntry>& entries) {
  const bool brief = std::any_of(entries.begin(), entries.end(),
                                 [](const DocketEntry& entry) { return entry.brief; });
  run(database,
      "INSERT INTO docket (key, case_name) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET "
      "case_name = CASE WHEN excluded.case_name = '' OR (?3 AND case_name <> '') THEN case_name "
      "ELSE excluded.case_name END",
      docket_key, case_name, brief ? 1 : 0);
  for (const DocketEntry& entry : entries)
    write_entry(database, docket_key, entry);
}

base::Status Catalogue::put_entries(const std::string& docket_key, const std::string& case_name,
                                    const std::vector<DocketEntry>& entries) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    write_entries(database, docket_key, case_name, entries);
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
