#pragma once
/// SQLite behind one border: connection, and exceptions turned into errors with a remedy.

#include "pincite/base/file.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <exception>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <unordered_map>
#include <utility>

namespace pincite::catalogue {

enum class OpenMode { read, write };

template <class T>
struct IsResult : std::false_type {};
template <class T>
struct IsResult<base::Result<T>> : std::true_type {};

/// One connection to `<library>/catalogue.db`.
class Database {
 public:
  static base::Result<Database> open(const base::fs::path& file, OpenMode mode);

  SQLite::Database& sql() { return *connection_; }
  [[nodiscard]] const base::fs::path& file() const { return file_; }

  /// Runs `work` and turns whatever SQLite or a decoder throws into an error. `work` returns a
  /// plain value, nothing, or a Result.
  template <class Work>
  auto guarded(Work&& work) {
    using Value = std::invoke_result_t<Work>;
    if constexpr (IsResult<Value>::value) {
      try {
        return work();
      } catch (const SQLite::Exception& error) {
        return Value(tl::unexpected<base::Error>(explain(error)));
      } catch (const std::exception& error) {
        return Value(tl::unexpected<base::Error>(damaged(error.what())));
      }
    } else {
      try {
        if constexpr (std::is_void_v<Value>) {
          work();
          return base::Result<Value>();
        } else {
          return base::Result<Value>(work());
        }
      } catch (const SQLite::Exception& error) {
        return base::Result<Value>(tl::unexpected<base::Error>(explain(error)));
      } catch (const std::exception& error) {
        return base::Result<Value>(tl::unexpected<base::Error>(damaged(error.what())));
      }
    }
  }

  /// The statement with this text, prepared once and ready to be bound. Use it through Reused.
  SQLite::Statement& prepared(const char* sql);

  /// What a failure of SQLite means to the user and what to do.
  [[nodiscard]] base::Error explain(const SQLite::Exception& error) const;
  [[nodiscard]] base::Error damaged(const std::string& what) const;

 private:
  Database(base::fs::path file, std::unique_ptr<SQLite::Database> connection)
      : file_(std::move(file)), connection_(std::move(connection)) {}
  base::fs::path file_;
  std::unique_ptr<SQLite::Database> connection_;
  std::unordered_map<std::string, SQLite::Statement> statements_;  ///< ended before the connection
};

/// A prepared statement with its values bound in order. Long texts and blobs are copied.
template <class... Values>
SQLite::Statement prepare(Database& database, const char* sql, const Values&... values) {
  SQLite::Statement statement(database.sql(), sql);
  int index = 0;
  (statement.bind(++index, values), ...);
  return statement;
}

/// A statement that is asked often, prepared once for all askings, with its values bound in order.
/// It lets go of its rows when it ends; the same text must not be asked within itself.
class Reused {
 public:
  template <class... Values>
  Reused(Database& database, const char* sql, const Values&... values)
      : statement_(database.prepared(sql)) {
    int index = 0;
    (statement_.bind(++index, values), ...);
  }
  ~Reused() { statement_.tryReset(); }
  Reused(const Reused&) = delete;
  Reused& operator=(const Reused&) = delete;
  SQLite::Statement* operator->() { return &statement_; }
  SQLite::Statement& operator*() { return statement_; }

 private:
  SQLite::Statement& statement_;
};

/// Runs a statement that returns no rows, prepared once for all runs; gives the number of rows
/// changed.
template <class... Values>
int run(Database& database, const char* sql, const Values&... values) {
  return Reused(database, sql, values...)->exec();
}

/// The first column of the first row as a number; 0 when there is no row.
template <class... Values>
std::int64_t number(Database& database, const char* sql, const Values&... values) {
  auto statement = prepare(database, sql, values...);
  return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
}

/// Begins at once as a writer, so that it never fails in the middle for want of a lock.
class WriteTransaction {
 public:
  explicit WriteTransaction(Database& database)
      : transaction_(database.sql(), SQLite::TransactionBehavior::IMMEDIATE) {}
  void commit() { transaction_.commit(); }

 private:
  SQLite::Transaction transaction_;
};

/// One consistent state over several statements; within another one it is that one's.
class ReadTransaction {
 public:
  explicit ReadTransaction(Database& database) {
    if (sqlite3_get_autocommit(database.sql().getHandle()) != 0) {
      transaction_.emplace(database.sql());
    }
  }

 private:
  std::optional<SQLite::Transaction> transaction_;
};

}  // namespace pincite::catalogue
