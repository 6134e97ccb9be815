#include "extract/pdf/word_builder.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {

namespace {

// Shares of the font size. Gaps of a tenth and more part words (pdftotext draws the line there
// too); printers' kerning stays below. A raise of an eighth is a superscript: small capitals and
// kerned glyphs stay on the line.
constexpr double word_gap = 0.1;
constexpr double step_back = -0.35;
constexpr double raised_by = 0.12;
constexpr double other_line = 0.75;
constexpr double twin_shift = 0.1;

bool is_space(std::uint32_t c) {
  return c == 0x20 || c == 0x09 || c == 0x0A || c == 0x0D || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool is_blank(const Glyph& glyph) {
  for (int i = 0; i < glyph.length; ++i) {
    if (!is_space(glyph.unicode[i])) return false;
  }
  return glyph.length > 0;
}

model::Box glyph_box(const Glyph& g) {
  const double top = g.ascent * g.size;
  const double bottom = -g.descent * g.size;
  double x0 = std::min(g.x, g.x + g.dx), x1 = std::max(g.x, g.x + g.dx);
  double y0 = std::min(g.y, g.y + g.dy), y1 = std::max(g.y, g.y + g.dy);
  switch (g.rotation) {
  case 90:
    return {x0 - bottom, y0, x1 + top, y1};
  case 180:
    return {x0, y0 - bottom, x1, y1 + top};
  case 270:
    return {x0 - top, y0, x1 + bottom, y1};
  default:
    return {x0, y0 - top, x1, y1 + bottom};
  }
}

double word_start(const RawWord& w) {
  return w.rotation == 0 || w.rotation == 90 ? along(w.box.x0, w.box.y0, w.rotation)
                                             : along(w.box.x1, w.box.y1, w.rotation);
}
double word_end(const RawWord& w) {
  return w.rotation == 0 || w.rotation == 90 ? along(w.box.x1, w.box.y1, w.rotation)
                                             : along(w.box.x0, w.box.y0, w.rotation);
}

/// True when `b` follows `a` on the same baseline with only a gap between them.
bool loosely_follows(const RawWord& a, const RawWord& b) {
  if (!a.space_after || a.rotation != b.rotation) return false;
  const double size = std::max(a.font_size, b.font_size);
  const double gap = word_start(b) - word_end(a);
  return std::abs(a.font_size - b.font_size) < 0.05 * size &&
         std::abs(a.baseline - b.baseline) < 0.05 * size && gap > 0 && gap < 1.5 * size;
}

void join(RawWord& left, WordTrace& trace, const RawWord& right, const WordTrace& right_trace) {
  left.text += right.text;
  left.box = model::unite(left.box, right.box);
  left.space_after = right.space_after;
  trace.glyphs += right_trace.glyphs;
  trace.fill_mark = std::max(trace.fill_mark, right_trace.fill_mark);
  trace.spaced = right_trace.spaced;
}

/// The gap from which a run of single letters is cut into words; 0 = leave the run alone.
/// Uniform gaps mean one word; else half-way between the narrowest and the widest.
double letter_gap(const std::vector<RawWord>& words, const std::vector<WordTrace>& traces,
                  std::size_t first, std::size_t last) {
  double least = 1e9, most = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (traces[i].spaced) continue;
    const double gap = word_start(words[i + 1]) - word_end(words[i]);
    least = std::min(least, gap);
    most = std::max(most, gap);
  }
  const double size = words[first].font_size;
  return most - least < 0.1 * size ? most + 1 : (most + least) / 2;
}

}  // namespace

double along(double x, double y, int rotation) {
  switch (rotation) {
  case 90:
    return y;
  case 180:
    return -x;
  case 270:
    return -y;
  default:
    return x;
  }
}

double across(double x, double y, int rotation) {
  switch (rotation) {
  case 90:
    return -x;
  case 180:
    return -y;
  case 270:
    return x;
  default:
    return y;
  }
}

