#include "pincite/catalogue/shelf.hpp"

#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace pincite::catalogue {

using model::ArticleId;

namespace {

std::int64_t value(std::uint32_t hash) {
  return hash;
}

void take_down(Database& database, ArticleId article) {
  run(database, "DELETE FROM story_piece WHERE article = ?", article);
  run(database, "DELETE FROM story_word WHERE article = ?", article);
  run(database, "DELETE FROM story_shelved WHERE article = ?", article);
}

void put_piece(Database& database, ArticleId article, const ShelfEntry::Piece& piece) {
  run(database, "INSERT INTO story_piece (article, text, pairs, sentence) VALUES (?, ?, ?, ?)",
      article, piece.text, static_cast<std::int64_t>(piece.pairs.size()), piece.sentence ? 1 : 0);
  const std::int64_t number = database.sql().getLastInsertRowid();
  for (const std::uint32_t pair : piece.pairs) {
    Reused insert(database, "INSERT OR IGNORE INTO story_pair (pair, piece) VALUES (?, ?)",
                  value(pair), number);
    insert->exec();
  }
}

/// Stories that have the word, by id.
std::set<ArticleId> with_word(Database& database, std::uint32_t word) {
  Reused rows(database, "SELECT article FROM story_word WHERE word = ?", value(word));
  std::set<ArticleId> articles;
  while (rows->executeStep())
    articles.insert(rows->getColumn(0).getInt64());
  return articles;
}

bool restates(Database& database, ArticleId article) {
  Reused row(database, "SELECT restates FROM story_shelved WHERE article = ?", article);
  return row->executeStep() && row->getColumn(0).getInt() != 0;
}

}  // namespace

Shelf::Shelf(Catalogue& catalogue) : catalogue_(catalogue) {}

base::Result<std::vector<ArticleId>> Shelf::missing(int version) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    return read_ids(database,
                    "SELECT id FROM article WHERE id NOT IN "
                    "(SELECT article FROM story_shelved WHERE version = ?) ORDER BY id",
                    version);
  });
}

base::Status Shelf::put(ArticleId article, int version, const ShelfEntry& entry) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    take_down(database, article);
    for (const ShelfEntry::Piece& piece : entry.pieces)
      put_piece(database, article, piece);
    for (const std::uint32_t word : entry.words) {
      Reused insert(database, "INSERT OR IGNORE INTO story_word (word, article) VALUES (?, ?)",
                    value(word), article);
      insert->exec();
    }
    run(database, "INSERT INTO story_shelved (article, version, restates) VALUES (?, ?, ?)",
        article, version, entry.restates ? 1 : 0);
    transaction.commit();
  });
}

base::Result<std::vector<std::pair<std::int64_t, std::uint32_t>>>
Shelf::sharing(const Hashes& pairs) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    std::map<std::int64_t, std::uint32_t> shared;
    for (const std::uint32_t pair : pairs) {
      Reused rows(database, "SELECT piece FROM story_pair WHERE pair = ?", value(pair));
      while (rows->executeStep())
        ++shared[rows->getColumn(0).getInt64()];
    }
    return std::vector<std::pair<std::int64_t, std::uint32_t>>(shared.begin(), shared.end());
  });
}

base::Result<std::optional<ShelvedPiece>> Shelf::piece(std::int64_t number) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    Reused row(database, "SELECT article, text, pairs, sentence FROM story_piece WHERE id = ?",
               number);
    std::optional<ShelvedPiece> found;
    if (row->executeStep()) {
      found = ShelvedPiece{row->getColumn(0).getInt64(), row->getColumn(1).getString(),
                           static_cast<std::uint32_t>(row->getColumn(2).getInt64()),
                           row->getColumn(3).getInt() != 0};
    }
    return found;
  });
}

base::Result<bool> Shelf::has_word(ArticleId article, const Hashes& words) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    return std::any_of(words.begin(), words.end(), [&](std::uint32_t word) {
      Reused row(database, "SELECT 1 FROM story_word WHERE word = ? AND article = ?", value(word),
                 article);
      return row->executeStep();
    });
  });
}

base::Result<std::vector<ArticleId>> Shelf::restating(const std::vector<Hashes>& groups) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    std::optional<std::set<ArticleId>> left;  // nothing yet: all
    for (const Hashes& group : groups) {
      std::set<ArticleId> having;
      for (const std::uint32_t word : group)
        having.merge(with_word(database, word));
      if (left) std::erase_if(having, [&](ArticleId id) { return !left->contains(id); });
      left = std::move(having);
    }
    std::vector<ArticleId> ids;
    for (const ArticleId id : left.value_or(std::set<ArticleId>()))
      if (restates(database, id)) ids.push_back(id);
    return ids;
  });
}

}  // namespace pincite::catalogue
