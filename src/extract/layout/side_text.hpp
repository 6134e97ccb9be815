#pragma once
/// What is not running text becomes lines of its own: stamps, margin numbers, notes in the margin,
/// rotated words.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// Lines of the page's stamp words, top to bottom; rotated ones along their direction of writing.
std::vector<WorkLine> stamp_lines(WorkPage& page);
/// One line for each margin number, top to bottom.
std::vector<WorkLine> margin_lines(WorkPage& page);
/// Notes beside the text row by row, top to bottom; rotated words along their direction of writing.
std::vector<WorkLine> side_lines(WorkPage& page);

}  // namespace pincite::extract