WordBuilder::Step WordBuilder::step_to(const Glyph& g) const {
  if (!open_ || g.rotation != last_.rotation) return Step::new_word;
  const double size = std::max(g.size, last_.size);
  const double from = along(last_.x, last_.y, g.rotation);
  const double gap =
      along(g.x, g.y, g.rotation) - along(last_.x + last_.dx, last_.y + last_.dy, g.rotation);
  const double drop =
      across(g.x, g.y, g.rotation) - across(last_.x + last_.dx, last_.y + last_.dy, g.rotation);
  if (g.length > 0 && g.unicode[0] == last_code_ && std::abs(drop) < twin_shift * size &&
      std::abs(along(g.x, g.y, g.rotation) - from) < twin_shift * size &&
      along(last_.dx, last_.dy, g.rotation) > twin_shift * size) {
    return Step::twin;
  }
  if (std::abs(drop) > other_line * size || gap > word_gap * size || gap < step_back * size) {
    return Step::new_word;
  }
  const double small = std::min(g.size, last_.size);
  const bool resized = small < 0.8 * size;
  if (std::abs(drop) > raised_by * (resized ? small : size)) return Step::raised;
  return g.unmapped == last_.unmapped ? Step::same_word : Step::raised;
}

void WordBuilder::begin(const Glyph& g) {
  RawWord word;
  word.baseline = g.rotation == 90 || g.rotation == 270 ? g.x : g.y;
  word.font_size = g.size;
  word.rotation = g.rotation;
  word.bold = g.bold;
  word.italic = g.italic;
  word.invisible = g.invisible;
  word.font = g.font;
  word.order = static_cast<std::uint32_t>(words_.size());
  word.box = glyph_box(g);
  words_.push_back(std::move(word));
  traces_.push_back({0, g.colour, 0, false});
  open_ = true;
}

void WordBuilder::append(const Glyph& g, std::uint32_t fill_mark) {
  RawWord& word = words_.back();
  for (int i = 0; i < g.length; ++i)
    base::append_utf8(word.text, static_cast<char32_t>(g.unicode[i]));
  word.box = model::unite(word.box, glyph_box(g));
  traces_.back().glyphs += 1;
  traces_.back().fill_mark = fill_mark;
  last_ = g;
  last_code_ = g.length > 0 ? g.unicode[0] : 0;
}

void WordBuilder::add(const Glyph& glyph, std::uint32_t fill_mark) {
  if (is_blank(glyph)) {
    if (open_) traces_.back().spaced = true;
    open_ = false;
    return;
  }
  const Step step = step_to(glyph);
  if (step == Step::twin) return;
  if (step == Step::raised) words_.back().space_after = false;
  if (step != Step::same_word) begin(glyph);
  append(glyph, fill_mark);
}

void WordBuilder::flush() {
  open_ = false;
}

void WordBuilder::join_spaced_letters() {
  std::size_t kept = 0;
  for (std::size_t first = 0; first < words_.size();) {
    std::size_t last = first;
    std::size_t single = traces_[first].glyphs == 1 ? 1 : 0;
    while (last + 1 < words_.size() && loosely_follows(words_[last], words_[last + 1])) {
      single += traces_[++last].glyphs == 1 ? 1 : 0;
    }
    const std::size_t count = last - first + 1;
    const bool spaced = count >= 3 && single * 10 >= count * 8;
    const double cut = spaced ? letter_gap(words_, traces_, first, last) : 0;
    for (std::size_t i = first; i <= last; ++i) {
      const bool joins = spaced && i > first && !traces_[kept - 1].spaced &&
                         word_start(words_[i]) - word_end(words_[i - 1]) < cut;
      if (joins) {
        // words_[i] stays readable at its own place, as `kept` never passes it.
        join(words_[kept - 1], traces_[kept - 1], words_[i], traces_[i]);
      } else {
        if (kept != i) {
          words_[kept] = words_[i];
          traces_[kept] = traces_[i];
        }
        ++kept;
      }
    }
    first = last + 1;
  }
  words_.resize(kept);
  traces_.resize(kept);
}

void WordBuilder::finish(std::vector<RawWord>& words, std::vector<WordTrace>& traces) {
  join_spaced_letters();
  words = std::move(words_);
  traces = std::move(traces_);
  words_.clear();
  traces_.clear();
  open_ = false;
}

}  // namespace pincite::extract
