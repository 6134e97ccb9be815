#pragma once
/// Does the index propose the right filing for a quotation?

#include "pincite/base/file.hpp"

namespace pincite::tests {

/// Of so many quotations of twelve words, for 0, 3 and 8 % of letters misread, how many have the
/// filing that they were taken from among the first twenty proposals; CPU time of proposing.
void bench_candidates(const base::fs::path& library, int trials);

/// The same against an oracle: every quotation is laid over every filing of the library, and the
/// filings where most of it stands are the right ones. Minutes of CPU for each ten trials.
void bench_oracle(const base::fs::path& library, int trials);

}  // namespace pincite::tests
