#include "extract/pdf/marks.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {

namespace {

// A box hides words when it is wider and higher than this (points; the rule of Free Law's x-ray).
constexpr double least_box = 4;
// Rules: at most this thick, at least this long.
constexpr double rule_thickness = 3, rule_length = 18;
// Pages that draw more boxes than this are drawings; the rest of the boxes is not looked at.
constexpr std::size_t most_fills = 4000, most_rules = 4000, most_shapes = 4000;
// What touches a box only at its border (its own frame) leaves it as it is.
constexpr double border = 1.5;
constexpr int black = 40;  // and darker, of 255
// Share of a word that has to be covered (x-ray's figure).
constexpr double hidden_share = 0.8;

double overlap(const model::Box& a, const model::Box& b) {
  const double w = std::min(a.x1, b.x1) - std::max(a.x0, b.x0);
  const double h = std::min(a.y1, b.y1) - std::max(a.y0, b.y0);
  return w > 0 && h > 0 ? w * h : 0;
}

double area(const model::Box& box) {
  return box.width() * box.height();
}

int luminance(std::uint32_t c) {
  return static_cast<int>((299 * (c >> 16U & 255U) + 587 * (c >> 8U & 255U) + 114 * (c & 255U)) /
                          1000);
}

bool similar(std::uint32_t a, std::uint32_t b) {
  const auto near = [&](unsigned shift) {
    const int d = static_cast<int>(a >> shift & 255U) - static_cast<int>(b >> shift & 255U);
    return std::abs(d) <= 8;
  };
  return near(0) && near(8) && near(16);
}

/// The part of a word's box that ink fills: ascenders and descenders of the font box left out.
model::Box ink(const RawWord& word) {
  const double inset = 0.2 * std::min(word.box.width(), word.box.height());
  return {word.box.x0 + inset / 2, word.box.y0 + inset, word.box.x1 - inset / 2,
          word.box.y1 - inset};
}

}  // namespace

void Marks::begin(double width, double height) {
  width_ = std::max(1.0, width);
  height_ = std::max(1.0, height);
  fills_.clear();
  rules_.clear();
  shapes_.clear();
  too_many_ = false;
  covered_.reset();
  drawn_ = false;
}

void Marks::rule(const model::Box& box) {
  drawn_ = true;
  const double length = std::max(box.width(), box.height());
  const double thickness = std::min(box.width(), box.height());
  if (length >= rule_length && thickness <= rule_thickness && rules_.size() < most_rules) {
    rules_.push_back({box});
  }
}

void Marks::shape(const model::Box& box) {
  drawn_ = true;
  if (fills_.empty()) return;  // only what lies over a fill matters
  if (shapes_.size() < most_shapes) return shapes_.push_back({box, fills_.size()});
  too_many_ = true;
}

void Marks::add(const Fill& fill) {
  if (fills_.size() < most_fills) return fills_.push_back(fill);
  too_many_ = true;
}

void Marks::line(const model::Box& box) {
  rule(box);
  shape(box);
}

void Marks::box(const model::Box& given, std::uint32_t colour, bool opaque, bool doubtful) {
  drawn_ = true;
  const model::Box box{std::max(0.0, given.x0), std::max(0.0, given.y0), std::min(width_, given.x1),
                       std::min(height_, given.y1)};
  if (std::min(box.width(), box.height()) <= rule_thickness) {
    if (luminance(colour) < 200) rule(box);
    return shape(box);
  }
  if (box.width() <= least_box || box.height() <= least_box || !opaque) return shape(box);
  add({box, colour, false, doubtful});
}

void Marks::picture(const model::Box& box) {
  drawn_ = true;
  const auto cell = [](double at, double size) {
    return static_cast<int>(std::clamp(std::ceil(at / size * grid - 0.5), 0.0, double{grid}));
  };
  const int x1 = cell(box.x1, width_), y1 = cell(box.y1, height_);
  for (int y = cell(box.y0, height_); y < y1; ++y) {
    for (int x = cell(box.x0, width_); x < x1; ++x)
      covered_.set(static_cast<std::size_t>(y * grid + x));
  }
  if (box.width() > least_box && box.height() > least_box) add({box, 0, true, false});
}

double Marks::image_cover() const {
  return static_cast<double>(covered_.count()) / (grid * grid);
}

const Fill* Marks::covering(const RawWord& word, const WordTrace& trace) const {
  const model::Box core = ink(word);
  for (std::size_t i = fills_.size(); i-- > 0;) {
    const Fill& fill = fills_[i];
    if (overlap(fill.box, core) < hidden_share * area(core)) continue;
    const bool later = i >= trace.fill_mark;
    if (fill.picture) {
      // A scan under its text layer is no hiding place; a small picture laid over words may be.
      if (later && area(fill.box) < 0.5 * width_ * height_) return &fill;
      if (!later) return nullptr;
      continue;
    }
    if (later || similar(fill.colour, trace.colour)) return &fill;
    return nullptr;
  }
  return nullptr;
}

