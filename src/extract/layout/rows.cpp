#include "extract/layout/rows.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace pincite::extract {
namespace {

/// Rows closer than this share of the font size are one line.
constexpr double same_line = 0.36;

/// A footnote call as drawn: one to three digits or signs.
bool looks_like_mark(const std::string& text) {
  if (text.size() > 6) return false;
  const std::string_view bare = trim(text);
  const bool digits = bare.size() <= 3 && all_digits(bare);
  return digits || bare == "*" || bare == "**" || bare == "†" || bare == "‡" || bare == "§" ||
         bare == "¹" || bare == "²" || bare == "³";
}

bool small(const WorkPage& page, const Item& item) {
  return item.size < 0.8 * page.body_size || item.bottom - item.top < 0.6 * page.body_size;
}

void measure(const WorkPage& page, WorkLine& line) {
  const Item& first = page.items.at(line.items.front());
  line.u0 = first.u0, line.u1 = first.u1, line.top = first.top, line.bottom = first.bottom;
  std::vector<double> sizes, bases;
  bool bold = true;
  for (const std::uint32_t index : line.items) {
    const Item& item = page.items.at(index);
    line.u0 = std::min(line.u0, item.u0), line.u1 = std::max(line.u1, item.u1);
    line.top = std::min(line.top, item.top), line.bottom = std::max(line.bottom, item.bottom);
    if (item.raised) continue;
    sizes.push_back(item.size);
    bases.push_back(item.base);
    bold = bold && item.bold;
  }
  line.size = sizes.empty() ? first.size : median(std::move(sizes));
  line.base = bases.empty() ? first.base : median(std::move(bases));
  line.bold = bold;
}

/// The line that a superscript is set in: it touches a word that stands a little lower.
WorkLine* host_of(WorkPage& page, std::vector<WorkLine>& rows, const Item& mark) {
  auto row = std::lower_bound(rows.begin(), rows.end(), mark.base + 0.5,
                              [](const WorkLine& line, double base) { return line.base < base; });
  for (; row != rows.end() && row->base < mark.base + 0.75 * page.body_size + 2; ++row) {
    for (const std::uint32_t index : row->items) {
      const Item& item = page.items.at(index);
      if (item.raised || item.size < 1.15 * mark.size) continue;
      const double before = mark.u0 - item.u1, after = item.u0 - mark.u1;
      const bool touches = (before > -0.4 * item.size && before < 0.6 * item.size) ||
                           (after > -0.4 * item.size && after < 0.9 * item.size);
      const double lift = item.base - mark.base;
      if (touches && lift > 0.08 * item.size && lift < 0.75 * item.size) return &*row;
    }
  }
  return nullptr;
}

/// Lines printed over one another: words that overlap come from different texts, and only the
/// drawing order parts them.
bool overprinted(const WorkPage& page, const WorkLine& row) {
  for (std::size_t i = 1; i < row.items.size(); ++i) {
    const Item& a = page.items.at(row.items[i - 1]);
    const Item& b = page.items.at(row.items[i]);
    const double common = std::min(a.u1, b.u1) - b.u0;
    const double narrower = std::min(a.u1 - a.u0, b.u1 - b.u0);
    if (common > 0.5 * narrower && narrower > 2 && !a.gap && !b.gap) return true;
  }
  return false;
}

/// Cuts an overprinted row into the stretches in which it was drawn; stretches that do not touch
/// stay one line.
std::vector<WorkLine> part_overprints(const WorkPage& page, const WorkLine& row) {
  std::vector<std::uint32_t> drawn = row.items;
  std::sort(drawn.begin(), drawn.end());
  std::vector<WorkLine> lines;
  double end = 0;
  for (const std::uint32_t index : drawn) {
    const Item& item = page.items.at(index);
    if (lines.empty() || item.u0 < end - 0.3 * item.size) lines.emplace_back();
    lines.back().items.push_back(index);
    end = item.u1;
  }
  return lines;
}

/// Overprinted texts are read one after the other, as drawn. Lines above and below that belong to
/// one of the texts, being drawn right before or after, go with it.
void order_overprints(std::vector<WorkLine>& lines, const std::vector<char>& parted) {
  const auto first = [&](std::size_t i) {
    return *std::min_element(lines[i].items.begin(), lines[i].items.end());
  };
  const auto last = [&](std::size_t i) {
    return *std::max_element(lines[i].items.begin(), lines[i].items.end());
  };
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    if (!parted[begin]) continue;
    std::size_t end = begin + 1;
    while (end < lines.size() && parted[end])
      ++end;
    const std::size_t reach = std::min(end, begin + 4);
    std::size_t from = begin, to = end;
    for (std::size_t i = begin; i < reach && from > 0; ++i) {
      while (from > 0 && last(from - 1) + 1 == first(from == begin ? i : from))
        --from;
    }
    while (to < lines.size() &&
           (last(to - 1) + 1 == first(to) || (to >= begin + 2 && last(to - 2) + 1 == first(to)))) {
      ++to;
    }
    std::stable_sort(lines.begin() + static_cast<std::ptrdiff_t>(from),
                     lines.begin() + static_cast<std::ptrdiff_t>(to),
                     [](const WorkLine& a, const WorkLine& b) {
                       return *std::min_element(a.items.begin(), a.items.end()) <
                              *std::min_element(b.items.begin(), b.items.end());
                     });
    begin = to;
  }
}

}  // namespace

