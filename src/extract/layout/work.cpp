#include "extract/layout/work.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pincite::extract {
namespace {

/// Words joined: same line, same size, no gap. A superscript differs in size or baseline.
bool one_word(const RawWord& a, const RawWord& b) {
  if (a.space_after || a.rotation != b.rotation || a.hidden != b.hidden) return false;
  const double size = std::max(a.font_size, b.font_size);
  if (size <= 0 || std::min(a.font_size, b.font_size) < 0.82 * size) return false;
  if (a.rotation != 0) return true;
  if (std::abs(a.baseline - b.baseline) > 0.12 * size) return false;
  const double gap = b.box.x0 - a.box.x1;
  return gap < 0.3 * size && gap > -0.5 * size;
}

Item item_of(const RawWord& word) {
  Item item;
  item.text = word.text;
  item.box = word.box;
  item.size = word.font_size > 0 ? word.font_size : word.box.height() / 1.15;
  item.base = word.baseline;
  item.confidence = word.confidence;
  item.order = word.order;
  item.rotation = word.rotation;
  item.bold = word.bold;
  item.italic = word.italic;
  item.hidden = word.hidden;
  return item;
}

/// The direction most letters are written in: whole pages are set sideways (exhibits, tables).
std::int16_t main_rotation(const RawPage& raw) {
  std::array<std::size_t, 4> letters{};
  for (const RawWord& word : raw.words) {
    letters.at(static_cast<std::size_t>((word.rotation / 90) & 3)) += word.text.size();
  }
  const auto best = std::max_element(letters.begin(), letters.end());
  const std::size_t total = letters[0] + letters[1] + letters[2] + letters[3];
  if (best == letters.begin() || *best * 10 < total * 6) return 0;
  return static_cast<std::int16_t>(90 * (best - letters.begin()));
}

void place_upright(Item& item) {
  item.u0 = item.box.x0;
  item.u1 = item.box.x1;
  item.top = item.box.y0;
  item.bottom = item.box.y1;
  if (item.base < item.top || item.base > item.bottom + item.size) {
    item.base = item.bottom - 0.2 * item.box.height();
  }
}

void place_turned(Item& item, const RawPage& raw, std::int16_t turn) {
  const model::Box box = as_read(raw, item.box, turn);
  item.u0 = box.x0, item.u1 = box.x1;
  item.top = box.y0, item.bottom = box.y1;
  item.base = item.bottom - 0.2 * (item.bottom - item.top);
}

void join_words(WorkPage& page) {
  const auto& words = page.raw->words;
  page.items.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].text.empty()) continue;
    const bool joined = i > 0 && !page.items.empty() && one_word(words[i - 1], words[i]);
    if (!joined) {
      page.items.push_back(item_of(words[i]));
      page.items.back().close = i > 0 && !words[i - 1].space_after;
      continue;
    }
    Item& item = page.items.back();
    item.text += words[i].text;
    item.box = model::unite(item.box, words[i].box);
    item.confidence = std::min(item.confidence, words[i].confidence);
    item.bold = item.bold && words[i].bold;
  }
}

/// A black box of one line's height takes the place of the words it covers.
void add_gaps(WorkPage& page) {
  for (const model::Redaction& redaction : page.raw->redactions) {
    Item item;
    item.text = "█";
    item.box = redaction.box;
    item.size = std::min(redaction.box.height(), 14.0);
    item.base = redaction.box.y1 - 0.22 * redaction.box.height();
    item.rotation = page.turn;
    item.gap = true;
    page.items.push_back(std::move(item));
  }
}

/// Slope of a chain of neighbours in one line, by least squares over their baselines.
double chain_slope(const std::vector<const Item*>& chain) {
  double su = 0, sv = 0, suu = 0, suv = 0;
  for (const Item* item : chain) {
    const double u = (item->u0 + item->u1) / 2;
    su += u, sv += item->base, suu += u * u, suv += u * item->base;
  }
  const double n = static_cast<double>(chain.size());
  const double spread = n * suu - su * su;
  return spread > 0 ? (n * suv - su * sv) / spread : 0;
}

