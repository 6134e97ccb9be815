#pragma once
/// What is not running text becomes lines of its own: stamps, margin numbers, rotated words.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// Lines of the page's stamp words, top to bottom.
std::vector<WorkLine> stamp_lines(WorkPage& page);
/// One line for each margin number, top to bottom.
std::vector<WorkLine> margin_lines(WorkPage& page);
/// Rotated words along their direction of writing.
std::vector<WorkLine> side_lines(WorkPage& page);

}  // namespace pincite::extract
