#include "extract/layout.hpp"
#include "extract/layout/ascii.hpp"
#include "extract/layout/columns.hpp"
#include "extract/layout/furniture.hpp"
#include "extract/layout/margin.hpp"
#include "extract/layout/margin_notes.hpp"
#include "extract/layout/noise.hpp"
#include "extract/layout/panels.hpp"
#include "extract/layout/roles.hpp"
#include "extract/layout/rows.hpp"
#include "extract/layout/side_text.hpp"
#include "extract/layout/stamps.hpp"

#include <algorithm>
#include <iterator>

namespace pincite::extract {
namespace {

std::vector<std::uint32_t> content_items(const WorkPage& page) {
  std::vector<std::uint32_t> items;
  for (std::uint32_t i = 0; i < page.items.size(); ++i) {
    if (page.items[i].use == Use::content) items.push_back(i);
  }
  return items;
}

/// A gutter that most pages with columns share, for pages with a short last column.
std::optional<Gutter> shared_gutter(const std::vector<WorkPage>& pages,
                                    const std::vector<PageRows>& rows) {
  std::vector<double> left, right;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto gutter = find_gutter(pages[i], rows[i].text);
    if (!gutter) continue;
    left.push_back(gutter->u0), right.push_back(gutter->u1);
  }
  if (left.empty()) return std::nullopt;
  return Gutter{median(std::move(left)), median(std::move(right))};
}

void append(std::vector<WorkLine>& lines, std::vector<WorkLine> more, model::LineRole role) {
  for (WorkLine& line : more) {
    line.role = role;
    lines.push_back(std::move(line));
  }
}

void build_page_lines(WorkPage& page, PageRows rows, const std::optional<Gutter>& gutter) {
  append(page.lines, std::move(rows.head), model::LineRole::header);
  for (Region& region : split_columns(page, std::move(rows.text), gutter)) {
    for (WorkLine& line : region.rows)
      line.column = region.column;
    append(page.lines, std::move(region.rows), model::LineRole::body);
  }
  append(page.lines, std::move(rows.foot), model::LineRole::footer);
}

void build_all_lines(std::vector<WorkPage>& pages) {
  std::vector<std::vector<WorkLine>> rows;
  for (WorkPage& page : pages)
    rows.push_back(build_rows(page, content_items(page)));
  std::vector<PageRows> split = split_furniture(pages, std::move(rows));
  const auto gutter = shared_gutter(pages, split);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    build_page_lines(pages[i], std::move(split[i]), gutter);
  }
}

bool stands_for_redaction(std::string_view text) {
  if (contains_ignoring_case(text, "[redacted")) return true;
  std::size_t blocks = 0;
  for (std::size_t i = 0; i + 2 < text.size(); ++i) {
    if (text.substr(i, 3) == "█") ++blocks;
  }
  return blocks > 0 && blocks * 3 * 2 >= text.size();
}

model::WordKind kind_of(const Item& item, bool label) {
  if (item.hidden) return model::WordKind::hidden;
  if (item.gap) return model::WordKind::redaction;
  if (item.raised) return model::WordKind::footnote_mark;
  if (label) return model::WordKind::label;
  return stands_for_redaction(item.text) ? model::WordKind::redaction : model::WordKind::text;
}

model::Line finish_line(const WorkPage& page, const WorkLine& line) {
  model::Line out;
  out.role = line.role;
  out.number = line.number;
  out.paragraph = line.paragraph;
  out.starts_paragraph = line.starts;
  for (std::size_t i = 0; i < line.items.size(); ++i) {
    const Item& item = page.items.at(line.items[i]);
    model::Word word{item.text, item.box, kind_of(item, i < line.label_words), item.confidence};
    if (word.kind != model::WordKind::hidden) {
      if (!out.text.empty()) out.text += ' ';
      out.text += word.text;
    }
    out.box = model::unite(out.box, word.box);
    out.words.push_back(std::move(word));
  }
  return out;
}

void add_lines(const WorkPage& page, const std::vector<WorkLine>& lines, model::Page& out) {
  for (const WorkLine& line : lines)
    out.lines.push_back(finish_line(page, line));
}

