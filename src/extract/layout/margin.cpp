#include "extract/layout/margin.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

constexpr double narrowest_pitch = 8, widest_pitch = 40;  // points; real ones 11 … 26.4
constexpr int most_lines = 60;
constexpr int enough_alone = 12;   // numbers read that prove a grid without other pages
constexpr int enough_vouched = 3;  // with pitch and column known from other pages

/// A word that may be a margin number.
struct Candidate {
  std::uint32_t item = 0;
  int value = 0;  ///< 0 = unreadable
  double v = 0, right = 0;
};

/// What the numbers of one page look like to others.
struct Family {
  double pitch = 0, right = 0, first = 0;
  int count = 0;
};

/// Reads an integer, on scans with the usual confusions of OCR.
int read_number(const std::string& text, bool scanned) {
  if (const auto value = parse_int(text)) return *value <= most_lines ? *value : 0;
  if (!scanned || text.size() > 3) return 0;
  std::string fixed;
  for (const char c : text) {
    if (is_digit(c))
      fixed += c;
    else if (c == 'l' || c == 'I' || c == '|' || c == 'i')
      fixed += '1';
    else if (c == 'O' || c == 'o')
      fixed += '0';
    else if (c == 'Z' || c == 'z')
      fixed += '2';
    else if (c == 'S' || c == 's')
      fixed += '5';
    else if (c == 'B')
      fixed += '8';
    else if (c != '.' && c != ',' && c != '\'')
      return 0;
  }
  const auto value = parse_int(fixed);
  return value && *value <= most_lines ? *value : 0;
}

/// Short words in the left third that have nothing close on their left.
std::vector<Candidate> candidates(const WorkPage& page, bool unreadable_too) {
  std::vector<Candidate> found;
  for (std::uint32_t i = 0; i < page.items.size(); ++i) {
    const Item& item = page.items[i];
    if (item.use != Use::content || item.u1 > 0.3 * page.width) continue;
    if (item.text.empty() || item.text.size() > 3) continue;
    const int value = read_number(item.text, page.scanned());
    if (value == 0 && !unreadable_too) continue;
    found.push_back({i, value, item.base, item.u1});
  }
  return found;
}

struct Fit {
  double first = 0, pitch = 0;
  std::vector<std::size_t> inliers;
};

Fit inliers_of(const std::vector<Candidate>& numbers, double first, double pitch) {
  Fit fit{first, pitch, {}};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double miss = numbers[i].v - (first + pitch * (numbers[i].value - 1));
    if (numbers[i].value > 0 && std::abs(miss) < 0.25 * pitch) fit.inliers.push_back(i);
  }
  return fit;
}

/// Least squares over the inliers.
void refine(const std::vector<Candidate>& numbers, Fit& fit) {
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
Fit best_fit(std::vector<Candidate>& numbers, const Family* family) {
  std::sort(numbers.begin(), numbers.end(), [](const Candidate& a, const Candidate& b) {
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

/// Keeps the candidates of the column (common right edge or common left edge) with most numbers.
std::vector<Candidate> main_column(const WorkPage& page, std::vector<Candidate> all) {
  std::map<int, int> edges;
  for (const Candidate& c : all) {
    if (c.value > 0) ++edges[static_cast<int>(c.right / 4)];
  }
  int best_edge = 0, best = 0;
  for (const auto& [edge, count] : edges) {
    const auto next = edges.find(edge + 1);
    const int both = count + (next == edges.end() ? 0 : next->second);
    if (both > best) best = both, best_edge = edge;
  }
  const double right = best_edge * 4 + 4;
  std::erase_if(all, [&](const Candidate& c) {
    const double width = page.items.at(c.item).u1 - page.items.at(c.item).u0;
    return std::abs(c.right - right) > 8 + width;
  });
  return all;
}

/// Numbers stand apart: at most one in a row, and most lines have their text to the right.
std::optional<Grid> grid_from(const Fit& fit, const std::vector<Candidate>& numbers) {
  Grid grid;
  grid.first = fit.first, grid.pitch = fit.pitch;
  std::vector<char> seen(most_lines + 1, 0);
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
bool proves_itself(const Grid& grid) {
  return grid.read >= enough_alone && grid.read * 10 >= grid.count * 6;
}

std::optional<Family> family_of(const std::vector<WorkPage>& pages) {
  std::vector<double> pitches, rights, firsts;
  std::map<int, int> counts;
  for (const WorkPage& page : pages) {
    if (!page.grid) continue;
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
  std::vector<Candidate> numbers = candidates(page, false);
  std::erase_if(numbers, [&](const Candidate& c) { return std::abs(c.right - family.right) > 14; });
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

}  // namespace

std::optional<Grid> grid_of_page(const WorkPage& page) {
  std::vector<Candidate> numbers = main_column(page, candidates(page, false));
  if (static_cast<int>(numbers.size()) < enough_alone) return std::nullopt;
  const Fit fit = best_fit(numbers, nullptr);
  const auto grid = grid_from(fit, numbers);
  return grid && proves_itself(*grid) ? grid : std::nullopt;
}

void find_margin_numbers(std::vector<WorkPage>& pages) {
  for (WorkPage& page : pages)
    page.grid = grid_of_page(page);
  const auto family = family_of(pages);
  if (!family) return;
  for (WorkPage& page : pages) {
    if (!page.grid) vouch(page, *family);
    if (page.grid && page.scanned()) page.grid->count = std::max(page.grid->count, family->count);
    if (page.grid) mark_numbers(page, *page.grid);
  }
}

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
    if (!page.grid) continue;
    for (const WorkLine& line : page.lines) {
      if (line.role == model::LineRole::body) slots.push_back(page.grid->slot(line.base));
    }
  }
  const double phase = phase_of(slots);
  for (WorkPage& page : pages) {
    if (!page.grid) continue;
    for (WorkLine& line : page.lines) {
      if (!takes_number(line.role)) continue;
      line.number = number_at(*page.grid, page.grid->slot(line.base) - phase);
    }
  }
}

}  // namespace pincite::extract
