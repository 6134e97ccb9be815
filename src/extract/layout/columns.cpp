#include "extract/layout/columns.hpp"

#include "extract/layout/rows.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

constexpr double bin_width = 3;
constexpr double narrowest_gutter = 7;  // points; newspaper columns have 8 and more
constexpr std::size_t fewest_rows = 8;  // on a page that nothing else vouches for

/// How many rows have a word over each bin of the page's width.
std::vector<int> row_cover(const WorkPage& page, const std::vector<WorkLine>& rows) {
  const auto bins = static_cast<std::size_t>(std::max(1.0, page.width / bin_width)) + 1;
  std::vector<int> cover(bins, 0);
  std::vector<std::size_t> last(bins, 0);
  std::size_t row_number = 0;
  for (const WorkLine& row : rows) {
    ++row_number;
    for (const std::uint32_t index : row.items) {
      const Item& item = page.items.at(index);
      const auto limit = static_cast<double>(bins - 1);
      const auto from = static_cast<std::size_t>(std::clamp(item.u0 / bin_width, 0.0, limit));
      const auto to = static_cast<std::size_t>(std::clamp(item.u1 / bin_width, 0.0, limit));
      for (std::size_t bin = from; bin <= to; ++bin) {
        if (last[bin] == row_number) continue;
        last[bin] = row_number;
        ++cover[bin];
      }
    }
  }
  return cover;
}

struct Side {
  std::size_t rows = 0, words = 0;
  double left = 1e9, right = -1e9;
  std::vector<double> widths;

  void add(double u0, double u1, std::size_t count) {
    ++rows;
    words += count;
    left = std::min(left, u0), right = std::max(right, u1);
    widths.push_back(u1 - u0);
  }
  /// Lines of prose fill their column and have several words.
  bool prose() const {
    if (rows == 0) return false;
    return median(widths) >= 0.6 * (right - left) && words >= 3 * rows && right - left > 60;
  }
};

/// True when a word lies over the gutter or the space there is that of ordinary words.
bool crosses(const WorkPage& page, const WorkLine& row, const Gutter& gutter) {
  double before = -1e9, after = 1e9;
  for (const std::uint32_t index : row.items) {
    const Item& item = page.items.at(index);
    if (item.u0 < gutter.mid() && item.u1 > gutter.mid()) return true;
    if (item.u1 <= gutter.mid())
      before = std::max(before, item.u1);
    else
      after = std::min(after, item.u0);
  }
  return after - before < narrowest_gutter;
}

struct Run {
  std::size_t begin = 0, end = 0;
  Side left, right;
};

Run measure_run(const WorkPage& page, const std::vector<WorkLine>& rows, const Gutter& gutter,
                std::size_t begin, std::size_t end) {
  Run run{begin, end, {}, {}};
  for (std::size_t i = begin; i < end; ++i) {
    double u0[2] = {1e9, 1e9}, u1[2] = {-1e9, -1e9};
    std::size_t count[2] = {0, 0};
    for (const std::uint32_t index : rows[i].items) {
      const Item& item = page.items.at(index);
      const int side = (item.u0 + item.u1) / 2 > gutter.mid() ? 1 : 0;
      u0[side] = std::min(u0[side], item.u0), u1[side] = std::max(u1[side], item.u1);
      ++count[side];
    }
    if (count[0] > 0) run.left.add(u0[0], u1[0], count[0]);
    if (count[1] > 0) run.right.add(u0[1], u1[1], count[1]);
  }
  return run;
}

/// Prose on both sides; a short last column is believed beside a long one.
bool good(const Run& run, bool vouched) {
  if (!run.left.prose()) return false;
  const std::size_t few = std::min(run.left.rows, run.right.rows);
  const std::size_t many = std::max(run.left.rows, run.right.rows);
  if (vouched) return few >= 1 && many >= 4 && run.right.words >= run.right.rows;
  if (!run.right.prose()) return false;
  return few >= fewest_rows || (few >= 3 && many >= 2 * fewest_rows);
}

/// The longest run of rows that leave the gutter free and hold prose on both sides.
std::optional<Run> best_run(const WorkPage& page, const std::vector<WorkLine>& rows,
                            const Gutter& gutter, bool vouched) {
  std::optional<Run> best;
  for (std::size_t begin = 0; begin < rows.size();) {
    if (crosses(page, rows[begin], gutter)) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    while (end < rows.size() && !crosses(page, rows[end], gutter))
      ++end;
    Run run = measure_run(page, rows, gutter, begin, end);
    const bool longer = !best || run.end - run.begin > best->end - best->begin;
    if (longer && good(run, vouched)) best = std::move(run);
    begin = end;
  }
  return best;
}

