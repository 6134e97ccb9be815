#pragma once
/// Which stored stories may a new filing change? Asked the other way round: what stories quote or
/// report stands on a shelf, ordered by pairs of words, and a filing's words are looked up there.

#include "pincite/cite/document.hpp"
#include "pincite/model/article.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::match {

/// Changes whenever pieces_of gives something else for the same story: pieces that were put on a
/// shelf before are made again.
inline constexpr int pieces_version = 1;

/// Hash of words: the same on every machine and in every version, so that it can be stored. Two
/// texts may share one; who asks looks at the texts.
using WordHash = std::uint32_t;

/// What a story quotes and says, as read (before matching), ready for a shelf.
struct StoryPieces {
  struct Piece {
    std::string text;
    std::vector<WordHash> pairs;  ///< distinct pairs of neighbouring content words
    std::uint32_t need = 1;       ///< with so many of them in a filing the words are compared
    bool sentence = false;        ///< outside marks: only a long run counts
  };
  std::vector<Piece> pieces;
  std::vector<WordHash> words;  ///< distinct words of body and title, folded
  bool restates = false;        ///< has sentences that may say a filing's words in its own
};
StoryPieces pieces_of(const model::Article& story);

/// Where the pieces of all stored stories stand. Pieces are named by numbers of the shelf's own.
class PieceShelf {
 public:
  struct Piece {
    std::int64_t number = 0;
    model::ArticleId story = 0;
    bool sentence = false;
  };
  virtual ~PieceShelf() = default;
  /// Pieces that have as many of the pairs as they need, by number.
  virtual std::vector<Piece> sharing(const std::vector<WordHash>& pairs) = 0;
  /// Text of a piece; nothing for a number that is not known.
  virtual std::string text(std::int64_t number) = 0;
  /// The story as matched before; nothing when it cannot be read.
  virtual std::optional<model::CheckedArticle> story(model::ArticleId id) = 0;
  /// A filing without its pages; nothing for one that is not known.
  virtual std::optional<model::Filing> filing(model::FilingId id) = 0;
  /// Pages of all filings.
  virtual int library_pages() = 0;
  /// The story has one of the words.
  virtual bool has_word(model::ArticleId story, const std::vector<WordHash>& words) = 0;
  /// Stories that restate and have a word of each group, by id.
  virtual std::vector<model::ArticleId>
  restating(const std::vector<std::vector<WordHash>>& groups) = 0;
};

/// Stories, by id, whose findings the filing may change: all of which a match would link something
/// to it, and some of which it would not. Costs one look-up for each two neighbouring words of the
/// filing, an alignment for each piece that shares enough of them, and a trial by the rules of
/// check() for each story of which a quotation may stand there; nothing in it grows with the
/// library's filings, nor with stories that share no words with this one. One thread.
std::vector<model::ArticleId> touched_by(const cite::Document& document, PieceShelf& shelf);

}  // namespace pincite::match
