#include "catalogue/migrate.hpp"
#include "catalogue/state.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <SQLiteCpp/Backup.h>

#include <algorithm>

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

auto not_whole(const base::fs::path& file, const std::string& why) {
  return base::fail(ErrorCode::library_unusable, file.string(), why, "use another backup");
}

void copy_pages(SQLite::Database& from, const base::fs::path& to) {
  SQLite::Database copy(to.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  {
    SQLite::Backup backup(copy, from);
    backup.executeStep(-1);  // one read transaction: one state of the library
  }
  // The copy is one file, without a log beside it.
  copy.exec("PRAGMA journal_mode = DELETE");
}

/// Every statement that made the schema, by name.
std::vector<std::string> schema_of(Database& database) {
  auto rows =
      prepare(database, "SELECT coalesce(sql, name) FROM sqlite_master ORDER BY type, name");
  std::vector<std::string> statements;
  while (rows.executeStep())
    statements.push_back(rows.getColumn(0).getString());
  return statements;
}

/// A catalogue from elsewhere may hold triggers and views that pincite never made.
base::Status check_schema(Database& database) {
  auto version = version_of(database);
  if (!version) return base::pass_on(version);
  auto steps = migrations();
  if (*version < 1 || *version > schema_version) {
    return not_whole(database.file(), "has schema version " + std::to_string(*version) +
                                          ", this pincite knows versions 1 to " +
                                          std::to_string(schema_version));
  }
  steps.resize(static_cast<std::size_t>(*version));
  auto fresh = Database::open(":memory:", OpenMode::write);
  if (!fresh) return base::pass_on(fresh);
  if (auto ok = migrate(*fresh, steps); !ok) return ok;
  if (schema_of(database) == schema_of(*fresh)) return {};
  return not_whole(database.file(), "is no catalogue as pincite makes it");
}

}  // namespace

base::Status Catalogue::copy_to(const base::fs::path& file) {
  Database& database = state_->database;
  return database.guarded([&] { copy_pages(database.sql(), file); });
}

base::Status Catalogue::check_copy(const base::fs::path& file) {
  auto database = Database::open(file, OpenMode::read);
  if (!database) return base::pass_on(database);
  return database->guarded([&]() -> base::Status {
    const std::string found = database->sql().execAndGet("PRAGMA integrity_check(1)").getString();
    if (found != "ok") return not_whole(file, "is damaged: " + found);
    return check_schema(*database);
  });
}

}  // namespace pincite::catalogue