/// Strips that few rows cover, in the inner part of the text.
std::vector<Gutter> candidate_gutters(const WorkPage& page, const std::vector<WorkLine>& rows) {
  double left = 1e9, right = -1e9;
  for (const WorkLine& row : rows)
    left = std::min(left, row.u0), right = std::max(right, row.u1);
  const std::vector<int> cover = row_cover(page, rows);
  const auto bin_of = [&](double u) {
    const double bin = std::clamp(u / bin_width, 0.0, static_cast<double>(cover.size() - 1));
    return static_cast<std::size_t>(bin);
  };
  const std::size_t from = bin_of(left + 0.12 * (right - left));
  const std::size_t to = bin_of(right - 0.12 * (right - left));
  std::vector<Gutter> gutters;
  if (from >= to) return gutters;
  const int least = *std::min_element(cover.begin() + static_cast<std::ptrdiff_t>(from),
                                      cover.begin() + static_cast<std::ptrdiff_t>(to));
  const int most = static_cast<int>(rows.size());
  if (least * 10 > most * 6) return gutters;
  const int limit = least + std::max(1, most / 20);
  for (std::size_t bin = from; bin < to && gutters.size() < 8;) {
    if (cover[bin] > limit) {
      ++bin;
      continue;
    }
    std::size_t end = bin;
    while (end < to && cover[end] <= limit)
      ++end;
    const Gutter gutter{static_cast<double>(bin) * bin_width, static_cast<double>(end) * bin_width};
    if (gutter.u1 - gutter.u0 >= narrowest_gutter - bin_width) gutters.push_back(gutter);
    bin = end;
  }
  return gutters;
}

class Splitter {
 public:
  Splitter(WorkPage& page, const std::optional<Gutter>& hint) : page_(page), hint_(hint) {}

  void split(std::vector<WorkLine> rows, int depth) {
    if (rows.empty()) return;
    std::optional<Run> run;
    std::optional<Gutter> gutter;
    if (depth < 3) find(rows, depth, run, gutter);
    if (!run) {
      regions_.push_back({std::move(rows), static_cast<int>(regions_.size())});
      return;
    }
    const auto at = [&](std::size_t i) { return rows.begin() + static_cast<std::ptrdiff_t>(i); };
    std::vector<std::uint32_t> left, right;
    for (auto row = at(run->begin); row != at(run->end); ++row) {
      for (const std::uint32_t index : row->items) {
        const Item& item = page_.items.at(index);
        ((item.u0 + item.u1) / 2 > gutter->mid() ? right : left).push_back(index);
      }
    }
    split({at(0), at(run->begin)}, depth + 1);
    split(build_rows(page_, std::move(left)), depth + 1);
    split(build_rows(page_, std::move(right)), depth + 1);
    split({at(run->end), rows.end()}, depth + 1);
  }

  std::vector<Region> take() { return std::move(regions_); }

 private:
  void find(const std::vector<WorkLine>& rows, int depth, std::optional<Run>& run,
            std::optional<Gutter>& gutter) const {
    gutter = find_gutter(page_, rows);
    if (gutter) run = best_run(page_, rows, *gutter, false);
    if (run || !hint_ || depth > 1) return;
    gutter = hint_;
    run = best_run(page_, rows, *gutter, true);
  }

  WorkPage& page_;
  const std::optional<Gutter>& hint_;
  std::vector<Region> regions_;
};

}  // namespace

std::optional<Gutter> find_gutter(const WorkPage& page, const std::vector<WorkLine>& rows) {
  if (rows.size() < fewest_rows) return std::nullopt;
  std::optional<Gutter> best;
  std::size_t best_rows = 0;
  for (const Gutter& gutter : candidate_gutters(page, rows)) {
    const auto run = best_run(page, rows, gutter, false);
    if (!run || run->end - run->begin <= best_rows) continue;
    best = gutter;
    best_rows = run->end - run->begin;
  }
  return best;
}

std::vector<Region> split_columns(WorkPage& page, std::vector<WorkLine> rows,
                                  const std::optional<Gutter>& hint) {
  Splitter splitter(page, hint);
  splitter.split(std::move(rows), 0);
  return splitter.take();
}

}  // namespace pincite::extract
