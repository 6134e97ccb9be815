#pragma once
/// Where a quotation comes from, how faithful it is, how sure we are.

#include "pincite/base/result.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/model/library.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pincite::match {

/// Where the words of a filing may stand: a run of tokens in the filing's flow.
struct Candidate {
  model::FilingId filing = 0;
  std::uint32_t begin = 0, end = 0;  ///< token indexes; equal when only the filing is known
};

/// What the matcher may ask of the library; declared here, implemented by pipeline over index and
/// catalogue, and by tests in memory. One thread.
class Corpus {
 public:
  virtual ~Corpus() = default;
  /// Occurrences of the folded words in a row, at most `limit`; `total` gets the exact count.
  virtual std::vector<Candidate> phrase(const std::vector<std::string>& folded, std::size_t limit,
                                        std::size_t& total) = 0;
  /// The same within some filings (ids ascending), all places.
  virtual std::vector<Candidate> phrase_within(const std::vector<std::string>& folded,
                                               const std::vector<model::FilingId>& within) = 0;
  /// Places where the words stand in a row as written or as OCR misreads them, least misread
  /// first, at most `limit`.
  virtual std::vector<Candidate> misread_phrase(const std::vector<std::string>& folded,
                                                std::size_t limit) = 0;
  /// Filings that share most (rare) words, best first.
  virtual std::vector<model::FilingId> ranked(const std::vector<std::string>& folded,
                                              std::size_t limit) = 0;
  /// Number of filings that have the word.
  virtual std::uint64_t filing_frequency(const std::string& folded) = 0;
  /// All filings, without pages, by id.
  virtual const std::vector<model::Filing>& filings() = 0;
  /// A filing with pages and flow; null when it cannot be read. Cached by the implementer.
  virtual std::shared_ptr<const cite::Document> document(model::FilingId id) = 0;
};

/// One finding per quotation, in order; the story may gain quotations of kind `unmarked` (verbatim
/// runs of ≥ 8 words without marks) and `reported` (paraphrases of what a filing says), inserted
/// in order of appearance with ids renumbered by the caller's rules (q1, q2 … in order).
/// Deterministic.
model::CheckedArticle check(model::Article article, Corpus& corpus);

/// True when every quotation credited to a filing was found verbatim or with marked edits: the
/// exit status of `pincite check`.
bool all_credited_found(const model::CheckedArticle& checked);

}  // namespace pincite::match
