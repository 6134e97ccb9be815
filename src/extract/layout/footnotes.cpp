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

/// OCR reads a small raised number as whatever sign it resembles: ‘Imogen, "Anselm, ®Edric.
bool begins_with_misread_mark(const WorkPage& page, const WorkLine& line) {
  const std::string& text = page.items.at(line.items.front()).text;
  return page.scanned() && text.size() > 2 && !is_letter(text.front()) && text.front() != '(' &&
         text.front() != '[' && is_letter(text.back());
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

constexpr std::size_t most_between = 12;  // lines of the text among those of a note printed over it

class FootnoteFinder {
 public:
  explicit FootnoteFinder(WorkPage& page) : page_(page) {}

  void run() {
    for (const Column& column : columns_of(page_)) {
      const std::size_t start = start_of_notes(column);
      for (std::size_t i = start; i < column.end; ++i) {
        // A note of the column before, printed over this one's foot, comes before all of it.
        if (page_.lines[i].base < page_.lines[start].base - page_.lines[i].size) continue;
        if (is_under_note(i, start, column.end)) continue;
        page_.lines[i].role = model::LineRole::footnote;
        mark_label(page_.lines[i]);
      }
      find_strays(column);
    }
    move_behind_the_text();
    sort_overprinted();
  }

 private:
  bool smaller(const WorkLine& line) const { return line.size < 0.95 * page_.body_size; }

  /// The first line below a separator, or further up while lines are small and one is marked.
  std::size_t start_of_notes(const Column& column) const {
    std::size_t start = below_separator(column);
    for (std::size_t i = start; i-- > column.begin;) {
      const WorkLine& line = page_.lines[i];
      if (page_.scanned() ? !tight(column, i) : !smaller(line)) break;
      if (begins_with_mark(page_, line)) start = i;
    }
    return start;
  }

  /// Where a separator stands above small or marked text, else the column's end.
  std::size_t below_separator(const Column& column) const {
    for (std::size_t i = column.begin; i < column.end && !page_.raw->rules.empty(); ++i) {
      const WorkLine& line = page_.lines[i];
      if (line.base < 0.2 * page_.height) continue;
      const WorkLine* before = i > column.begin ? &page_.lines[i - 1] : nullptr;
      if (!has_separator_above(page_, line, before)) continue;
      if (smaller(line) || begins_with_mark(page_, line) || begins_with_misread_mark(page_, line) ||
          is_tighter_block(column, i))
        return i;
    }
    return column.end;
  }

  /// On a scan whose mark was not read at all: the lines from here to the column's foot stand
  /// closer than the page's and evenly (those of forms do not), and the first is as long as a line
  /// of text (a signature's are short).
  bool is_tighter_block(const Column& column, std::size_t i) const {
    if (!page_.scanned() || column.end - i < 3) return false;
    double widest = 0;
    std::vector<double> steps;
    for (std::size_t k = column.begin; k < column.end; ++k) {
      widest = std::max(widest, page_.lines[k].u1 - page_.lines[k].u0);
      if (k > i) steps.push_back(page_.lines[k].base - page_.lines[k - 1].base);
    }
    const double usual = median(steps);
    const bool even = std::all_of(steps.begin(), steps.end(), [&](double step) {
      return std::abs(step - usual) < 0.15 * usual;
    });
    const bool long_line = page_.lines[i].u1 - page_.lines[i].u0 > 0.8 * widest;
    return even && long_line && usual < 0.96 * page_.pitch;
  }

  /// A line of the text over which the note that begins at `start` was printed, in letters hardly
  /// smaller (else find_strays tells them apart).
  bool is_under_note(std::size_t i, std::size_t start, std::size_t end) const {
    const WorkLine& line = page_.lines[i];
    const WorkLine& note = page_.lines[start];
    const bool larger = line.size > 0.97 * page_.body_size && line.size > 1.02 * note.size &&
                        line.size < 1.1 * note.size;
    if (page_.scanned() || !larger) return false;
    const auto at = page_.lines.begin();
    return std::any_of(at + static_cast<std::ptrdiff_t>(start),
                       at + static_cast<std::ptrdiff_t>(end), [&](const WorkLine& other) {
                         return std::abs(other.size - note.size) < 0.02 * note.size &&
                                other.u0 < line.u1 && line.u0 < other.u1 &&
                                std::abs(other.base - line.base) < 0.7 * note.size;
                       });
  }

  /// Notes that stand among the text, as below a column that goes on beside them, or printed over
  /// its last lines: those lines come first then.
  void find_strays(const Column& column) {
    if (page_.scanned()) return;
    std::size_t first_note = column.end;
    for (std::size_t i = column.begin; i < column.end; ++i) {
      const WorkLine& first = page_.lines[i];
      const bool note = first.role == model::LineRole::body && first.base > 0.3 * page_.height &&
                        smaller(first) && begins_with_mark(page_, first);
      if (!note) continue;
      first_note = std::min(first_note, i);
      i = mark_stray(i, column.end);
    }
    const auto at = [&](std::size_t i) {
      return page_.lines.begin() + static_cast<std::ptrdiff_t>(i);
    };
    std::stable_partition(at(first_note), at(column.end), [](const WorkLine& line) {
      return line.role != model::LineRole::footnote;
    });
  }

  /// Marks the lines of the note that begins at `i`; returns its last. Lines of the text between
  /// them are stepped over where the note's next line keeps to its distance.
  std::size_t mark_stray(std::size_t i, std::size_t end) {
    const double step = 1.6 * page_.lines[i].size;
    std::size_t last = i, others = 0;
    for (std::size_t k = i; k < end && others < most_between; ++k) {
      const double below = page_.lines[k].base - page_.lines[last].base;
      ++others;
      if (below < 0 || below >= step || !smaller(page_.lines[k])) continue;
      others = 0;
      page_.lines[k].role = model::LineRole::footnote;
      mark_label(page_.lines[k]);
      last = k;
    }
    return last;
  }

  /// The text goes on in the next column before the notes below it are read.
  void move_behind_the_text() {
    const auto is = [](model::LineRole role) {
      return [role](const WorkLine& line) { return line.role == role; };
    };
    const auto first =
        std::find_if(page_.lines.begin(), page_.lines.end(), is(model::LineRole::footnote));
    const auto last =
        std::find_if(page_.lines.rbegin(), page_.lines.rend(), is(model::LineRole::body)).base();
    if (first >= last) return;
    std::stable_partition(
        first, last, [&](const WorkLine& line) { return line.role != model::LineRole::footnote; });
  }

  std::optional<int> label_at(std::size_t i) const {
    const WorkLine& line = page_.lines[i];
    if (line.role != model::LineRole::footnote || !line.starts) return std::nullopt;
    return parse_int(page_.items.at(line.items.front()).text);
  }

  /// Notes follow one another by number, also where they were drawn otherwise.
  void sort_overprinted() {
    struct Note {
      int label = 0;
      std::size_t begin = 0, end = 0;
    };
    for (std::size_t i = 0; i < page_.lines.size(); ++i) {
      std::vector<Note> notes;
      std::size_t end = i;
      for (; end < page_.lines.size() && page_.lines[end].role == model::LineRole::footnote;
           ++end) {
        if (const auto label = label_at(end))
          notes.push_back({*label, end, end});
        else if (notes.empty())
          break;
        notes.back().end = end + 1;
      }
      const auto by_label = [](const Note& a, const Note& b) { return a.label < b.label; };
      if (!std::is_sorted(notes.begin(), notes.end(), by_label)) {
        std::stable_sort(notes.begin(), notes.end(), by_label);
        std::vector<WorkLine> sorted;
        for (const Note& note : notes) {
          for (std::size_t k = note.begin; k < note.end; ++k)
            sorted.push_back(std::move(page_.lines[k]));
        }
        std::move(sorted.begin(), sorted.end(),
                  page_.lines.begin() + static_cast<std::ptrdiff_t>(i));
      }
      i = std::max(i, end == i ? i : end - 1);
    }
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
