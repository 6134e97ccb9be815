#include "catalogue/pages.hpp"

#include "catalogue/page_words.hpp"
#include "catalogue/rows.hpp"
#include "catalogue/sketches.hpp"
#include "catalogue/state.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

void write_page_row(SQLite::Statement& insert, model::FilingId id, const model::Page& page,
                    const std::string& extractor_version) {
  insert.bind(1, id);
  insert.bind(2, page.number);
  insert.bind(3, model::to_string(page.origin));
  insert.bind(4, page.why);
  if (page.ocr_confidence) {
    insert.bind(5, *page.ocr_confidence);
  } else {
    insert.bind(5);
  }
  insert.bind(6, extractor_version);
  insert.exec();
  insert.reset();
}

/// The packed words of one filing, read where they lie: the row of a long filing is large. Holds
/// the state of the library that it was opened in.
class StoredWords final : public PackedPages {
 public:
  /// Nothing is there when the filing has no row. Throws SQLite::Exception.
  StoredWords(SQLite::Database& database, model::FilingId id) : database_(database.getHandle()) {
    const int code = sqlite3_blob_open(database_, "main", "page_words", "words", id, 0, &blob_);
    if (code != SQLITE_OK && code != SQLITE_ERROR) throw SQLite::Exception(database_, code);
  }
  ~StoredWords() override { sqlite3_blob_close(blob_); }
  StoredWords(const StoredWords&) = delete;
  StoredWords& operator=(const StoredWords&) = delete;

  [[nodiscard]] bool there() const { return blob_ != nullptr; }
  [[nodiscard]] std::size_t size() const override {
    return static_cast<std::size_t>(sqlite3_blob_bytes(blob_));
  }
  std::string_view read(std::size_t offset, std::size_t count) override {
    bytes_.resize(count);
    const int code =
        sqlite3_blob_read(blob_, bytes_.data(), static_cast<int>(count), static_cast<int>(offset));
    if (code != SQLITE_OK) throw SQLite::Exception(database_, code);
    return bytes_;
  }

 private:
  sqlite3* database_;
  sqlite3_blob* blob_ = nullptr;
  std::string bytes_;
};

model::Severity severity(int value) {
  return static_cast<model::Severity>(std::clamp(value, 0, 2));
}

}  // namespace

void write_pages(Database& database, model::FilingId id, const std::vector<model::Page>& pages,
                 const std::vector<model::Issue>& issues, const std::string& extractor_version) {
  run(database, "DELETE FROM page WHERE filing = ?", id);
  run(database, "DELETE FROM issue WHERE filing = ?", id);
  Reused insert(database, "INSERT INTO page (filing, number, origin, why, ocr_confidence, "
                          "extractor) VALUES (?, ?, ?, ?, ?, ?)");
  for (const model::Page& page : pages)
    write_page_row(*insert, id, page, extractor_version);
  int position = 0;
  for (const model::Issue& issue : issues) {
    run(database,
        "INSERT INTO issue (filing, position, severity, page, text) VALUES (?, ?, ?, ?, ?)", id,
        position++, static_cast<int>(issue.severity), issue.page, issue.text);
  }
  const std::string blob = pack_pages(pages);
  Reused words(database, "INSERT OR REPLACE INTO page_words (filing, words) VALUES (?, ?)", id);
  words->bindNoCopy(2, blob.data(), static_cast<int>(blob.size()));
  words->exec();
  words->clearBindings();
}

base::Result<std::vector<model::Page>> Catalogue::pages(model::FilingId id) {
  return pages(id, 0, std::numeric_limits<std::size_t>::max());
}

base::Result<std::vector<model::Page>> Catalogue::pages(model::FilingId id, std::size_t first,
                                                        std::size_t count) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Result<std::vector<model::Page>> {
    StoredWords words(database.sql(), id);
    if (!words.there()) {
      return base::fail(ErrorCode::unusable_document, model::filing_ref(id),
                        "is not in the library", "pincite list filings shows what is there");
    }
    auto pages = unpack_pages(words, first, count);
    if (!pages) pages.error().object = model::filing_ref(id) + ": " + pages.error().object;
    return pages;
  });
}

base::Result<std::vector<model::Issue>> Catalogue::issues(model::FilingId id) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows = prepare(
        database, "SELECT severity, page, text FROM issue WHERE filing = ? ORDER BY position", id);
    std::vector<model::Issue> issues;
    while (rows.executeStep()) {
      issues.push_back({severity(rows.getColumn(0).getInt()), rows.getColumn(1).getInt(),
                        rows.getColumn(2).getString()});
    }
    return issues;
  });
}

base::Status Catalogue::replace_pages(model::FilingId id, const std::vector<model::Page>& pages,
                                      const std::vector<model::Issue>& issues,
                                      const std::string& extractor_version, const Sketch& sketch) {
  Database& database = state_->database;
  return database.guarded([&]() -> base::Status {
    WriteTransaction transaction(database);
    if (!find_filing(database, id)) {
      return base::fail(ErrorCode::unusable_document, model::filing_ref(id),
                        "is not in the library", "pincite list filings shows what is there");
    }
    write_pages(database, id, pages, issues, extractor_version);
    write_sketch(database, id, sketch);
    run(database, "UPDATE filing SET pages = ?, indexed = 0 WHERE id = ?",
        static_cast<std::int64_t>(pages.size()), id);
    transaction.commit();
    return {};
  });
}

}  // namespace pincite::catalogue
