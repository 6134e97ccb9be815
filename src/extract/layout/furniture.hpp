#pragma once
/// Running heads, footers and page numbers: known by position, repetition and counting.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// The rows of one page split into head, text and foot.
struct PageRows {
  std::vector<WorkLine> head, text, foot;
};

/// Splits the rows of all pages (rows[i] belongs to pages[i], top to bottom) and sets
/// WorkPage::printed. A row at the page's edge is furniture when it is a page number, repeats on
/// another page at the same height, or stands beyond such a row.
std::vector<PageRows> split_furniture(std::vector<WorkPage>& pages,
                                      std::vector<std::vector<WorkLine>> rows);

/// "12", "- 12 -", "Page 12 of 30", "iv": the page number that a row consists of, else nothing.
std::optional<std::string> lone_page_number(std::string_view row);

}  // namespace pincite::extract
