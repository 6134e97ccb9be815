#pragma once
/// A new filing comes in, and stories wait.

#include "pincite/base/file.hpp"

namespace pincite::tests {

/// What `add` does behind the index once a filing of about 20 pages is there: CPU time of asking
/// which stories it may change, and of matching those again. Filings are of the library, some of
/// them of the stories' cases; stores stories with so many quotations in a library without any.
void bench_arrival(const base::fs::path& library, std::size_t quotations);

/// Every stored story is matched with and without a filing, for so many filings; how many of those
/// that change were asked to be matched again, and how many others. Minutes of CPU for each.
void bench_changes(const base::fs::path& library, std::size_t filings);

}  // namespace pincite::tests
