#include "bench/peers.hpp"

#include "bench/fts_positions.hpp"

#include <stdexcept>

namespace pincite::bench {

std::vector<std::string> texts(const Paper& paper) {
  std::vector<std::string> out;
  for (const model::Page& page : paper.pages) {
    std::string text;
    for (const model::Line& line : page.lines)
      text += line.text + "\n";
    out.push_back(std::move(text));
  }
  return out;
}

Fts::Fts(const base::fs::path& file, Rows rows) : rows_(rows) {
  if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK) {
    throw std::runtime_error(file.string() + ": " + sqlite3_errmsg(database_));
  }
  run("PRAGMA journal_mode = WAL");
  run("PRAGMA synchronous = NORMAL");
  run("PRAGMA cache_size = -200000");
  run("CREATE VIRTUAL TABLE IF NOT EXISTS t USING fts5(body, kind)");
  register_positions(database_);
  insert_ = prepared("INSERT INTO t (rowid, body, kind) VALUES (?, ?, ?)");
  best_ = prepared("SELECT rowid, snippet(t, 0, '<mark>', '</mark>', '…', 40) FROM t "
                   "WHERE t MATCH ? ORDER BY rank LIMIT 10");
  all_ = prepared("SELECT rowid, '' FROM t WHERE t MATCH ?");
  positions_ = prepared("SELECT rowid, positions(t) FROM t WHERE t MATCH ?");
  run("BEGIN");
}

Fts::~Fts() {
  for (sqlite3_stmt* statement : {insert_, best_, all_, positions_})
    sqlite3_finalize(statement);
  sqlite3_close(database_);
}

void Fts::run(const char* sql) {
  if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
    throw std::runtime_error(std::string(sql) + ": " + sqlite3_errmsg(database_));
  }
}

sqlite3_stmt* Fts::prepared(const char* sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_, sql, -1, &statement, nullptr) != SQLITE_OK) {
    throw std::runtime_error(std::string(sql) + ": " + sqlite3_errmsg(database_));
  }
  return statement;
}

void Fts::insert(std::int64_t row, const Paper& paper, const std::string& text) {
  const std::string kind = model::to_string(paper.filing.kind);
  sqlite3_bind_int64(insert_, 1, row);
  sqlite3_bind_text(insert_, 2, text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
  sqlite3_bind_text(insert_, 3, kind.data(), static_cast<int>(kind.size()), SQLITE_STATIC);
  if (sqlite3_step(insert_) != SQLITE_DONE) throw std::runtime_error(sqlite3_errmsg(database_));
  sqlite3_reset(insert_);
}

void Fts::put(model::FilingId id, const Paper& paper, const std::vector<std::string>& pages) {
  if (rows_ == Rows::filings) {
    std::string all;
    for (const std::string& page : pages)
      all += page;
    insert(id, paper, all);
    return;
  }
  for (std::size_t i = 0; i < pages.size(); ++i)
    insert(id * 1000 + static_cast<std::int64_t>(i), paper, pages[i]);
}

void Fts::commit() {
  run("COMMIT");
  run("BEGIN");
}

Fts::Found Fts::read(sqlite3_stmt* statement, const std::string& match) {
  Found found;
  sqlite3_bind_text(statement, 1, match.data(), static_cast<int>(match.size()), SQLITE_STATIC);
  while (sqlite3_step(statement) == SQLITE_ROW) {
    ++found.rows;
    found.bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement, 1));
  }
  sqlite3_reset(statement);
  return found;
}

Fts::Found Fts::best(const std::string& match) {
  return read(best_, match);
}

Fts::Found Fts::all(const std::string& match) {
  return read(all_, match);
}

Fts::Found Fts::positions(const std::string& match) {
  return read(positions_, match);
}

PageIndex::PageIndex(const base::fs::path& folder)
    : database_(folder.string(), Xapian::DB_CREATE_OR_OPEN) {
  generator_.set_stemmer(Xapian::Stem("english"));
}

void PageIndex::put(model::FilingId id, const std::vector<std::string>& pages) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    Xapian::Document entry;
    generator_.set_document(entry);
    generator_.set_termpos(0);
    generator_.index_text(pages[i]);
    entry.set_data(std::to_string(id) + ":" + std::to_string(i + 1));
    database_.add_document(entry);
  }
}

}  // namespace pincite::bench
