#include "pincite/catalogue/owed.hpp"

#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

namespace pincite::catalogue {

using model::ArticleId;
using model::FilingId;

base::Result<std::vector<FilingId>> Owed::filings() {
  Database& database = catalogue_.state_->database;
  return database.guarded(
      [&] { return read_ids(database, "SELECT filing FROM owed_filing ORDER BY filing"); });
}

base::Result<std::vector<ArticleId>> Owed::stories() {
  Database& database = catalogue_.state_->database;
  return database.guarded(
      [&] { return read_ids(database, "SELECT article FROM owed_story ORDER BY article"); });
}

base::Status Owed::owe_all_stories() {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database, "INSERT OR IGNORE INTO owed_story SELECT id FROM article");
    transaction.commit();
  });
}

base::Status Owed::compared(const std::vector<FilingId>& filings,
                            const std::set<ArticleId>& stories) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const FilingId id : filings)
      run(database, "DELETE FROM owed_filing WHERE filing = ?", id);
    for (const ArticleId id : stories)
      run(database, "INSERT OR IGNORE INTO owed_story VALUES (?)", id);
    transaction.commit();
  });
}

base::Status Owed::matched(ArticleId story) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    run(database, "DELETE FROM owed_story WHERE article = ?", story);
    transaction.commit();
  });
}

}  // namespace pincite::catalogue
