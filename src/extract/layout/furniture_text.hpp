#pragma once
/// What rows at the edge of a page say: whether they read like heads, feet and page numbers.

#include "extract/layout/work.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::extract {

/// Small letters without spaces, every number as "#": equal for a head on all its pages.
std::string masked(std::string_view text);

/// Share of common letter pairs (Dice); readings of one scanned head differ in a few letters.
double likeness(const std::string& a, const std::string& b);

/// "12", "- 12 -", "Page 12 of 30", "iv": the page number that a row consists of, else nothing.
std::optional<std::string> lone_page_number(std::string_view row);

/// What a browser prints along the edge of the sheet, and what numbered paper has below its
/// numbers: the number of the case or of the page.
bool says_furniture(const WorkPage& page, const WorkLine& row, const std::string& text);

}  // namespace pincite::extract
