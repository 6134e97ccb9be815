#pragma once
/// Which filing comes first.

#include "search/evaluate.hpp"

namespace pincite::search {

struct Ranked {
  model::FilingId filing = 0;
  double score = 0;  ///< 0..1
};

/// Higher scores first, equal ones by id.
bool comes_before(const Ranked& a, const Ranked& b);

/// By relevance: rare words, often, in short filings (BM25); above that, how closely the words of
/// a query of several parts stand together. Closeness is measured for the best few hundred filings
/// by words. The first `wanted`, which the caller shows, are in order; the others follow in no
/// order.
base::Result<std::vector<Ranked>> rank(const Plan& plan, Evaluator& evaluator,
                                       index::Reader& reader, const Ids& ids, std::size_t wanted);

}  // namespace pincite::search
