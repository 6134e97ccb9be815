#include "catalogue/database.hpp"

#include <sqlite3.h>

#include <cstring>

namespace pincite::catalogue {

using base::Error;
using base::ErrorCode;

namespace {

/// How long a statement waits for another process that commits.
constexpr int busy_milliseconds = 20'000;

/// A search reads a few pages of each filing it shows: from the file cache without a copy.
constexpr const char* mapped = "PRAGMA mmap_size = 4294967296";

Error error_about(const base::fs::path& file, std::string message, std::string hint) {
  return {ErrorCode::library_unusable, file.string(), std::move(message), std::move(hint)};
}

/// The files beside a WAL database stay when the last connection closes: readers who may not write
/// into the folder (reporters, where a service owns the library) cannot make them.
void keep_wal_files(SQLite::Database& connection) {
  int keep = 1;
  sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_PERSIST_WAL, &keep);
  connection.exec("PRAGMA journal_size_limit = 0");
}

void configure(SQLite::Database& connection, OpenMode mode) {
  keep_wal_files(connection);
  connection.exec("PRAGMA foreign_keys = ON");
  connection.exec("PRAGMA temp_store = MEMORY");
  connection.exec("PRAGMA trusted_schema = OFF");  // a library may come from somebody else's backup
  if (mode == OpenMode::write) {
    connection.exec("PRAGMA journal_mode = WAL");
    connection.exec("PRAGMA synchronous = FULL");  // a filing reported as added survives power loss
  } else {
    connection.exec("PRAGMA query_only = ON");
    connection.exec(mapped);
  }
}

/// Readers open for writing too where they may, because the WAL needs its shared memory file;
/// `query_only` keeps them from changing anything.
std::unique_ptr<SQLite::Database> connect(const base::fs::path& file, OpenMode mode) {
  const int create = mode == OpenMode::write ? SQLite::OPEN_CREATE : 0;
  try {
    auto connection = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | create, busy_milliseconds);
    configure(*connection, mode);
    return connection;
  } catch (const SQLite::Exception& error) {
    const int code = error.getErrorCode();
    if (mode == OpenMode::write || (code != SQLITE_CANTOPEN && code != SQLITE_READONLY)) throw;
  }
  auto connection =
      std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READONLY, busy_milliseconds);
  configure(*connection, mode);
  return connection;
}

}  // namespace

base::Result<Database> Database::open(const base::fs::path& file, OpenMode mode) {
  Database database(file, nullptr);
  try {
    database.connection_ = connect(file, mode);
    return database;
  } catch (const SQLite::Exception& error) {
    return tl::unexpected<Error>(database.explain(error));
  }
}

SQLite::Statement& Database::prepared(const char* sql) {
  const auto known = statements_.find(sql);
  if (known != statements_.end()) return known->second;
  return statements_.emplace(sql, SQLite::Statement(*connection_, sql)).first->second;
}

Error Database::explain(const SQLite::Exception& error) const {
  switch (error.getErrorCode()) {
  case SQLITE_NOTADB:
    return error_about(file_, "is not a catalogue of pincite, or its first page is damaged",
                       "restore a backup of the folder, or use another --library");
  case SQLITE_CORRUPT:
    return damaged(error.what());
  case SQLITE_FULL:
    return error_about(file_, "the disk is full",
                       "free some space and run the command again; nothing stored is lost");
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return error_about(file_, "is busy with another process",
                       "wait until it has finished and run the command again");
  case SQLITE_READONLY:
  case SQLITE_PERM:
  case SQLITE_CANTOPEN:
    return error_about(file_, "cannot be opened for this command",
                       "check the permissions of the library's folder");
  case SQLITE_IOERR:
  case SQLITE_TOOBIG:
    return error_about(file_,
                       std::string("the system refused a read or write (") + error.what() + ")",
                       "check free space, quota and the disk; nothing stored is lost");
  default:
    return {ErrorCode::internal, file_.string(),
            std::string("unexpected answer of the database: ") + error.what(),
            "please report this with the command that led to it"};
  }
}

Error Database::damaged(const std::string& what) const {
  return error_about(file_, "is damaged (" + what + ")",
                     "restore a backup of the folder, or add the filings again to a new "
                     "library: the PDFs are in its folder files/");
}

}  // namespace pincite::catalogue
