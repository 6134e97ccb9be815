#pragma once
/// Pages printed to PDF, as text.

#include <string>
#include <vector>

namespace pincite::article {

/// Joins the pages of a printout to one text: lines that come back at the top or bottom of pages
/// (date, address, title, "1/5") are dropped.
std::string join_printed_pages(const std::vector<std::string>& pages);

}  // namespace pincite::article
