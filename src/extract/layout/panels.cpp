#include "extract/layout/panels.hpp"

#include "extract/layout/ascii.hpp"
#include "extract/layout/margin.hpp"
#include "extract/layout/work.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace pincite::extract {
namespace {

constexpr int fewest_lines = 20;          // of a panel; transcripts have 25
constexpr double largest_sheet = 3000;    // points
constexpr double cut_step = 2;            // points
constexpr double cut_reach = 0.14;        // how far a cut may lie from even shares, of the panel
constexpr double head = 3.4, foot = 2.4;  // lines of a panel's own furniture above and below
constexpr int rows_across = 3;            // heads and stamps of the whole sheet
constexpr std::size_t empty_panel = 20;   // words on a last panel that was left blank

struct Shape {
  int columns, rows;
};

/// Finer cuts first: half of a sheet of four holds full columns of numbers too.
constexpr std::array<Shape, 6> shapes = {{{3, 3}, {2, 3}, {3, 2}, {2, 2}, {2, 1}, {1, 2}}};

/// Most numbers of a transcript's margin stand on the page twice.
bool numbers_repeat(const RawPage& raw) {
  std::array<int, 26> seen{};
  for (const RawWord& word : raw.words) {
    if (word.text.size() > 2 || word.rotation != 0) continue;
    const auto value = parse_int(word.text);
    if (value && *value < 26) ++seen.at(static_cast<std::size_t>(*value));
  }
  return std::count_if(seen.begin() + 3, seen.end(), [](int n) { return n >= 2; }) >= 13;
}

/// How many words lie over each step of one direction of the page.
class Cover {
 public:
  explicit Cover(double length)
      : length_(length), change_(static_cast<std::size_t>(length / cut_step) + 2, 0) {}

  void add(double from, double to) {
    ++change_[step(from) + 1];
    --change_[step(to) + 1];
  }
  /// Cuts of the length into parts, ends included: near even shares, where fewest words lie.
  [[nodiscard]] std::vector<double> cuts(int parts) const {
    std::vector<int> cover(change_.size(), 0);
    std::partial_sum(change_.begin(), change_.end(), cover.begin());
    std::vector<double> at = {0};
    for (int i = 1; i < parts; ++i)
      at.push_back(cut(cover, length_ * i / parts, cut_reach * length_ / parts));
    at.push_back(length_);
    return at;
  }

 private:
  [[nodiscard]] std::size_t step(double at) const {
    return static_cast<std::size_t>((at > 0 ? std::min(at, length_) : 0.0) / cut_step);
  }
  /// The middle of the widest stretch that fewest words cover; the stamp and a head of the sheet
  /// may run across it.
  [[nodiscard]] double cut(const std::vector<int>& cover, double even, double reach) const {
    const std::size_t from = step(even - reach), to = step(even + reach);
    const int fewest = *std::min_element(cover.begin() + static_cast<std::ptrdiff_t>(from),
                                         cover.begin() + static_cast<std::ptrdiff_t>(to) + 1);
    std::size_t best = from, widest = 0;
    for (std::size_t at = from, run = 0; at <= to; ++at) {
      run = cover[at] <= std::max(fewest, rows_across) ? run + 1 : 0;
      if (run > widest) widest = run, best = at;
    }
    return cut_step * (static_cast<double>(best) - static_cast<double>(widest - 1) / 2);
  }

