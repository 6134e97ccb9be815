#include "extract/layout/roles.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

bool is_text(const WorkLine& line) {
  return line.role != model::LineRole::header && line.role != model::LineRole::footer &&
         line.role != model::LineRole::stamp && line.role != model::LineRole::margin;
}

/// Edges of the text in one column: the left edge that most lines share, and how far lines reach.
struct Edges {
  double left = 0, right = 0;
};

Edges edges_of(const std::vector<const WorkLine*>& lines) {
  std::map<int, int> lefts;
  std::vector<double> rights;
  for (const WorkLine* line : lines) {
    ++lefts[static_cast<int>(std::lround(line->u0 / 3))];
    rights.push_back(line->u1);
  }
  std::sort(rights.begin(), rights.end());
  int best = 0, most = 0;
  for (const auto& [left, count] : lefts) {
    const auto next = lefts.find(left + 1);
    const int both = count + (next == lefts.end() ? 0 : next->second);
    if (both > most) most = both, best = left;
  }
  return {3.0 * best, rights[rights.size() * 19 / 20]};
}

/// Distance of successive lines that occurs most (1 pt bins), at least the font size.
double line_pitch(const WorkPage& page) {
  std::array<int, 64> bins{};
  for (std::size_t i = 1; i < page.lines.size(); ++i) {
    const WorkLine& a = page.lines[i - 1];
    const WorkLine& b = page.lines[i];
    const double step = b.base - a.base;
    if (!is_text(a) || !is_text(b) || a.column != b.column || step < 6 || step > 62) continue;
    ++bins.at(static_cast<std::size_t>(std::lround(step)));
  }
  const auto best = std::max_element(bins.begin(), bins.end());
  return *best == 0 ? 1.2 * page.body_size : static_cast<double>(best - bins.begin());
}

void measure_page(WorkPage& page) {
  std::map<int, std::vector<const WorkLine*>> columns;
  for (const WorkLine& line : page.lines) {
    if (is_text(line)) columns[line.column].push_back(&line);
  }
  std::map<int, Edges> edges;
  for (const auto& [column, lines] : columns)
    edges[column] = edges_of(lines);
  for (WorkLine& line : page.lines) {
    const auto found = edges.find(line.column);
    if (!is_text(line) || found == edges.end()) continue;
    line.left = found->second.left, line.right = found->second.right;
  }
  page.pitch = line_pitch(page);
}

bool centred(const WorkLine& line) {
  const double before = line.u0 - line.left, after = line.right - line.u1;
  return before > 18 && after > 18 &&
         std::abs(before - after) < 0.15 * (line.right - line.left) + 6;
}

/// "THE COURT:", "MR. JOHNSON:", "Q." as transcripts set in; no quotation.
bool begins_speech(std::string_view line) {
  if (line.size() > 2 && (line[0] == 'Q' || line[0] == 'A') && (line[1] == '.' || line[1] == ' '))
    return line[0] == 'Q' || line[1] == '.';
  const std::size_t colon = line.substr(0, 30).find(':');
  if (colon == std::string_view::npos) return false;
  const LetterCount count = count_letters(line.substr(0, colon));
  return count.letters >= 3 && count.capitals == count.letters;
}

