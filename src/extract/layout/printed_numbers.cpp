#include "extract/layout/ascii.hpp"
#include "extract/layout/furniture.hpp"
#include "extract/layout/furniture_text.hpp"

#include <algorithm>
#include <map>

namespace pincite::extract {
namespace {

/// Whole numbers in a row of furniture, decorations stripped.
std::vector<int> numbers_in(const WorkPage& page, const WorkLine& row) {
  std::vector<int> numbers;
  for (const std::uint32_t index : row.items) {
    std::string_view word = page.items.at(index).text;
    while (!word.empty() && !is_digit(word.front()) && !is_letter(word.front()))
      word.remove_prefix(1);
    while (!word.empty() && !is_digit(word.back()) && !is_letter(word.back()))
      word.remove_suffix(1);
    const auto value = parse_int(word);
    if (value && *value < 10000) numbers.push_back(*value);
  }
  return numbers;
}

}  // namespace

void set_printed(std::vector<WorkPage>& pages, const std::vector<PageRows>& split) {
  std::map<int, int> offsets;
  const auto furniture_rows = [&](std::size_t i) {
    std::vector<const WorkLine*> rows;
    for (const WorkLine& row : split[i].foot)
      rows.push_back(&row);
    for (const WorkLine& row : split[i].head)
      rows.push_back(&row);
    return rows;
  };
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const WorkLine* row : furniture_rows(i)) {
      for (const int number : numbers_in(pages[i], *row))
        ++offsets[number - pages[i].raw->number];
    }
  }
  int best = 0, most = 0;
  for (const auto& [offset, count] : offsets) {
    if (count > most) most = count, best = offset;
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const WorkLine* row : furniture_rows(i)) {
      const auto lone = lone_page_number(text_of(pages[i], row->items));
      if (lone && !pages[i].printed) pages[i].printed = lone;
      if (pages[i].printed || most < 2) continue;
      const auto numbers = numbers_in(pages[i], *row);
      const int expected = pages[i].raw->number + best;
      if (std::find(numbers.begin(), numbers.end(), expected) != numbers.end()) {
        pages[i].printed = std::to_string(expected);
      }
    }
  }
}

}  // namespace pincite::extract