double mean_confidence(const WorkPage& page) {
  double sum = 0, count = 0;
  for (const Item& item : page.items) {
    if (item.confidence < 0) continue;
    sum += item.confidence;
    count += 1;
  }
  return count > 0 ? sum / count : 0;
}

/// From the top; boxes that overlap by half their height stand in one line, from the left.
std::vector<model::Redaction> in_reading_order(std::vector<model::Redaction> redactions) {
  std::stable_sort(redactions.begin(), redactions.end(),
                   [](const auto& a, const auto& b) { return a.box.mid_y() < b.box.mid_y(); });
  for (auto row = redactions.begin(); row != redactions.end();) {
    const double bottom = row->box.y1;
    const auto end = std::find_if(row, redactions.end(), [&](const model::Redaction& other) {
      return other.box.mid_y() > bottom;
    });
    std::stable_sort(row, end, [](const auto& a, const auto& b) { return a.box.x0 < b.box.x0; });
    row = end;
  }
  return redactions;
}

model::Page finish_page(WorkPage& page) {
  const RawPage& raw = *page.raw;
  model::Page out;
  out.number = raw.number;
  out.width = raw.width, out.height = raw.height;
  out.origin = raw.origin;
  out.why = raw.why;
  if (page.scanned()) out.ocr_confidence = mean_confidence(page);
  out.stamp = page.stamp;
  out.printed = page.printed;
  out.redactions = in_reading_order(raw.redactions);
  add_lines(page, stamp_lines(page), out);
  add_lines(page, page.lines, out);
  add_lines(page, margin_lines(page), out);
  add_lines(page, side_lines(page), out);
  return out;
}

/// Every sheet's panels behind it.
std::vector<WorkPage> with_panels(std::vector<WorkPage> pages,
                                  const std::vector<std::optional<Sheet>>& sheets) {
  std::vector<WorkPage> all;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    all.push_back(std::move(pages[i]));
    if (!sheets[i]) continue;
    for (const RawPage& panel : sheets[i]->panels)
      all.push_back(make_work_page(panel));
  }
  return all;
}

/// All passes after the stamps, in their order.
void lay_out(std::vector<WorkPage>& pages) {
  find_margin_numbers(pages);
  for (WorkPage& page : pages)
    set_noise_aside(page);
  set_margin_notes_aside(pages);
  build_all_lines(pages);
  measure_columns(pages);
  find_caption(pages);
  find_footnotes(pages);
  find_headings_and_quotes(pages);
  find_paragraph_starts(pages);
  number_paragraphs(pages);
  number_lines(pages);
}

std::vector<model::Page> finish(std::vector<WorkPage>& pages,
                                const std::vector<std::optional<Sheet>>& sheets) {
  std::vector<model::Page> out;
  auto page = pages.begin();
  for (const auto& sheet : sheets) {
    out.push_back(finish_page(*page++));
    if (!sheet) continue;
    std::vector<model::Page> panels;
    for (std::size_t i = 0; i < sheet->panels.size(); ++i)
      panels.push_back(finish_page(*page++));
    join_sheet(out.back(), sheet->places, std::move(panels));
  }
  return out;
}

}  // namespace

std::vector<model::Page> analyse(const std::vector<RawPage>& raw,
                                 std::vector<model::Issue>& issues) {
  std::vector<std::optional<Sheet>> sheets;
  std::vector<WorkPage> pages;
  for (const RawPage& page : raw)
    sheets.push_back(part_sheet(page));
  for (std::size_t i = 0; i < raw.size(); ++i)
    pages.push_back(make_work_page(sheets[i] ? sheets[i]->rest : raw[i]));
  settle_stamps(pages, issues);
  pages = with_panels(std::move(pages), sheets);
  lay_out(pages);
  return finish(pages, sheets);
}

std::string content_text(const RawPage& raw) {
  WorkPage page = make_work_page(raw);
  for (const FoundStamp& stamp : find_stamps(page)) {
    for (const std::uint32_t item : stamp.items)
      page.items.at(item).use = Use::stamp;
  }
  std::vector<WorkPage> alone;
  alone.push_back(std::move(page));
  find_margin_numbers(alone);
  std::string text;
  for (const Item& item : alone.front().items) {
    if (item.use != Use::content || item.hidden) continue;
    if (!text.empty()) text += ' ';
    text += item.text;
  }
  return text;
}

}  // namespace pincite::extract
