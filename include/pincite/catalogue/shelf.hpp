#pragma once
/// Pieces of stored stories (quotations, sentences) by the hashes of their word pairs. What a piece
/// is and how words are hashed is the caller's affair (match/reverse.hpp).

#include "pincite/catalogue/catalogue.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::catalogue {

using Hashes = std::vector<std::uint32_t>;

struct ShelvedPiece {
  std::int64_t number = 0;
  model::ArticleId article = 0;
  bool sentence = false;
  bool operator==(const ShelvedPiece&) const = default;
};

/// What is put on the shelf for one story.
struct ShelfEntry {
  struct Piece {
    std::string text;
    Hashes pairs;            ///< distinct
    std::uint32_t need = 1;  ///< of the pairs asked for, to be found by them
    bool sentence = false;
  };
  std::vector<Piece> pieces;
  Hashes words;  ///< distinct
  bool restates = false;
};

/// One thread; must not outlive the catalogue. Fails as the catalogue does. Looking up costs what
/// is found, not what is stored.
class Shelf {
 public:
  explicit Shelf(Catalogue& catalogue);

  /// Stories without pieces of this version: new ones, and those whose text is another now.
  base::Result<std::vector<model::ArticleId>> missing(int version);
  /// Replaces what stands there for the stories; one transaction.
  base::Status put(int version, const std::map<model::ArticleId, ShelfEntry>& entries);

  /// Pieces that have as many of the pairs as they need, by number.
  base::Result<std::vector<ShelvedPiece>> sharing(const Hashes& pairs);
  /// Text of a piece; empty for a number that is not known.
  base::Result<std::string> text(std::int64_t number);
  /// The story has one of the words.
  base::Result<bool> has_word(model::ArticleId article, const Hashes& words);
  /// Stories that restate and have a word of each group, by id.
  base::Result<std::vector<model::ArticleId>> restating(const std::vector<Hashes>& groups);

 private:
  Catalogue& catalogue_;
};

}  // namespace pincite::catalogue
