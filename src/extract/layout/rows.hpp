#pragma once
/// From words to printed lines: rows by baseline, columns by gutters, reading order.

#include "extract/layout/work.hpp"

namespace pincite::extract {

/// Groups the given items into lines by baseline, top to bottom, words left to right. Superscripts
/// join the line they are set in. Cost: sorting.
std::vector<WorkLine> build_rows(WorkPage& page, std::vector<std::uint32_t> items);

}  // namespace pincite::extract