std::vector<WorkLine> build_rows(WorkPage& page, std::vector<std::uint32_t> items) {
  std::vector<std::uint32_t> marks;
  const auto is_mark = [&](std::uint32_t index) {
    const Item& item = page.items.at(index);
    return small(page, item) && looks_like_mark(item.text);
  };
  const auto split = std::stable_partition(items.begin(), items.end(),
                                           [&](std::uint32_t i) { return !is_mark(i); });
  marks.assign(split, items.end());
  items.erase(split, items.end());
  const auto by_base = [&](std::uint32_t a, std::uint32_t b) {
    return page.items.at(a).base < page.items.at(b).base;
  };
  std::stable_sort(items.begin(), items.end(), by_base);
  std::vector<WorkLine> rows;
  const auto add = [&](std::uint32_t index) {
    const Item& item = page.items.at(index);
    const bool fits = !rows.empty() && item.base - rows.back().base <=
                                           same_line * std::min(item.size, rows.back().size);
    if (!fits) {
      rows.emplace_back();
      rows.back().base = item.base;
      rows.back().size = item.size;
    }
    rows.back().items.push_back(index);
    rows.back().size = std::max(rows.back().size, item.size);
  };
  for (const std::uint32_t index : items)
    add(index);
  std::vector<std::uint32_t> lost;
  for (const std::uint32_t index : marks) {
    if (WorkLine* host = host_of(page, rows, page.items.at(index))) {
      host->items.push_back(index);
      page.items.at(index).raised = true;
    } else {
      lost.push_back(index);
    }
  }
  for (const std::uint32_t index : lost) {
    WorkLine line;
    line.items = {index};
    line.base = page.items.at(index).base;
    line.size = page.items.at(index).size;
    auto near = std::find_if(rows.begin(), rows.end(), [&](const WorkLine& row) {
      return std::abs(row.base - line.base) <= same_line * row.size;
    });
    if (near != rows.end())
      near->items.push_back(index);
    else
      rows.push_back(std::move(line));
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](const WorkLine& a, const WorkLine& b) { return a.base < b.base; });
  std::vector<WorkLine> lines;
  std::vector<char> parted;
  for (WorkLine& row : rows) {
    std::stable_sort(row.items.begin(), row.items.end(), [&](std::uint32_t a, std::uint32_t b) {
      return page.items.at(a).u0 < page.items.at(b).u0;
    });
    const bool apart = overprinted(page, row);
    for (WorkLine& line : apart ? part_overprints(page, row) : std::vector<WorkLine>{row}) {
      measure(page, line);
      lines.push_back(std::move(line));
      parted.push_back(apart ? 1 : 0);
    }
  }
  order_overprints(lines, parted);
  return lines;
}

}  // namespace pincite::extract
