#include "extract/layout/margin.hpp"

#include "extract/layout/ascii.hpp"
#include "extract/layout/margin_candidates.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

constexpr double narrowest_pitch = 8, widest_pitch = 40;  // points; real ones 11 … 26.4
constexpr int enough_alone = 12;   // numbers read that prove a grid without other pages
constexpr int enough_vouched = 3;  // with pitch and column known from other pages
constexpr int fewest_steps = 20, most_steps = 28;  // lines of unevenly numbered pages
constexpr double whole_page = 0.6;                 // of its height, that they run through

/// What the numbers of one page look like to others.
struct Family {
  double pitch = 0, right = 0, first = 0;
  int count = 0;
};

struct Fit {
  double first = 0, pitch = 0;
  std::vector<std::size_t> inliers;
};

Fit inliers_of(const std::vector<MarginCandidate>& numbers, double first, double pitch) {
  Fit fit{first, pitch, {}};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double miss = numbers[i].v - (first + pitch * (numbers[i].value - 1));
    if (numbers[i].value > 0 && std::abs(miss) < 0.25 * pitch) fit.inliers.push_back(i);
  }
  return fit;
}

/// Least squares over the inliers.
void refine(const std::vector<MarginCandidate>& numbers, Fit& fit) {
  double sn = 0, sv = 0, snn = 0, snv = 0;
  for (const std::size_t i : fit.inliers) {
    const double n = numbers[i].value - 1;
    sn += n, sv += numbers[i].v, snn += n * n, snv += n * numbers[i].v;
  }
  const auto count = static_cast<double>(fit.inliers.size());
  const double spread = count * snn - sn * sn;
  if (spread <= 0) return;
  fit.pitch = (count * snv - sn * sv) / spread;
  fit.first = (sv - fit.pitch * sn) / count;
}

/// The grid that most numbers agree with. Pairs of numbers at most six apart propose it, so the
/// cost is linear in the numbers.
Fit best_fit(std::vector<MarginCandidate>& numbers, const Family* family) {
  std::sort(numbers.begin(), numbers.end(), [](const MarginCandidate& a, const MarginCandidate& b) {
    return a.v != b.v ? a.v < b.v : a.right < b.right;
  });
  Fit best;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    for (std::size_t j = i + 1; j < numbers.size() && j < i + 7; ++j) {
      const int steps = numbers[j].value - numbers[i].value;
      if (numbers[i].value == 0 || numbers[j].value == 0 || steps <= 0) continue;
      const double pitch = (numbers[j].v - numbers[i].v) / steps;
      if (pitch < narrowest_pitch || pitch > widest_pitch) continue;
      if (family != nullptr && std::abs(pitch - family->pitch) > 0.06 * family->pitch) continue;
      const double first = numbers[i].v - pitch * (numbers[i].value - 1);
      Fit fit = inliers_of(numbers, first, pitch);
      if (fit.inliers.size() > best.inliers.size()) best = std::move(fit);
    }
    if (best.inliers.size() > 20) break;  // cannot be chance
  }
  refine(numbers, best);
  return best;
}

/// Numbers stand apart: at most one in a row, and most lines have their text to the right.
std::optional<Grid> grid_from(const Fit& fit, const std::vector<MarginCandidate>& numbers) {
  Grid grid;
  grid.first = fit.first, grid.pitch = fit.pitch;
  std::vector<char> seen(most_margin_lines + 1, 0);
  std::vector<double> rights;
  for (const std::size_t i : fit.inliers) {
    const auto value = static_cast<std::size_t>(numbers[i].value);
    rights.push_back(numbers[i].right);
    if (seen.at(value)) continue;
    seen.at(value) = 1;
    ++grid.read;
    grid.count = std::max(grid.count, numbers[i].value);
  }
  if (grid.read == 0) return std::nullopt;
  grid.right = median(std::move(rights));
  return grid;
}

/// Marks the words of the number column: whatever stands on a grid line at its right edge.
void mark_numbers(WorkPage& page, const Grid& grid) {
  for (Item& item : page.items) {
    if (item.use != Use::content || item.text.size() > 4) continue;
    const double width = item.u1 - item.u0;
    if (std::abs(item.u1 - grid.right) > std::max(5.0, 0.75 * width) && item.u1 > grid.right) {
      continue;
    }
    if (item.u1 < grid.right - 26) continue;
    const double slot = grid.slot(item.base);
    const double off = std::abs(slot - std::round(slot));
    if (slot < 0.5 || slot > grid.count + 0.6 || off > 0.3) continue;
    const bool number = all_digits(item.text);
    if (number || page.scanned()) item.use = Use::margin_number;
  }
}