/// Boxes that each hide one end or the middle of a word, as where a redactor drew one for each part
/// of "time—an"; none when they leave more of the word open than one box may.
std::vector<Marks::Cover> Marks::sharing(const RawWord& word, const WordTrace& trace) const {
  const model::Box core = ink(word);
  std::vector<Cover> found;
  for (std::size_t i = 0; i < fills_.size(); ++i) {
    const Fill& fill = fills_[i];
    const bool hides = i >= trace.fill_mark || similar(fill.colour, trace.colour);
    const model::Box part{std::max(fill.box.x0, core.x0), std::max(fill.box.y0, core.y0),
                          std::min(fill.box.x1, core.x1), std::min(fill.box.y1, core.y1)};
    if (fill.picture || !hides || part.width() <= 0) continue;
    if (part.height() >= hidden_share * core.height()) found.push_back({&fill, part});
  }
  std::sort(found.begin(), found.end(),
            [](const Cover& a, const Cover& b) { return a.part.x0 < b.part.x0; });
  double covered = 0;
  double reach = core.x0;
  for (const Cover& cover : found) {
    covered += std::max(0.0, cover.part.x1 - std::max(reach, cover.part.x0));
    reach = std::max(reach, cover.part.x1);
  }
  if (covered < hidden_share * core.width()) found.clear();
  return found;
}

/// What hides the word if the page as rendered shows one colour in each part.
std::vector<Marks::Cover> Marks::covers(const RawWord& word, const WordTrace& trace) const {
  if (const Fill* fill = covering(word, trace)) return {{fill, ink(word)}};
  return sharing(word, trace);
}

std::vector<const Fill*> Marks::black_boxes() const {
  std::vector<const Fill*> boxes;
  for (const Fill& fill : fills_) {
    const bool text_sized =
        fill.box.height() >= 6 && fill.box.width() >= 8 && fill.box.height() < 0.9 * height_;
    if (!fill.picture && text_sized && luminance(fill.colour) < black) boxes.push_back(&fill);
  }
  if (boxes.size() > 400) boxes.clear();  // a drawing or a bar code
  return boxes;
}

bool Marks::shows_as_drawn(const Fill& fill) const {
  if (fill.doubtful || too_many_) return false;
  const model::Box inner{fill.box.x0 + border, fill.box.y0 + border, fill.box.x1 - border,
                         fill.box.y1 - border};
  const auto at = static_cast<std::size_t>(&fill - fills_.data());
  const bool painted_over = std::any_of(
      fills_.begin() + static_cast<std::ptrdiff_t>(at) + 1, fills_.end(), [&](const Fill& later) {
        return (later.picture || !similar(later.colour, fill.colour)) &&
               overlap(later.box, inner) > 0;
      });
  return !painted_over && std::none_of(shapes_.begin(), shapes_.end(), [&](const Shape& shape) {
    return shape.after > at && overlap(shape.box, inner) > 0;
  });
}

/// The box was drawn over the word, and nothing over the box.
bool Marks::hides_for_sure(const Fill& fill, const WordTrace& trace,
                           const std::vector<RawWord>& words,
                           const std::vector<WordTrace>& traces) const {
  const auto at = static_cast<std::size_t>(&fill - fills_.data());
  if (fill.picture || at < trace.fill_mark || !shows_as_drawn(fill)) return false;
  for (std::size_t i = 0; i < words.size() && i < traces.size(); ++i) {
    if (traces[i].fill_mark > at && overlap(words[i].box, fill.box) > 0) return false;
  }
  return true;
}

Marks::Hiding Marks::hiding(const std::vector<RawWord>& words,
                            const std::vector<WordTrace>& traces) const {
  Hiding all(words.size());
  for (std::size_t i = 0; i < words.size() && i < traces.size(); ++i) {
    all[i] = covers(words[i], traces[i]);
    for (Cover& cover : all[i])
      cover.sure = hides_for_sure(*cover.fill, traces[i], words, traces);
  }
  return all;
}

model::Box Marks::in_doubt(const Hiding& hiding) const {
  std::optional<model::Box> all;
  const auto take = [&](const model::Box& box) { all = all ? model::unite(*all, box) : box; };
  for (const auto& covers : hiding) {
    for (const Cover& cover : covers) {
      if (!cover.sure) take(cover.part);
    }
  }
  for (const Fill* fill : black_boxes()) {
    if (!shows_as_drawn(*fill)) take(fill->box);
  }
  return all.value_or(model::Box{});
}

std::vector<model::Redaction> Marks::redactions(std::vector<RawWord>& words,
                                                const std::vector<WordTrace>& traces,
                                                const OneColour& one_colour) const {
  std::vector<model::Redaction> found;
  if (fills_.empty()) return found;
  const Hiding all = hiding(words, traces);
  const model::Box within = in_doubt(all);
  std::vector<const Fill*> bad;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::vector<Cover>& covers = all[i];
    words[i].hidden =
        !covers.empty() && std::all_of(covers.begin(), covers.end(), [&](const Cover& cover) {
          return cover.sure || one_colour(cover.part, within).has_value();
        });
    if (!words[i].hidden) continue;
    for (const Cover& cover : covers) {
      if (std::find(bad.begin(), bad.end(), cover.fill) == bad.end() && bad.size() < 500)
        bad.push_back(cover.fill);
    }
  }
  for (const Fill* fill : bad)
    found.push_back({fill->box, model::RedactionKind::bad});
  for (const Fill* fill : black_boxes()) {
    const bool is_bad = std::find(bad.begin(), bad.end(), fill) != bad.end();
    const bool has_words = std::any_of(words.begin(), words.end(), [&](const RawWord& word) {
      const model::Box core = ink(word);
      return !word.hidden && overlap(fill->box, core) > hidden_share * area(core);
    });
    if (!is_bad && !has_words &&
        (shows_as_drawn(*fill) || one_colour(fill->box, within).value_or(255) < 2 * black))
      found.push_back({fill->box, model::RedactionKind::proper});
  }
  return found;
}

}  // namespace pincite::extract
