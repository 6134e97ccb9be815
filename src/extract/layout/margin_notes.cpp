#include "extract/layout/margin_notes.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace pincite::extract {
namespace {

constexpr double same_edge = 4;       // points between the left edges of balloons
constexpr double small_print = 0.86;  // of the text's size
constexpr std::size_t enough_rows = 6;

/// "Deleted:" or "Comment [A1]:" as Word heads its balloons; `next` is the word drawn after it.
bool heads_balloon(const std::string& word, const std::string& next) {
  for (const char* alone : {"Deleted:", "Formatted:", "Inserted:"})
    if (word == alone) return true;
  const bool commented = word == "Comment" || word == "Commented";
  const bool moved = word == "Moved" && (next == "down" || next == "up" || next == "(insertion)");
  return moved || (commented && next.size() > 3 && next.front() == '[' &&
                   next.substr(next.size() - 2) == "]:");
}

/// The word stands in a line that began before it.
bool goes_on(const Item& before, const Item& item) {
  return std::abs(before.base - item.base) < 0.5 * item.size && before.u1 > item.u0 - item.size &&
         before.u0 < item.u0;
}

/// Where the balloons of a document stand.
struct Balloons {
  double left = 0, size = 0;
};

bool is_content(const WorkPage& page, const Item& item) {
  return item.use == Use::content && item.rotation == page.turn && !item.gap;
}

/// Two heads or more at one left edge in the right half; a word of prose stands alone.
std::optional<Balloons> find_balloons(const std::vector<WorkPage>& pages) {
  std::vector<double> lefts, sizes;
  for (const WorkPage& page : pages) {
    for (std::size_t i = 0; i + 1 < page.items.size() && !page.scanned(); ++i) {
      const Item& item = page.items[i];
      if (!is_content(page, item) || item.u0 < 0.5 * page.width) continue;
      if (!heads_balloon(item.text, page.items[i + 1].text)) continue;
      if (i > 0 && goes_on(page.items[i - 1], item)) continue;
      lefts.push_back(item.u0);
      sizes.push_back(item.size);
    }
  }
  if (lefts.size() < 2) return std::nullopt;
  const Balloons found{median(lefts), median(std::move(sizes))};
  const auto near = std::count_if(lefts.begin(), lefts.end(), [&](double left) {
    return std::abs(left - found.left) < same_edge;
  });
  return near >= 2 && near * 10 >= static_cast<std::ptrdiff_t>(lefts.size()) * 8
             ? std::optional(found)
             : std::nullopt;
}

void set_balloons_aside(WorkPage& page, const Balloons& balloons) {
  const auto in_column = [&](const Item& item) {
    return is_content(page, item) && item.u0 > balloons.left - same_edge;
  };
  const bool others = std::any_of(page.items.begin(), page.items.end(), [&](const Item& item) {
    return in_column(item) && item.size > 1.15 * balloons.size;
  });
  if (others) return;  // a page without balloons, as wide as any
  for (Item& item : page.items)
    if (in_column(item)) item.use = Use::side;
}

/// Time codes of a deposition and names of firms stand left of the line numbers; text never does.
void set_left_of_numbers_aside(WorkPage& page) {
  if (!page.grid) return;
  std::vector<double> lefts;
  for (const Item& item : page.items)
    if (item.use == Use::margin_number) lefts.push_back(item.u0);
  const double left = quantile(std::move(lefts), 0.1);
  const double top = page.grid->at(1) - page.grid->pitch;
  const double bottom = page.grid->at(page.grid->count) + 0.6 * page.grid->pitch;
  for (Item& item : page.items) {
    const bool beside = item.base > top && item.base < bottom;
    if (beside && item.use == Use::content && item.u1 < left) item.use = Use::side;
  }
}

/// The block of the text: where the words of its size stand.
struct Block {
  double left = 0, right = 0, top = 0, bottom = 0;
};

std::optional<Block> block_of(const WorkPage& page) {
  std::vector<double> lefts, rights, bases;
  for (const Item& item : page.items) {
    if (!is_content(page, item) || item.size < 0.93 * page.body_size) continue;
    lefts.push_back(item.u0);
    rights.push_back(item.u1);
    bases.push_back(item.base);
  }
  if (bases.size() < 10 * enough_rows) return std::nullopt;
  std::sort(bases.begin(), bases.end());
  const auto rows = static_cast<std::size_t>(
      std::count_if(bases.begin() + 1, bases.end(), [&, last = bases.front()](double base) mutable {
        return base - std::exchange(last, base) > 0.5 * page.body_size;
      }));
  const Block block{quantile(lefts, 0.005), quantile(rights, 0.995), bases.front(), bases.back()};
  const bool prose = rows >= enough_rows && block.right - block.left > 0.4 * page.width;
  return prose ? std::optional(block) : std::nullopt;
}

bool is_small(const WorkPage& page, const Item& item) {
  return is_content(page, item) && item.size < small_print * page.body_size;
}

/// The number of a footnote may hang left of the text.
bool may_be_label(const Item& item) {
  return item.text.size() <= 3 && !item.text.empty() && !is_letter(item.text.front());
}

void set_small_print_aside(WorkPage& page) {
  const auto block = block_of(page);
  if (!block) return;
  const double apart = 0.75 * page.body_size;
  const auto outside = [&](const Item& item) {
    return item.u0 > block->right + apart || item.u1 < block->left - apart;
  };
  std::vector<double> inside;  // base lines of small print in the text's own columns
  for (const Item& item : page.items)
    if (is_small(page, item) && !outside(item)) inside.push_back(item.base);
  std::sort(inside.begin(), inside.end());
  for (Item& item : page.items) {
    if (!is_small(page, item) || !outside(item) || may_be_label(item)) continue;
    if (item.base < block->top - page.body_size || item.base > block->bottom) continue;
    const auto near = std::lower_bound(inside.begin(), inside.end(), item.base - 0.3 * item.size);
    if (near == inside.end() || *near > item.base + 0.3 * item.size) item.use = Use::side;
  }
}

}  // namespace

void set_margin_notes_aside(std::vector<WorkPage>& pages) {
  const auto balloons = find_balloons(pages);
  for (WorkPage& page : pages) {
    set_left_of_numbers_aside(page);
    if (page.scanned() || page.raw->invisible_text) continue;
    if (balloons) set_balloons_aside(page, *balloons);
    set_small_print_aside(page);
  }
}

}  // namespace pincite::extract
