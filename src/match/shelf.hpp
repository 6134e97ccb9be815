#pragma once
/// The filings that one story is compared with: opened once, through the corpus, within bounds.

#include "match/propose.hpp"
#include "match/query.hpp"
#include "match/scope.hpp"
#include "match/vocabulary.hpp"

#include "pincite/match/match.hpp"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace pincite::match {

/// Pages of a small library. Under this, exhaustive alignment costs less than 0.15 s a story and
/// cannot miss (matching reference, section 6.3); above, the index proposes.
inline constexpr int small_library_pages = 1500;
/// Filings that a quotation is compared with in a library that is not small, but for rescues.
inline constexpr std::size_t most_candidates = 8;

/// One thread; lives for one check, or for one new filing.
class Shelf {
 public:
  /// For one story. What it opens is bounded in a library that is not small.
  Shelf(Corpus& corpus, const StoryScope& scope);
  /// For any story, all of the library.
  explicit Shelf(Corpus& corpus);

  /// The filing ready for alignment; null when it cannot be read.
  const IndexedDocument* open(model::FilingId id);
  /// Filings worth aligning the quotation with, best first: everything in a small library, else
  /// what the index proposes. Of those, `sure` have to be looked into, the others when the first
  /// say little.
  struct Candidates {
    std::vector<model::FilingId> filings;
    std::size_t sure = 0;
  };
  Candidates candidates(const Query& query);
  /// The same for a quotation that those do not place: filings that may have its words misread by a
  /// scanner. Nothing in a small library, and for all but the first few quotations that ask.
  std::vector<model::FilingId> misread_candidates(const Query& query);
  /// Remembers that a quotation of the story stands in the filing.
  void remember(model::FilingId id) { remembered_.insert(id); }
  [[nodiscard]] const std::set<model::FilingId>& remembered() const { return remembered_; }
  /// In a large library: filings of the cases that the story names, up to a page cap, for
  /// quotations that the index cannot place. Empty in a small library.
  [[nodiscard]] const std::vector<model::FilingId>& rescue() const { return rescue_; }
  /// Filings to look for unmarked reuse in, by id: everything in a small library, else those opened
  /// so far and the first of the cases that the story names.
  [[nodiscard]] std::vector<model::FilingId> at_hand();
  [[nodiscard]] const model::Filing* filing(model::FilingId id) const;
  [[nodiscard]] Vocabulary& vocabulary() { return vocabulary_; }
  [[nodiscard]] bool whole_library() const { return whole_library_; }
  [[nodiscard]] std::size_t filings() const { return by_id_.size(); }
  Corpus& corpus() { return corpus_; }

 private:
  void choose_scope(const StoryScope& scope);

  Corpus& corpus_;
  Vocabulary vocabulary_;
  std::map<model::FilingId, const model::Filing*> by_id_;
  std::map<model::FilingId, IndexedDocument> open_;
  std::vector<model::FilingId> rescue_, near_;  ///< best fit first; `near_` is opened anyway
  std::map<model::FilingId, double> fit_;       ///< of filings whose case the story names
  std::set<model::FilingId> remembered_;
  std::unique_ptr<Proposer> proposer_;
  std::size_t misread_questions_ = 0;
  bool whole_library_ = false;
};

}  // namespace pincite::match