  double length_;
  std::vector<int> change_;
};

bool holds(const model::Box& place, const model::Box& box) {
  return box.mid_x() >= place.x0 && box.mid_x() < place.x1 && box.mid_y() >= place.y0 &&
         box.mid_y() < place.y1;
}

void shift(model::Box& box, double dx, double dy) {
  box.x0 += dx, box.x1 += dx;
  box.y0 += dy, box.y1 += dy;
}

/// The words of a place, moved to its corner.
RawPage panel_at(const RawPage& raw, const model::Box& place) {
  RawPage panel;
  panel.number = raw.number;
  panel.width = place.width(), panel.height = place.height();
  panel.origin = raw.origin;
  panel.fonts = raw.fonts;
  for (const RawWord& word : raw.words) {
    if (!holds(place, word.box)) continue;
    panel.words.push_back(word);
    shift(panel.words.back().box, -place.x0, -place.y0);
    if (word.rotation % 180 == 0)
      panel.words.back().baseline -= place.y0;
    else
      panel.words.back().baseline -= place.x0;
  }
  for (const model::Redaction& redaction : raw.redactions) {
    if (!holds(place, redaction.box)) continue;
    panel.redactions.push_back(redaction);
    shift(panel.redactions.back().box, -place.x0, -place.y0);
  }
  return panel;
}

/// The place cut down to the panel's lines and its own head and foot.
std::optional<model::Box> fitted(const RawPage& raw, const model::Box& place) {
  const RawPage panel = panel_at(raw, place);
  const auto grid = grid_of_page(make_work_page(panel));
  const auto numbers = static_cast<std::size_t>(grid ? grid->read : 0);
  if (!grid || grid->count < fewest_lines || panel.words.size() < 2 * numbers) return std::nullopt;
  model::Box box = place;
  box.y0 = std::max(place.y0, place.y0 + grid->at(1) - head * grid->pitch);
  box.y1 = std::min(place.y1, place.y0 + grid->at(grid->count) + foot * grid->pitch);
  return box;
}

/// Places down the columns; nothing unless two or more are panels and the others are blank.
std::vector<model::Box> places_in(const RawPage& raw, const Shape& shape) {
  Cover across(raw.width), down(raw.height);
  for (const RawWord& word : raw.words) {
    across.add(word.box.x0, word.box.x1);
    down.add(word.box.y0, word.box.y1);
  }
  const auto xs = across.cuts(shape.columns), ys = down.cuts(shape.rows);
  std::vector<model::Box> places;
  for (std::size_t c = 0; c + 1 < xs.size(); ++c) {
    for (std::size_t r = 0; r + 1 < ys.size(); ++r) {
      const model::Box place{xs[c], ys[r], xs[c + 1], ys[r + 1]};
      if (const auto box = fitted(raw, place))
        places.push_back(*box);
      else if (panel_at(raw, place).words.size() > empty_panel)
        return {};
    }
  }
  return places.size() >= 2 ? places : std::vector<model::Box>{};
}

bool on_a_panel(const std::vector<model::Box>& places, const model::Box& box) {
  return std::any_of(places.begin(), places.end(),
                     [&](const model::Box& place) { return holds(place, box); });
}

/// Printed page numbers, nothing unless all panels have one of their own.
std::vector<int> printed_numbers(const std::vector<model::Page>& panels) {
  std::vector<int> numbers;
  for (const model::Page& panel : panels) {
    const auto number = parse_int(panel.printed.value_or(""));
    if (!number || std::count(numbers.begin(), numbers.end(), *number) > 0) return {};
    numbers.push_back(*number);
  }
  return numbers;
}

}  // namespace

std::optional<Sheet> part_sheet(const RawPage& raw) {
  const double longer = std::max(raw.width, raw.height);
  if (!(longer < largest_sheet) || !numbers_repeat(raw)) return std::nullopt;
  for (const Shape& shape : shapes) {
    Sheet sheet;
    sheet.places = places_in(raw, shape);
    if (sheet.places.empty()) continue;
    for (const model::Box& place : sheet.places)
      sheet.panels.push_back(panel_at(raw, place));
    sheet.rest = raw;
    const auto taken = [&](const auto& thing) { return on_a_panel(sheet.places, thing.box); };
    std::erase_if(sheet.rest.words, taken);
    std::erase_if(sheet.rest.redactions, taken);
    return sheet;
  }
  return std::nullopt;
}

void join_sheet(model::Page& sheet, const std::vector<model::Box>& places,
                std::vector<model::Page> panels) {
  std::vector<std::size_t> order(panels.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::vector<int> printed = printed_numbers(panels);
  if (!printed.empty()) {
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return printed[a] < printed[b]; });
    sheet.printed =
        std::to_string(printed[order.front()]) + "-" + std::to_string(printed[order.back()]);
  }
  for (const std::size_t i : order) {
    for (model::Line& line : panels[i].lines) {
      shift(line.box, places[i].x0, places[i].y0);
      for (model::Word& word : line.words)
        shift(word.box, places[i].x0, places[i].y0);
      sheet.lines.push_back(std::move(line));
    }
    for (model::Redaction& redaction : panels[i].redactions) {
      shift(redaction.box, places[i].x0, places[i].y0);
      sheet.redactions.push_back(redaction);
    }
  }
}

}  // namespace pincite::extract
