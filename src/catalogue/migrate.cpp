#include "catalogue/migrate.hpp"

#include <SQLiteCpp/Backup.h>

#include <string>

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

/// "pinc" in PRAGMA application_id: tells a catalogue from any other SQLite file.
constexpr int application_id = 0x70696e63;

int pragma(Database& database, const char* name) {
  return database.sql().execAndGet(std::string("PRAGMA ") + name).getInt();
}

base::Status back_up(Database& database, int version) {
  const base::fs::path target =
      database.file().string() + ".v" + std::to_string(version) + ".backup";
  const base::fs::path partial = target.string() + ".partial";
  return database.guarded([&]() -> base::Status {
    std::error_code error;
    base::fs::remove(partial, error);
    {
      SQLite::Database copy(partial.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
      SQLite::Backup backup(copy, database.sql());
      backup.executeStep(-1);
    }
    base::fs::rename(partial, target, error);
    if (error) {
      return base::fail(ErrorCode::library_unusable, target.string(),
                        "cannot be written: " + error.message(),
                        "check free space and permissions");
    }
    return {};
  });
}

base::Status apply(Database& database, std::string_view step, int to) {
  return database.guarded([&] {
    WriteTransaction transaction(database);
    database.sql().exec(std::string(step));
    database.sql().exec("PRAGMA application_id = " + std::to_string(application_id));
    database.sql().exec("PRAGMA user_version = " + std::to_string(to));
    transaction.commit();
  });
}

}  // namespace

base::Result<int> version_of(Database& database) {
  return database.guarded([&]() -> base::Result<int> {
    const int version = pragma(database, "user_version");
    const bool empty = number(database, "SELECT count(*) FROM sqlite_master") == 0;
    if (!empty && pragma(database, "application_id") != application_id) {
      return base::fail(ErrorCode::library_unusable, database.file().string(),
                        "is a database of another program", "use another --library");
    }
    return empty ? 0 : version;
  });
}

base::Status migrate(Database& database, std::span<const std::string_view> steps) {
  auto version = version_of(database);
  if (!version) return base::pass_on(version);
  const int newest = static_cast<int>(steps.size());
  if (*version > newest) {
    return base::fail(ErrorCode::library_unusable, database.file().string(),
                      "has schema version " + std::to_string(*version) +
                          ", this pincite knows versions up to " + std::to_string(newest),
                      "use a newer pincite, or another --library");
  }
  if (*version > 0 && *version < newest) {
    if (auto ok = back_up(database, *version); !ok) return ok;
  }
  for (int from = *version; from < newest; ++from) {
    if (auto ok = apply(database, steps[static_cast<std::size_t>(from)], from + 1); !ok) return ok;
  }
  return {};
}

}  // namespace pincite::catalogue
