#pragma once
/// What of stored stories stands in one new filing, and whether that says anything new.

#include "match/align.hpp"
#include "match/shelf.hpp"

#include "pincite/cite/document.hpp"
#include "pincite/match/reverse.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace pincite::match {

/// One filing ready to be asked. The document must outlive it; one thread.
class Standing {
 public:
  explicit Standing(const cite::Document& document);

  /// May the words stand in the filing, as quotation or as sentence outside marks? A quick look at
  /// words alone: yes for all that a match could link. `tied`: something in the story points at the
  /// filing's case.
  bool may_stand(const std::string& text, bool sentence, bool tied);

  /// Could these quotations of the story (by their texts) be found otherwise than `stored` says,
  /// now that the filing is there? Judged with the rules of check() as if the library had nothing
  /// else, which only makes a link easier: other filings are rivals, and companions of a link
  /// stand in its own filing. Where the very words are known, only a filing that has them too is
  /// looked into (Proposer), and of many that have them the best. So a yes may be wrong, a no is
  /// not, but for digits of a confidence.
  bool changes(const model::CheckedArticle& stored, const std::set<std::string>& texts,
               PieceShelf& shelf);

 private:
  class OneFiling;
  /// The filing, and all that have the words of linked quotations.
  std::vector<model::Filing> with_linked(const model::CheckedArticle& stored, PieceShelf& shelf);

  std::shared_ptr<OneFiling> corpus_;
  Shelf shelf_;
  QueryPreparer preparer_;
  std::map<model::FilingId, std::optional<model::Filing>> linked_;  ///< asked for so far
};

}  // namespace pincite::match
