#include "cli/csv.hpp"

#include "pincite/base/escape.hpp"

namespace pincite::cli {

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (std::size_t i = 0; i < cells.size(); ++i)
    row += (i == 0 ? "" : ",") + base::csv_cell(cells[i]);
  return row + "\r\n";
}

}  // namespace pincite::cli
