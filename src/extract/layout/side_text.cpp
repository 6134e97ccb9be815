#include "extract/layout/side_text.hpp"

#include "extract/layout/rows.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

std::vector<std::uint32_t> items_with(const WorkPage& page, Use use) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < page.items.size(); ++i) {
    if (page.items[i].use == use) found.push_back(i);
  }
  return found;
}

/// Rotated words follow one another in drawing order; a new strip begins a new line.
bool same_strip(const Item& a, const Item& b) {
  if (a.rotation != b.rotation) return false;
  const bool vertical = a.rotation == 90 || a.rotation == 270;
  const double apart =
      vertical ? std::abs(a.box.mid_x() - b.box.mid_x()) : std::abs(a.box.mid_y() - b.box.mid_y());
  return apart < 0.5 * std::max(4.0, std::min(a.size, b.size));
}

std::vector<WorkLine> strips(const WorkPage& page, const std::vector<std::uint32_t>& items,
                             model::LineRole role) {
  std::vector<WorkLine> lines;
  for (const std::uint32_t index : items) {
    const bool goes_on =
        !lines.empty() && same_strip(page.items[lines.back().items.back()], page.items[index]);
    if (!goes_on) lines.emplace_back();
    lines.back().items.push_back(index);
    lines.back().role = role;
  }
  return lines;
}

/// Words that run as the page's text does in rows, top to bottom; then the others in strips.
std::vector<WorkLine> rows_and_strips(WorkPage& page, std::vector<std::uint32_t> items,
                                      model::LineRole role) {
  const auto turned = std::stable_partition(items.begin(), items.end(), [&](std::uint32_t i) {
    return page.items.at(i).rotation == page.turn;
  });
  const std::vector<std::uint32_t> others(turned, items.end());
  items.erase(turned, items.end());
  std::vector<WorkLine> lines = build_rows(page, std::move(items));
  for (WorkLine& line : lines)
    line.role = role;
  for (WorkLine& line : strips(page, others, role))
    lines.push_back(std::move(line));
  return lines;
}

}  // namespace

std::vector<WorkLine> stamp_lines(WorkPage& page) {
  return rows_and_strips(page, items_with(page, Use::stamp), model::LineRole::stamp);
}

std::vector<WorkLine> margin_lines(WorkPage& page) {
  std::vector<std::uint32_t> items = items_with(page, Use::margin_number);
  std::stable_sort(items.begin(), items.end(), [&](std::uint32_t a, std::uint32_t b) {
    return page.items[a].base < page.items[b].base;
  });
  std::vector<WorkLine> lines;
  for (const std::uint32_t index : items) {
    WorkLine line;
    line.items = {index};
    line.base = page.items[index].base;
    line.role = model::LineRole::margin;
    if (page.grid) line.number = static_cast<int>(std::lround(page.grid->slot(line.base)));
    const bool goes_on = !lines.empty() && line.number && lines.back().number == line.number &&
                         page.items[index].u0 > page.items[lines.back().items.back()].u0;
    if (goes_on)  // figures printed wide apart
      lines.back().items.push_back(index);
    else
      lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<WorkLine> side_lines(WorkPage& page) {
  std::vector<std::uint32_t> items = items_with(page, Use::side);
  // Specks of a scan make no rows across the page.
  return page.scanned() ? strips(page, items, model::LineRole::margin)
                        : rows_and_strips(page, std::move(items), model::LineRole::margin);
}

}  // namespace pincite::extract
