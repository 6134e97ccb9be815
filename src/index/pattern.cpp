#include "pincite/index/pattern.hpp"

namespace pincite::index {

Row plain_row(const std::vector<std::string>& words) {
  Row row;
  for (const std::string& word : words) {
    const std::uint16_t from = static_cast<std::uint16_t>(row.states - 1);
    row.arcs.push_back({from, row.states, 0, word});
    ++row.states;
  }
  return row;
}

}  // namespace pincite::index