/// Lines [begin, end) that are set in from both edges and share a left edge.
std::size_t quote_end(const WorkPage& page, std::size_t begin) {
  const auto& lines = page.lines;
  const bool transcript = page.grid && page.grid->count <= 25;
  std::size_t end = begin;
  double right = 0;
  while (end < lines.size() && lines[end].role == model::LineRole::body &&
         lines[end].column == lines[begin].column && lines[end].u0 > lines[begin].left + 13) {
    if (transcript && begins_speech(text_of(page, lines[end].items))) break;
    const bool aligned = end == begin || std::abs(lines[end].u0 - lines[begin + 1].u0) < 4;
    const bool even = end < begin + 2 || lines[end].base - lines[end - 1].base <
                                             1.3 * (lines[begin + 1].base - lines[begin].base);
    const bool wider =
        end > begin + 1 && lines[end].u1 > right + 12 && ends_sentence(page, lines[end - 1]);
    if (!aligned || !even || wider) break;
    right = std::max(right, lines[end].u1);
    ++end;
  }
  if (end < begin + 2) return begin;
  const WorkLine& first = lines[begin];
  const bool set_in = right < first.right - 8;
  const bool wide = right - lines[begin + 1].u0 > 0.45 * (first.right - first.left);
  const bool tight = lines[begin + 1].base - first.base < 0.8 * page.pitch;
  return wide && (set_in || tight) ? end : begin;
}

void find_quotes(WorkPage& page) {
  for (std::size_t i = 0; i < page.lines.size();) {
    const std::size_t end = page.lines[i].role == model::LineRole::body ? quote_end(page, i) : i;
    for (std::size_t k = i; k < end; ++k)
      page.lines[k].role = model::LineRole::blockquote;
    i = std::max(end, i + 1);
  }
}

/// "repre-" before "sentation": no paragraph begins there.
bool breaks_word(const std::string& end, const std::string& begin) {
  return end.size() > 1 && end.back() == '-' && !begin.empty() && begin.front() >= 'a' &&
         begin.front() <= 'z';
}

const std::string& first_word(const WorkPage& page, const WorkLine& line) {
  return page.items.at(line.items.front()).text;
}

const std::string& last_word(const WorkPage& page, const WorkLine& line) {
  return page.items.at(line.items.back()).text;
}

bool starts_paragraph(const WorkPage& page, const WorkLine* before, const WorkLine& line) {
  const double indent = line.u0 - line.left;
  if (line.role == model::LineRole::footnote) return line.starts;
  if (!before) return indent > 8;  // a page that begins within a paragraph begins at the edge
  if (breaks_word(last_word(page, *before), first_word(page, line))) return false;
  if (before->role != line.role) {
    const bool quote =
        before->role == model::LineRole::blockquote || line.role == model::LineRole::blockquote;
    const bool text = before->role == model::LineRole::body || line.role == model::LineRole::body;
    return !quote || !text || before->column == line.column || ends_sentence(page, *before);
  }
  const double step = line.base - before->base;
  if (before->column == line.column && step > 1.35 * std::max(page.pitch, 1.0)) return true;
  if (line.role == model::LineRole::heading) return centred(line) && ends_sentence(page, *before);
  if (line.role == model::LineRole::caption) return true;
  const bool further_in = line.u0 > before->u0 + 8;
  if (line.role == model::LineRole::blockquote) return further_in && ends_sentence(page, *before);
  if (indent > 8 && further_in) return true;
  const bool short_before = before->u1 < before->right - 0.25 * (before->right - before->left);
  return short_before && ends_sentence(page, *before);
}

}  // namespace

void measure_columns(std::vector<WorkPage>& pages) {
  for (WorkPage& page : pages)
    measure_page(page);
}

void find_headings_and_quotes(std::vector<WorkPage>& pages) {
  for (WorkPage& page : pages) {
    find_headings(page);
    find_quotes(page);
  }
}

void find_paragraph_starts(std::vector<WorkPage>& pages) {
  std::string page_end;  // last word of the text on the page before
  for (WorkPage& page : pages) {
    const WorkLine* before = nullptr;  // footnotes stand between the columns' texts
    for (WorkLine& line : page.lines) {
      if (!is_text(line)) continue;
      line.starts = starts_paragraph(page, before, line) || line.label.has_value();
      if (!before && breaks_word(page_end, first_word(page, line))) line.starts = false;
      if (line.role != model::LineRole::footnote) before = &line;
    }
    if (before) page_end = last_word(page, *before);
  }
}

}  // namespace pincite::extract
