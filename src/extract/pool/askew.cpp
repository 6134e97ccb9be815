#include "extract/pool/askew.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {

namespace {

/// The box with its centre turned; its sides keep their length, as letters do.
model::Box turned(const model::Box& box, double sine, double cosine, double cx, double cy) {
  const double x = box.mid_x() - cx, y = box.mid_y() - cy;
  const double mx = cx + x * cosine + y * sine, my = cy - x * sine + y * cosine;
  const double w = box.width() / 2, h = box.height() / 2;
  return {mx - w, my - h, mx + w, my + h};
}

}  // namespace

void put_askew(model::Page& page, double skew) {
  if (skew == 0) return;
  const double sine = std::sin(skew * M_PI / 180), cosine = std::cos(skew * M_PI / 180);
  const double cx = page.width / 2, cy = page.height / 2;
  for (model::Redaction& redaction : page.redactions)
    redaction.box = turned(redaction.box, sine, cosine, cx, cy);
  for (model::Line& line : page.lines) {
    model::Box around;
    for (model::Word& word : line.words) {
      if (word.confidence >= 0) word.box = turned(word.box, sine, cosine, cx, cy);
      around = model::unite(around, word.box);
    }
    line.box = line.words.empty() ? turned(line.box, sine, cosine, cx, cy) : around;
  }
}

}  // namespace pincite::extract
