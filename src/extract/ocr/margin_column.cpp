#include "extract/ocr/margin_column.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {

namespace {

using Boxes = std::vector<model::Box>;

// Digits of 8 to 14 point type; a column of one- and two-digit numbers is at most this wide.
constexpr double least_height = 4, most_height = 13, most_width = 22;
constexpr double column_width = 26;
constexpr std::size_t least_numbers = 12;
constexpr double least_pitch = 11, most_pitch = 40;
constexpr double off_grid = 0.16;    // share of the pitch
constexpr double most_missing = 10;  // numbers in a row that a stain or a signature may hide
constexpr int most_value = 60;

bool is_number_sized(const model::Box& box) {
  return box.height() >= least_height && box.height() <= most_height && box.width() <= most_width &&
         box.width() >= 1;
}

/// The pieces between two verticals, from the top; those beside each other are one number.
Boxes column_at(const Boxes& pieces, double left, double right) {
  Boxes column;
  for (const model::Box& piece : pieces) {
    if (piece.x0 < left || piece.x1 > right || !is_number_sized(piece)) continue;
    column.push_back(piece);
  }
  std::sort(column.begin(), column.end(),
            [](const auto& a, const auto& b) { return a.mid_y() < b.mid_y(); });
  Boxes merged;
  for (const model::Box& box : column) {
    if (!merged.empty() && box.mid_y() - merged.back().mid_y() < 4) {
      merged.back() = model::unite(merged.back(), box);
    } else {
      merged.push_back(box);
    }
  }
  return merged;
}

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

/// A column's rows on one pitch: row index of each number.
struct Grid {
  std::vector<std::pair<int, model::Box>> rows;
  double pitch = 0;
};

/// Follows the pitch from number to number, so that a slowly growing error does not add up.
Grid follow(const Boxes& column, std::size_t start, double pitch) {
  Grid grid;
  grid.pitch = pitch;
  grid.rows.emplace_back(0, column[start]);
  for (std::size_t i = start + 1; i < column.size(); ++i) {
    const auto& [row, box] = grid.rows.back();
    const double steps = (column[i].mid_y() - box.mid_y()) / pitch;
    const double whole = std::round(steps);
    if (whole < 1 || whole > most_missing) continue;
    if (std::abs(steps - whole) < off_grid)
      grid.rows.emplace_back(row + static_cast<int>(whole), column[i]);
  }
  return grid;
}

Grid best_grid(const Boxes& column) {
  Grid best;
  if (column.size() < least_numbers) return best;
  std::vector<double> gaps;
  for (std::size_t i = 1; i < column.size(); ++i)
    gaps.push_back(column[i].mid_y() - column[i - 1].mid_y());
  const double pitch = median(gaps);
  if (pitch < least_pitch || pitch > most_pitch) return best;
  for (std::size_t start = 0; start < std::min<std::size_t>(column.size(), 8); ++start) {
    Grid grid = follow(column, start, pitch);
    if (grid.rows.size() > best.rows.size()) best = std::move(grid);
  }
  return best;
}

/// The value of row 0: numbers below ten are one digit wide, the others two. Zero when the
/// widths do not step once.
int first_value(const Grid& grid) {
  std::vector<double> widths;
  for (const auto& [row, box] : grid.rows)
    widths.push_back(box.width());
  std::vector<double> sorted = widths;
  std::sort(sorted.begin(), sorted.end());
  const double narrow = sorted[sorted.size() / 10], wide = sorted[sorted.size() * 8 / 10];
  if (wide < 1.5 * narrow) return 0;
  const double border = (narrow + wide) / 2;
  const auto misfits = [&](int step) {
    int wrong = 0;
    for (std::size_t i = 0; i < widths.size(); ++i) {
      wrong += (widths[i] > border) != (grid.rows[i].first >= step) ? 1 : 0;
    }
    return wrong;
  };
  const int count = static_cast<int>(widths.size());
  // A full sheet counts from 1, unless another start fits clearly better.
  const int rows = grid.rows.back().first + 1;
  const bool full_sheet = rows == 25 || rows == 28 || rows == 32;
  int best_step = 9;
  for (int step = 1; step < 9; ++step) {
    if (misfits(step) + (full_sheet ? count / 8 : 0) < misfits(best_step)) best_step = step;
  }
  return misfits(best_step) * 5 <= count ? 10 - best_step : 0;
}

MarginColumn numbered(const Grid& grid, int first) {
  MarginColumn column;
  column.left = 1e9;
  for (const auto& [row, box] : grid.rows) {
    if (first + row > most_value) break;
    column.numbers.push_back({first + row, box});
    column.left = std::min(column.left, box.x0);
    column.right = std::max(column.right, box.x1);
  }
  return column;
}

}  // namespace

std::optional<MarginColumn> find_margin_column(const Boxes& pieces, double page_height) {
  std::optional<MarginColumn> best;
  for (const model::Box& edge : pieces) {
    if (!is_number_sized(edge)) continue;
    if (best && edge.x0 >= best->left - 0.5 && edge.x1 <= best->right + 0.5) continue;
    const Grid grid = best_grid(column_at(pieces, edge.x0 - 0.5, edge.x0 + column_width));
    if (grid.rows.size() < least_numbers) continue;
    const double span = grid.rows.back().second.y1 - grid.rows.front().second.y0;
    const auto filled = static_cast<double>(grid.rows.size()) / (grid.rows.back().first + 1);
    const int first = first_value(grid);
    if (span < 0.5 * page_height || filled < 0.7 || first < 1) continue;
    MarginColumn found = numbered(grid, first);
    if (!best || found.numbers.size() > best->numbers.size()) best = std::move(found);
  }
  return best;
}

}  // namespace pincite::extract
