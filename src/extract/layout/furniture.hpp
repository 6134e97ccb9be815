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

/// Sets WorkPage::printed: a row of furniture that is a page number, else the number in one that
/// runs parallel to the PDF pages.
void set_printed(std::vector<WorkPage>& pages, const std::vector<PageRows>& split);

}  // namespace pincite::extract
