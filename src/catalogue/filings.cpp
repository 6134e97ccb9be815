#include "catalogue/pages.hpp"
#include "catalogue/rows.hpp"
#include "catalogue/sketches.hpp"
#include "catalogue/state.hpp"

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

auto no_such_filing(model::FilingId id) {
  return base::fail(ErrorCode::unusable_document, model::filing_ref(id), "is not in the library",
                    "pincite list filings shows what is there");
}

/// Takes one filing out within the caller's transaction.
void erase_filing(Database& database, const model::Filing& filing) {
  run(database, "INSERT OR IGNORE INTO unindexed (filing) VALUES (?)", filing.id);
  run(database, "INSERT OR IGNORE INTO discarded (sha256) VALUES (?)", filing.sha256);
  run(database, "DELETE FROM filing WHERE id = ?", filing.id);
}

}  // namespace

base::Result<model::Filing>
Catalogue::add_filing(model::Filing filing, const std::vector<model::Page>& pages,
                      const std::vector<model::Issue>& issues, const std::string& extractor_version,
                      const Sketch& sketch, const base::fs::path& file) {
  Database& database = state_->database;
  auto there =
      database.guarded([&] { return read_filings(database, "WHERE sha256 = ?", filing.sha256); });
  if (!there) return base::pass_on(there);
  if (!there->empty()) return std::move(there->front());
  const base::fs::path bytes = file.empty() ? base::fs::path(filing.path) : file;
  if (auto ok = state_->keep_file(bytes, filing.sha256); !ok) return base::pass_on(ok);
  return database.guarded([&] {
    filing.id = 0;
    filing.versions.clear();
    WriteTransaction transaction(database);
    filing.id = write_filing(database, filing);
    write_pages(database, filing.id, pages, issues, extractor_version);
    write_sketch(database, filing.id, sketch);
    run(database, "DELETE FROM discarded WHERE sha256 = ?", filing.sha256);
    run(database, "DELETE FROM failure WHERE object = ?", filing.path);
    transaction.commit();
    return filing;
  });
}

base::Result<std::optional<model::Filing>> Catalogue::filing(model::FilingId id) {
  Database& database = state_->database;
  return database.guarded([&] { return find_filing(database, id); });
}

base::Result<std::vector<model::Filing>> Catalogue::filings() {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    return read_all_filings(database);
  });
}

base::Result<std::map<std::string, model::FilingId>> Catalogue::hashes() {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows = prepare(database, "SELECT sha256, id FROM filing");
    std::map<std::string, model::FilingId> hashes;
    while (rows.executeStep()) {
      hashes.emplace(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
    }
    return hashes;
  });
}

base::Result<std::vector<model::Filing>> Catalogue::filings_of_docket(const std::string& key) {
  Database& database = state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    return read_filings(database, "WHERE docket = ? ORDER BY id", key);
  });
}

base::Status Catalogue::update_filing(const model::Filing& filing) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    const auto before = find_filing(database, filing.id);
    if (!before) return no_such_filing(filing.id);
    write_filing(database, filing);
    drop_empty_docket(database, model::docket_key(*before));
    transaction.commit();
    return {};
  });
}

base::Status Catalogue::set_versions(const std::vector<model::FilingId>& versions) {
  Database& database = state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const model::FilingId filing : versions) {
      for (const model::FilingId other : versions) {
        if (filing == other) continue;
        run(database, "INSERT OR IGNORE INTO filing_version (filing, other) VALUES (?, ?)", filing,
            other);
      }
    }
    transaction.commit();
  });
}

base::Status Catalogue::remove_filing(model::FilingId id) {
  Database& database = state_->database;
  auto removed = database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    const auto filing = find_filing(database, id);
    if (!filing) return no_such_filing(id);
    erase_filing(database, *filing);
    drop_empty_docket(database, model::docket_key(*filing));
    transaction.commit();
    return {};
  });
  if (removed) state_->delete_discarded();
  return removed;
}

base::Status Catalogue::remove_docket(const std::string& key) {
  Database& database = state_->database;
  auto removed = database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    if (number(database, "SELECT count(*) FROM docket WHERE key = ?", key) == 0) {
      return base::fail(ErrorCode::unusable_document, key, "is not in the library",
                        "pincite list dockets shows what is there");
    }
    for (const auto& filing : read_filings(database, "WHERE docket = ? ORDER BY id", key)) {
      erase_filing(database, filing);
    }
    run(database, "DELETE FROM docket WHERE key = ?", key);
    transaction.commit();
    return {};
  });
  if (removed) state_->delete_discarded();
  return removed;
}

}  // namespace pincite::catalogue
