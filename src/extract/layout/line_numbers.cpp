#include "extract/layout/margin.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

/// Systematic shift of the text against the numbers, in lines (-0.5 … 0.5): mean direction of the
/// fractional parts, if they agree.
double phase_of(const std::vector<double>& slots) {
  double x = 0, y = 0;
  for (const double slot : slots) {
    const double angle = 2 * M_PI * (slot - std::floor(slot));
    x += std::cos(angle), y += std::sin(angle);
  }
  const double agreement =
      std::hypot(x, y) / std::max<double>(1, static_cast<double>(slots.size()));
  if (slots.size() < 8 || agreement < 0.6) return 0;
  return std::atan2(y, x) / (2 * M_PI);
}

bool takes_number(model::LineRole role) {
  return model::is_running_text(role);
}

std::optional<int> number_at(const Grid& grid, double slot) {
  if (slot < 0.25 || slot > grid.count + 0.95) return std::nullopt;
  const double nearest = std::round(slot);
  const double number = std::abs(slot - nearest) <= 0.3 ? nearest : std::floor(slot);
  return std::clamp(static_cast<int>(number), 1, grid.count);
}

}  // namespace

void number_lines(std::vector<WorkPage>& pages) {
  std::vector<double> slots;
  for (const WorkPage& page : pages) {
    if (!page.grid || !page.grid->steps.empty()) continue;
    for (const WorkLine& line : page.lines) {
      if (line.role == model::LineRole::body) slots.push_back(page.grid->slot(line.base));
    }
  }
  const double phase = phase_of(slots);
  for (WorkPage& page : pages) {
    if (!page.grid) continue;
    const double shift = page.grid->steps.empty() ? phase : 0;
    for (WorkLine& line : page.lines) {
      if (!takes_number(line.role)) continue;
      line.number = number_at(*page.grid, page.grid->slot(line.base) - shift);
    }
  }
}

}  // namespace pincite::extract
