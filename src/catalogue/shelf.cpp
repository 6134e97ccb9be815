#include "pincite/catalogue/shelf.hpp"

#include "catalogue/rows.hpp"
#include "catalogue/state.hpp"

#include <algorithm>
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
  run(database, "INSERT INTO story_piece (article, text, sentence) VALUES (?, ?, ?)", article,
      piece.text, piece.sentence ? 1 : 0);
  const std::int64_t number = database.sql().getLastInsertRowid();
  for (const std::uint32_t pair : piece.pairs) {
    Reused insert(database, "INSERT OR IGNORE INTO story_pair (pair, piece, need) VALUES (?, ?, ?)",
                  value(pair), number, piece.need);
    insert->exec();
  }
}

void put_story(Database& database, ArticleId article, int version, const ShelfEntry& entry) {
  take_down(database, article);
  for (const ShelfEntry::Piece& piece : entry.pieces)
    put_piece(database, article, piece);
  for (const std::uint32_t word : entry.words) {
    Reused insert(database, "INSERT OR IGNORE INTO story_word (word, article) VALUES (?, ?)",
                  value(word), article);
    insert->exec();
  }
  run(database, "INSERT INTO story_shelved (article, version, restates) VALUES (?, ?, ?)", article,
      version, entry.restates ? 1 : 0);
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

/// Numbers of pieces, ascending, that have as many of the pairs as they need.
std::vector<std::int64_t> sharing_enough(Database& database, const Hashes& pairs) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> met;  // a piece, once for each pair
  for (const std::uint32_t pair : pairs) {
    Reused rows(database, "SELECT piece, need FROM story_pair WHERE pair = ?", value(pair));
    while (rows->executeStep())
      met.emplace_back(rows->getColumn(0).getInt64(), rows->getColumn(1).getUInt());
  }
  std::sort(met.begin(), met.end());
  std::vector<std::int64_t> numbers;
  for (std::size_t from = 0, to = 0; from < met.size(); from = to) {
    while (to < met.size() && met[to].first == met[from].first)
      ++to;
    if (to - from >= met[from].second) numbers.push_back(met[from].first);
  }
  return numbers;
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

base::Status Shelf::put(int version, const std::map<ArticleId, ShelfEntry>& entries) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    WriteTransaction transaction(database);
    for (const auto& [article, entry] : entries)
      put_story(database, article, version, entry);
    transaction.commit();
  });
}

base::Result<std::vector<ShelvedPiece>> Shelf::sharing(const Hashes& pairs) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    const ReadTransaction consistent(database);
    std::vector<ShelvedPiece> pieces;
    for (const std::int64_t number : sharing_enough(database, pairs)) {
      Reused row(database, "SELECT article, sentence FROM story_piece WHERE id = ?", number);
      if (!row->executeStep()) continue;
      pieces.push_back({number, row->getColumn(0).getInt64(), row->getColumn(1).getInt() != 0});
    }
    return pieces;
  });
}

base::Result<std::string> Shelf::text(std::int64_t number) {
  Database& database = catalogue_.state_->database;
  return database.guarded([&] {
    Reused row(database, "SELECT text FROM story_piece WHERE id = ?", number);
    return row->executeStep() ? row->getColumn(0).getString() : std::string();
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