/// Numbers must rise through the page: a table of figures or a list does not look like this.
bool proves_itself(const Grid& grid, bool scanned) {
  const double share = scanned ? 0.6 : 0.85;  // rows of a table are numbered with gaps
  return grid.read >= enough_alone && grid.read >= share * grid.count;
}

std::optional<Family> family_of(const std::vector<WorkPage>& pages) {
  std::vector<double> pitches, rights, firsts;
  std::map<int, int> counts;
  for (const WorkPage& page : pages) {
    if (!page.grid || !page.grid->steps.empty()) continue;
    pitches.push_back(page.grid->pitch);
    rights.push_back(page.grid->right);
    firsts.push_back(page.grid->first);
    ++counts[page.grid->count];
  }
  if (pitches.empty()) return std::nullopt;
  Family family{median(pitches), median(rights), median(firsts), 0};
  int best = 0;
  for (const auto& [count, pages_with] : counts) {
    if (pages_with >= best) best = pages_with, family.count = count;
  }
  return family;
}

/// A page whose own numbers are too few, read with what the document's other pages have.
void vouch(WorkPage& page, const Family& family) {
  std::vector<MarginCandidate> numbers = margin_candidates(page);
  std::erase_if(numbers,
                [&](const MarginCandidate& c) { return std::abs(c.right - family.right) > 14; });
  const Fit fit = best_fit(numbers, &family);
  if (static_cast<int>(fit.inliers.size()) < enough_vouched) return;
  auto grid = grid_from(fit, numbers);
  if (!grid) return;
  if (page.scanned()) {
    grid->count = family.count;
    // The pitch of a few numbers is uncertain, the document's is not.
    const double middle = fit.first + fit.pitch * (grid->count - 1) / 2;
    if (grid->read < 8) {
      grid->pitch = family.pitch;
      grid->first = middle - family.pitch * (grid->count - 1) / 2;
    }
  }
  page.grid = grid;
}

/// First pages of transcripts number every other line or so: 1, 2, 3 … to the last, unevenly. With
/// no pitch to prove them they must run through the whole page without a gap. `numbers` from the
/// top.
std::optional<Grid> stepped_grid(const WorkPage& page,
                                 const std::vector<MarginCandidate>& numbers) {
  if (page.scanned()) return std::nullopt;  // a misread number breaks the row
  Grid grid;
  std::vector<double> rights, pitches;
  for (const MarginCandidate& number : numbers) {
    const bool next = number.value == static_cast<int>(grid.steps.size()) + 1;
    if (!next || (!grid.steps.empty() && number.v < grid.steps.back() + narrowest_pitch)) continue;
    if (!grid.steps.empty()) pitches.push_back(number.v - grid.steps.back());
    grid.steps.push_back(number.v);
    rights.push_back(number.right);
  }
  grid.count = grid.read = static_cast<int>(grid.steps.size());
  if (grid.count < fewest_steps || grid.count > most_steps) return std::nullopt;
  if (grid.steps.back() - grid.steps.front() < whole_page * page.height) return std::nullopt;
  if (static_cast<std::size_t>(grid.count) * 10 < numbers.size() * 9) return std::nullopt;
  grid.first = grid.steps.front();
  grid.pitch = median(std::move(pitches));
  grid.right = median(std::move(rights));
  return grid;
}

}  // namespace

std::optional<Grid> grid_of_page(const WorkPage& page) {
  std::vector<MarginCandidate> numbers = main_column(page, margin_candidates(page));
  if (static_cast<int>(numbers.size()) < enough_alone) return std::nullopt;
  const Fit fit = best_fit(numbers, nullptr);
  const auto even = grid_from(fit, numbers);
  const auto stepped = stepped_grid(page, numbers);
  if (stepped && (!even || even->read + 2 < stepped->read)) return stepped;
  return even && proves_itself(*even, page.scanned()) ? even : std::nullopt;
}

void find_margin_numbers(std::vector<WorkPage>& pages) {
  for (WorkPage& page : pages)
    page.grid = grid_of_page(page);
  const auto family = family_of(pages);
  for (WorkPage& page : pages) {
    if (!page.grid && family) vouch(page, *family);
    if (page.grid && family && page.scanned())
      page.grid->count = std::max(page.grid->count, family->count);
    if (page.grid) mark_numbers(page, *page.grid);
  }
}

}  // namespace pincite::extract
