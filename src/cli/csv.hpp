#pragma once
/// Rows of comma-separated values for the listing commands (RFC 4180, UTF-8, "\r\n").

#include <string>
#include <vector>

namespace pincite::cli {

/// One row. Cells that a spreadsheet would take for a formula begin with an apostrophe.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace pincite::cli
