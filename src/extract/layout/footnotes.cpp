#include "extract/layout/ascii.hpp"
#include "extract/layout/roles.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

/// A line that begins with a superscript, or with a number set apart before smaller text.
bool begins_with_mark(const WorkPage& page, const WorkLine& line) {
  const Item& first = page.items.at(line.items.front());
  if (first.raised) return true;
  const std::string& text = first.text;
  return text == "*" || text == "**" || text == "†" || text == "‡" ||
         (all_digits(text) && text.size() <= 3 && first.size < 0.85 * line.size);
}

/// The separator that word processors draw above footnotes: short, at the column's left edge.
bool has_separator_above(const WorkPage& page, const WorkLine& line, const WorkLine* before) {
  if (page.turn != 0) return false;
  for (const Rule& rule : page.raw->rules) {
    const model::Box& box = rule.box;
    const bool shape = box.height() < 3 && box.width() > 36 && box.width() < 0.5 * page.width;
    const bool place = box.y0 < line.base - 0.3 * line.size &&
                       box.y0 > line.base - 3.5 * line.size &&
                       (!before || box.y0 > before->base - 1) && std::abs(box.x0 - line.left) < 24;
    if (shape && place) return true;
  }
  return false;
}

struct Column {
  std::size_t begin = 0, end = 0;
};

std::vector<Column> columns_of(const WorkPage& page) {
  std::vector<Column> columns;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const bool text = page.lines[i].role == model::LineRole::body;
    if (!text) continue;
    const bool same = !columns.empty() && columns.back().end == i &&
                      page.lines[i].column == page.lines[columns.back().begin].column;
    if (!same) columns.push_back({i, i});
    columns.back().end = i + 1;
  }
  return columns;
}

class FootnoteFinder {
 public:
  explicit FootnoteFinder(WorkPage& page) : page_(page) {}

  void run() {
    for (const Column& column : columns_of(page_)) {
      const std::size_t start = start_of_notes(column);
      for (std::size_t i = start; i < column.end; ++i) {
        page_.lines[i].role = model::LineRole::footnote;
        mark_label(page_.lines[i]);
      }
    }
  }

 private:
  bool smaller(const WorkLine& line) const { return line.size < 0.95 * page_.body_size; }

  /// Going up from the foot while lines are small or below a separator.
  std::size_t start_of_notes(const Column& column) const {
    std::size_t start = column.end;
    for (std::size_t i = column.end; i-- > column.begin;) {
      const WorkLine& line = page_.lines[i];
      const WorkLine* before = i > column.begin ? &page_.lines[i - 1] : nullptr;
      const bool below_rule = has_separator_above(page_, line, before);
      const bool marked = begins_with_mark(page_, line);
      if (below_rule && (smaller(line) || marked || page_.scanned())) return i;
      if (!smaller(line) && !page_.scanned()) break;
      if (page_.scanned() && !tight(column, i)) break;
      if (marked) start = i;
    }
    return start;
  }

  /// On scans sizes are rough: footnotes are the block at the foot at a smaller line distance.
  bool tight(const Column& column, std::size_t i) const {
    const WorkLine& line = page_.lines[i];
    const double above = i > column.begin ? line.base - page_.lines[i - 1].base : 1e9;
    const double below = i + 1 < column.end ? page_.lines[i + 1].base - line.base : 1e9;
    return std::min(above, below) < 0.8 * page_.pitch;
  }

  /// The number before a footnote's text is a mark whether raised or not.
  void mark_label(WorkLine& line) const {
    Item& first = page_.items.at(line.items.front());
    if (begins_with_mark(page_, line)) {
      first.raised = true;
      line.starts = true;
    }
  }

  WorkPage& page_;
};

}  // namespace

void find_footnotes(std::vector<WorkPage>& pages) {
  for (WorkPage& page : pages)
    FootnoteFinder(page).run();
}

}  // namespace pincite::extract
