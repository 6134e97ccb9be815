#pragma once
/// Line numbers in the left margin of pleading paper (1–28) and transcripts (1–25).

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// Finds the number grid of every page and marks the number words (Use::margin_number). Pages of
/// one document share pitch, count and column, so a page whose numbers were misread (scans) gets
/// its grid from what was read there plus what the others have. Pages without any sign of numbers
/// get none.
void find_margin_numbers(std::vector<WorkPage>& pages);

/// The grid of one page alone, nothing when its numbers do not prove themselves.
std::optional<Grid> grid_of_page(const WorkPage& page);

/// Gives lines their margin number: nearest number when the line stands on the grid, else the
/// upper of the two it stands between (Cal. R. Ct. 2.108 lets quotations and footnotes be single
/// spaced without numbers).
void number_lines(std::vector<WorkPage>& pages);

}  // namespace pincite::extract
