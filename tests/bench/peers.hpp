#pragma once
/// The peers: SQLite FTS5 with a row per filing or per page, and Xapian with a stemmed document per
/// page (what recoll and omega make). All take the same text.

#include "bench/paper_maker.hpp"

#include "pincite/base/file.hpp"

#include <sqlite3.h>
#include <xapian.h>

#include <memory>
#include <string>
#include <vector>

namespace pincite::bench {

enum class Rows { filings, pages };

/// Text of the pages as running words, line by line.
std::vector<std::string> texts(const Paper& paper);

class Fts {
 public:
  Fts(const base::fs::path& file, Rows rows);
  ~Fts();
  Fts(const Fts&) = delete;
  Fts& operator=(const Fts&) = delete;

  void put(model::FilingId id, const Paper& paper, const std::vector<std::string>& pages);
  void commit();

  struct Found {
    std::size_t rows = 0, bytes = 0;
  };
  /// The ten best rows with a snippet each.
  Found best(const std::string& match);
  /// Every row that matches.
  Found all(const std::string& match);
  /// Every occurrence in every row that matches, with its position.
  Found positions(const std::string& match);

 private:
  void run(const char* sql);
  sqlite3_stmt* prepared(const char* sql);
  Found read(sqlite3_stmt* statement, const std::string& match);
  void insert(std::int64_t row, const Paper& paper, const std::string& text);

  sqlite3* database_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  sqlite3_stmt* best_ = nullptr;
  sqlite3_stmt* all_ = nullptr;
  sqlite3_stmt* positions_ = nullptr;
  Rows rows_;
};

class PageIndex {
 public:
  explicit PageIndex(const base::fs::path& folder);
  void put(model::FilingId id, const std::vector<std::string>& pages);
  void commit() { database_.commit(); }

 private:
  Xapian::WritableDatabase database_;
  Xapian::TermGenerator generator_;
};

}  // namespace pincite::bench
