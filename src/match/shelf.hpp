#pragma once
/// The filings that one story is compared with: opened once, through the corpus, within bounds.

#include "match/query.hpp"
#include "match/scope.hpp"
#include "match/words.hpp"

#include "pincite/match/match.hpp"

#include <map>
#include <set>
#include <vector>

namespace pincite::match {

/// One thread; lives for one check.
class Shelf {
 public:
  Shelf(Corpus& corpus, const StoryScope& scope);

  /// The filing ready for alignment; null when it cannot be read.
  const IndexedDocument* open(model::FilingId id);
  /// Filings worth aligning the quotation with: everything in a small library; else the dockets
  /// that the story names (up to a page cap) and what phrase and rare-word search propose.
  std::vector<model::FilingId> candidates(const Query& query);
  /// Filings in scope and those opened so far, by id.
  [[nodiscard]] std::vector<model::FilingId> at_hand();
  [[nodiscard]] const model::Filing* filing(model::FilingId id) const;
  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] bool whole_library() const { return whole_library_; }
  [[nodiscard]] std::size_t filings() const { return by_id_.size(); }
  Corpus& corpus() { return corpus_; }

 private:
  void choose_base(const StoryScope& scope);
  void search(const Query& query, std::set<model::FilingId>& found);
  void search_phrase(const std::vector<std::string>& words, std::set<model::FilingId>& found);

  Corpus& corpus_;
  Vocabulary vocabulary_;
  std::map<model::FilingId, const model::Filing*> by_id_;
  std::map<model::FilingId, IndexedDocument> open_;
  std::vector<model::FilingId> base_;
  bool whole_library_ = false;
};

}  // namespace pincite::match