bool follows(const Item& a, const Item& b) {
  const double gap = b.u0 - a.u1;
  const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return gap > -2 && gap < 2.5 * std::max(a.size, 6.0) &&
         overlap > 0.5 * std::min(a.bottom - a.top, b.bottom - b.top);
}

/// Skew of a scanned page as dv/du: median over the lines as OCR chained their words. Lines of
/// fewer than six words say nothing.
double estimate_slope(const WorkPage& page) {
  std::vector<double> slopes;
  std::vector<const Item*> chain;
  const auto flush = [&] {
    if (chain.size() >= 6) slopes.push_back(chain_slope(chain));
    chain.clear();
  };
  for (const Item& item : page.items) {
    if (item.rotation != page.turn) continue;
    if (!chain.empty() && !follows(*chain.back(), item)) flush();
    chain.push_back(&item);
  }
  flush();
  if (slopes.size() < 3) return 0;
  const double slope = median(std::move(slopes));
  return std::abs(slope) < 0.1 ? slope : 0;
}

/// A turn by a small angle about the middle of the page.
void remove_slope(WorkPage& page) {
  const double k = page.slope, cu = page.width / 2, cv = page.height / 2;
  for (Item& item : page.items) {
    const double u = (item.u0 + item.u1) / 2;
    const double v = item.mid();
    const double dv = -k * (u - cu), du = k * (v - cv);
    item.top += dv, item.bottom += dv, item.base += dv;
    item.u0 += du, item.u1 += du;
  }
}

double most_frequent_size(const WorkPage& page) {
  std::array<std::size_t, 160> letters{};
  for (const Item& item : page.items) {
    if (item.rotation != page.turn) continue;
    const auto bin = static_cast<std::size_t>(std::clamp(item.size * 4, 0.0, 159.0));
    letters.at(bin) += item.text.size();
  }
  const auto best = std::max_element(letters.begin(), letters.end());
  return *best == 0 ? 12 : (static_cast<double>(best - letters.begin()) + 0.5) / 4;
}

}  // namespace

double Grid::slot(double v) const {
  if (steps.empty()) return 1 + (v - first) / pitch;
  const auto next = std::upper_bound(steps.begin(), steps.end(), v);
  const auto above = static_cast<double>(next - steps.begin());
  if (next == steps.begin()) return 1 - (steps.front() - v) / pitch;
  if (next == steps.end()) return above + (v - steps.back()) / pitch;
  return above + (v - next[-1]) / (next[0] - next[-1]);
}

double Grid::at(int n) const {
  if (steps.empty()) return first + pitch * (n - 1);
  return steps.at(static_cast<std::size_t>(std::clamp(n, 1, count) - 1));
}

double median(std::vector<double> values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return *middle;
}

double quantile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

model::Box as_read(const RawPage& raw, const model::Box& box, int rotation) {
  switch (rotation) {
  case 90:
    return {box.y0, raw.width - box.x1, box.y1, raw.width - box.x0};
  case 180:
    return {raw.width - box.x1, raw.height - box.y1, raw.width - box.x0, raw.height - box.y0};
  case 270:
    return {raw.height - box.y1, box.x0, raw.height - box.y0, box.x1};
  default:
    return box;
  }
}

std::string text_of(const WorkPage& page, const std::vector<std::uint32_t>& items) {
  std::string text;
  for (const std::uint32_t index : items) {
    if (!text.empty()) text += ' ';
    text += page.items.at(index).text;
  }
  return text;
}

WorkPage make_work_page(const RawPage& raw) {
  WorkPage page;
  page.raw = &raw;
  page.turn = main_rotation(raw);
  const bool sideways = page.turn == 90 || page.turn == 270;
  page.width = sideways ? raw.height : raw.width;
  page.height = sideways ? raw.width : raw.height;
  join_words(page);
  add_gaps(page);
  for (Item& item : page.items) {
    if (page.turn == 0)
      place_upright(item);
    else
      place_turned(item, raw, page.turn);
    if (item.rotation != page.turn) item.use = Use::side;
  }
  if (page.scanned() || raw.invisible_text) {
    page.slope = estimate_slope(page);
    if (page.slope != 0) remove_slope(page);
  }
  page.body_size = most_frequent_size(page);
  return page;
}

}  // namespace pincite::extract
