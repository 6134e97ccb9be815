#pragma once
/// Which filing comes first.

#include "search/evaluate.hpp"

namespace pincite::search {

struct Ranked {
  model::FilingId filing = 0;
  double score = 0;  ///< 0..1
};

/// By relevance: rare words, often, in short filings (BM25); above that, how closely the words of
/// a query of several parts stand together. Closeness is measured for the best few hundred filings
/// by words; `wanted` is how many the caller shows. Equal scores by id.
base::Result<std::vector<Ranked>> rank(const Plan& plan, Evaluator& evaluator,
                                       index::Reader& reader, const Ids& ids, std::size_t wanted);

}  // namespace pincite::search
