#include "pincite/catalogue/prints.hpp"

#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include "pincite/model/json.hpp"

namespace pincite::catalogue {

using model::ArticleId;

namespace {

/// SQLite's integers have a sign.
std::int64_t value(std::uint64_t hash) {
  return static_cast<std::int64_t>(hash);
}

void take_down(Database& database, ArticleId story) {
  run(database, "DELETE FROM story_run WHERE article = ?", story);
  run(database, "DELETE FROM story_quoted WHERE article = ?", story);
}

void put_rows(Database& database, ArticleId story, const StoredPrint& print) {
  for (const std::uint64_t hash : print.runs) {
    Reused insert(database, "INSERT OR IGNORE INTO story_run (run, article) VALUES (?, ?)",
                  value(hash), story);
    insert->exec();
  }
  for (const StoredPrint::Quoted& quoted : print.quotations) {
    Reused insert(database,
                  "INSERT OR IGNORE INTO story_quoted (text, article, words, error) "
                  "VALUES (?, ?, ?, ?)",
                  value(quoted.text), story, static_cast<std::int64_t>(quoted.words),
                  quoted.error ? 1 : 0);
    insert->exec();
  }
  run(database,
      "UPDATE story_print SET version = 0, published = ?, runs = ?, quotations = ? "
      "WHERE article = ?",
      print.published ? print.published->iso() : std::string(),
      static_cast<std::int64_t>(print.runs.size()),
      static_cast<std::int64_t>(print.quotations.size()), story);
}

std::size_t size_at(SQLite::Statement& row, int column) {
  return static_cast<std::size_t>(row.getColumn(column).getInt64());
}

/// Writes the group into the stored story when it says another.
void write_group(Database& database, ArticleId story, const std::optional<ArticleId>& first) {
  auto row = prepare(database, "SELECT article FROM article WHERE id = ?", story);
  if (!row.executeStep()) return;
  auto article = model::unpack_article(base::Json::parse(row.getColumn(0).getString()));
  if (article.copies_of == first) return;
  article.copies_of = first;
  run(database, "UPDATE article SET article = ? WHERE id = ?", base::to_line(model::pack(article)),
      story);
}

void mark_grouped(Database& database, ArticleId story, const std::optional<ArticleId>& first,
                  int version) {
  if (first) {
    run(database, "UPDATE story_print SET version = ?, copies_of = ? WHERE article = ?", version,
        *first, story);
  } else {
    run(database, "UPDATE story_print SET version = ?, copies_of = NULL WHERE article = ?", version,
        story);
  }
}

}  // namespace

base::Result<std::vector<ArticleId>> Prints::due(int version) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    return read_ids(database,
                    "SELECT article FROM story_print WHERE version < ?1 OR version > ?1 "
                    "ORDER BY article",
                    version);
  });
}

base::Status Prints::put(const std::map<ArticleId, StoredPrint>& prints) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const auto& [story, print] : prints) {
      take_down(database, story);
      put_rows(database, story, print);
    }
    transaction.commit();
  });
}

base::Result<PrintFacts> Prints::facts(ArticleId story) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    PrintFacts facts;
    Reused row(database,
               "SELECT runs, quotations, published, copies_of FROM story_print WHERE article = ?",
               story);
    if (!row->executeStep()) return facts;
    facts.runs = size_at(*row, 0);
    facts.quotations = size_at(*row, 1);
    facts.published = base::parse_iso_date(row->getColumn(2).getString());
    if (!row->getColumn(3).isNull()) facts.copies_of = row->getColumn(3).getInt64();
    return facts;
  });
}

base::Result<std::map<ArticleId, PrintOverlap>> Prints::overlaps(ArticleId story) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    std::map<ArticleId, PrintOverlap> found;
    Reused runs(database,
                "SELECT other.article, count(*) FROM story_run AS own "
                "JOIN story_run AS other ON other.run = own.run AND other.article <> own.article "
                "WHERE own.article = ? GROUP BY other.article",
                story);
    while (runs->executeStep())
      found[runs->getColumn(0).getInt64()].runs = size_at(*runs, 1);
    Reused quoted(database,
                  "SELECT other.article, count(*), sum(own.words), sum(own.error AND other.error) "
                  "FROM story_quoted AS own JOIN story_quoted AS other "
                  "ON other.text = own.text AND other.article <> own.article "
                  "WHERE own.article = ? GROUP BY other.article",
                  story);
    while (quoted->executeStep()) {
      PrintOverlap& overlap = found[quoted->getColumn(0).getInt64()];
      overlap.quotations = size_at(*quoted, 1);
      overlap.words = size_at(*quoted, 2);
      overlap.errors = size_at(*quoted, 3);
    }
    return found;
  });
}

base::Result<std::vector<ArticleId>> Prints::copies(ArticleId first) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    return read_ids(database,
                    "SELECT article FROM story_print WHERE copies_of = ? ORDER BY article", first);
  });
}

base::Status Prints::settle(const Groups& groups, int version) {
  if (groups.empty()) return {};
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const auto& [story, first] : groups) {
      write_group(database, story, first);
      mark_grouped(database, story, first, version);
    }
    transaction.commit();
  });
}

}  // namespace pincite::catalogue
