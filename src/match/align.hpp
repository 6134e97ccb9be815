#pragma once
/// Lays a quotation over a filing, word by word, over line and page ends.

#include "match/likeness.hpp"
#include "match/query.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace pincite::match {

/// One step of an alignment: a quoted word, a filed word, or both; -1 = nothing on that side.
struct Pair {
  std::int32_t quoted = -1;
  std::int32_t filed = -1;  ///< token index in the flow
  Likeness likeness = Likeness::other;
  bool joined = false;  ///< part of a word that one side writes in two
};

/// A quotation laid over a run of a filing's words.
struct Alignment {
  std::vector<Pair> pairs;           ///< in order, from the first to the last matched word
  std::uint32_t begin = 0, end = 0;  ///< tokens of the flow
  double score = 0;                  ///< share of the quotation's weight, less costs; 1 = all
  double matched = 0;                ///< share of the weight that is matched, costs apart
  double together = 0;               ///< … without an unmarked skip of more than three words
  std::size_t same_words = 0;        ///< quoted words that stand there
  std::size_t same_content = 0;      ///< … that are no function words
  std::size_t longest_run = 0;       ///< most words in a row without a difference
};

/// Quotation and likeness tables together; one per quotation.
struct PreparedQuery {
  Query query;
  std::vector<std::shared_ptr<WordLikeness>> likeness;  ///< one per token
};

/// Keeps likeness tables, so that a word quoted twice is compared once. One thread.
class QueryPreparer {
 public:
  PreparedQuery prepare(Query query);

 private:
  std::unordered_map<std::string, std::shared_ptr<WordLikeness>> known_;
};

/// All places (not overlapping, best first) where at least `least` of the quotation's weight can
/// stand, at most `limit`. Extends the likeness tables. Cost: the rare words' occurrences, then
/// words × window for each window that holds enough of them.
std::vector<Alignment> align_document(PreparedQuery& prepared, const IndexedDocument& document,
                                      const Vocabulary& vocabulary, double least,
                                      std::size_t limit);

/// The alignment within tokens [begin, end) only, nothing when no word matches.
std::vector<Alignment> align_window(const PreparedQuery& prepared, const IndexedDocument& document,
                                    std::uint32_t begin, std::uint32_t end);

}  // namespace pincite::match
