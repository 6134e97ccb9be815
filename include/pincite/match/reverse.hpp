#pragma once
/// Which stored stories may a new filing change? Asked the other way round: the words that stories
/// quote or report wait in one table, and a filing's words are looked up in it.

#include "pincite/cite/document.hpp"
#include "pincite/model/article.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace pincite::match {

/// Built once, then asked for each new filing. Asking costs one look-up for each two neighbouring
/// words of the filing, a few for each story, and an alignment for each quotation that shares
/// enough of them; nothing in it grows with the library's filings. One thread.
class OpenQuotations {
 public:
  /// Takes in what a stored story quotes and says, as read (before matching).
  void add(const model::Article& article);
  /// Stories, by id, of which some quotation or sentence may stand in the filing: all that a match
  /// against this filing could link, and some that it would not.
  [[nodiscard]] std::vector<model::ArticleId> touched_by(const cite::Document& document) const;
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }

 private:
  struct Story {
    model::ArticleId id = 0;
    std::unordered_set<std::string> words;  ///< of body and title, folded
    bool restates = false;  ///< has sentences that may say a filing's words in its own
  };
  struct Piece {
    std::uint32_t story = 0;
    std::string text;
    std::uint32_t pairs = 0;  ///< distinct pairs of neighbouring content words
    bool sentence = false;    ///< outside marks: only a long run counts
  };
  void add_piece(const std::string& text, bool sentence);
  [[nodiscard]] std::vector<std::uint32_t> candidates(const cite::Document& document) const;

  /// The story names a side or the number of the filing's case, or the filing has no case.
  [[nodiscard]] static bool tied(const Story& story, const model::Filing& filing);

  /// The story names both sides or the number of the filing's case: a new paper of it may say what
  /// the story reports in words that share nothing to look up.
  [[nodiscard]] static bool reports_case(const Story& story, const model::Filing& filing);

  std::vector<Story> stories_;
  std::vector<Piece> pieces_;
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> by_pair_;
};

}  // namespace pincite::match
