#include "extract/ocr/picture.hpp"

#include <allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <initializer_list>

namespace pincite::extract {

namespace {

// Skew below this (degrees) costs the engine nothing; above the second figure the estimate is
// more likely wrong than the page. Leptonica's confidence of a good estimate is 3 and more.
constexpr double least_skew = 0.1, most_skew = 8;
constexpr float least_confidence = 3;
constexpr int ink_threshold = 140;
// Rules are taken out when longer than this many inches: longer than any letter is high, and
// long enough not to be a dash.
constexpr double vertical_rule = 0.6, horizontal_rule = 0.9;
// Line numbers stand in this share of the width; their digits are this close (inches).
constexpr double margin_share = 0.25, digit_gap = 0.05;
// A black box is solid over at least these inches.
constexpr double box_width = 0.22, box_height = 0.09;

PixPtr pix_of(const Bitmap& bitmap) {
  PixPtr pix(pixCreate(bitmap.width, bitmap.height, 8));
  if (!pix) return pix;
  const int words = pixGetWpl(pix.get());
  l_uint32* data = pixGetData(pix.get());
  for (int y = 0; y < bitmap.height; ++y) {
    std::memcpy(data + static_cast<std::ptrdiff_t>(y) * words, bitmap.row(y), bitmap.row_bytes());
  }
  pixEndianByteSwap(pix.get());
  const int dpi = static_cast<int>(std::lround(bitmap.dpi));
  pixSetResolution(pix.get(), dpi, dpi);
  return pix;
}

double skew_of(const PixPtr& ink) {
  l_float32 angle = 0, confidence = 0;
  if (pixFindSkew(ink.get(), &angle, &confidence) != 0 || confidence < least_confidence) return 0;
  const double degrees = angle;
  return std::abs(degrees) < least_skew || std::abs(degrees) > most_skew ? 0 : degrees;
}

std::vector<model::Box> components(const PixPtr& mask, double scale) {
  std::vector<model::Box> boxes;
  Boxa* found = pixConnCompBB(mask.get(), 8);
  const int n = found == nullptr ? 0 : std::min(boxaGetCount(found), 5000);
  for (int i = 0; i < n; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(found, i, &x, &y, &w, &h);
    boxes.push_back({x * scale, y * scale, (x + w) * scale, (y + h) * scale});
  }
  boxaDestroy(&found);
  return boxes;
}

/// Finds solid black boxes, what a redaction leaves on a scan, and paints them white.
void find_boxes(const PixPtr& ink, double dpi, Straightened& page) {
  const int w = static_cast<int>(box_width * dpi), h = static_cast<int>(box_height * dpi);
  PixPtr solid(pixOpenBrick(nullptr, ink.get(), w, h));
  if (!solid) return;
  for (const model::Box& box : components(solid, 72 / dpi)) {
    page.redactions.push_back({box, model::RedactionKind::proper});
  }
  // The engine reads letters into their ragged edges.
  PixPtr wide(pixDilateBrick(nullptr, solid.get(), 7, 7));
  if (!wide) return;
  pixSetMasked(page.gray.get(), wide.get(), 255);
  pixSubtract(ink.get(), ink.get(), wide.get());
}

/// Finds long straight strokes and paints them white, a little wider than found.
void remove_rules(const PixPtr& ink, double dpi, Straightened& page) {
  const int v = static_cast<int>(vertical_rule * dpi), h = static_cast<int>(horizontal_rule * dpi);
  for (const auto& [w, height] : {std::pair{1, v}, std::pair{h, 1}}) {
    PixPtr lines(pixOpenBrick(nullptr, ink.get(), w, height));
    if (!lines) continue;
    for (const model::Box& box : components(lines, 72 / dpi)) {
      if (std::min(box.width(), box.height()) < 4) page.rules.push_back({box});
    }
    PixPtr wide(pixDilateBrick(nullptr, lines.get(), w == 1 ? 5 : 3, w == 1 ? 3 : 5));
    if (!wide) continue;
    pixSetMasked(page.gray.get(), wide.get(), 255);
    pixSubtract(ink.get(), ink.get(), wide.get());
  }
}

/// Finds line numbers in the left part of the page and paints over them and all that stands
/// left of them (sideways court names, punch holes).
void take_margin(const PixPtr& ink, double dpi, Straightened& page) {
  const int w = pixGetWidth(ink.get()), h = pixGetHeight(ink.get());
  Box* left = boxCreate(0, 0, static_cast<int>(w * margin_share), h);
  PixPtr strip(pixClipRectangle(ink.get(), left, nullptr));
  boxDestroy(&left);
  if (!strip) return;
  const int near = static_cast<int>(digit_gap * dpi) | 1;
  PixPtr joined(pixCloseSafeBrick(nullptr, strip.get(), near, 1));
  if (!joined) return;
  const double scale = 72 / dpi;
  std::vector<model::Box> pieces = components(joined, scale);
  // Words that the strip's edge cuts look as narrow as numbers.
  const double cut = pixGetWidth(strip.get()) * scale - 1;
  std::erase_if(pieces, [&](const model::Box& piece) { return piece.x1 > cut; });
  page.margin = find_margin_column(pieces, h * scale);
  if (!page.margin) return;
  Box* cover = boxCreate(0, 0, static_cast<int>((page.margin->right + 2) / scale), h);
  pixSetInRectArbitrary(page.gray.get(), cover, 255);
  boxDestroy(&cover);
}

}  // namespace

void PixDeleter::operator()(Pix* pix) const {
  pixDestroy(&pix);
}

Straightened straighten(const Bitmap& bitmap) {
  Straightened page;
  page.dpi = bitmap.dpi;
  page.gray = pix_of(bitmap);
  if (!page.gray) return page;
  PixPtr ink(pixThresholdToBinary(page.gray.get(), ink_threshold));
  if (!ink) return page;
  page.skew = skew_of(ink);
  if (page.skew != 0) {
    const auto radians = static_cast<l_float32>(page.skew * M_PI / 180);
    page.gray.reset(pixRotateAMGray(page.gray.get(), radians, 255));
    if (!page.gray) return page;
    ink.reset(pixThresholdToBinary(page.gray.get(), ink_threshold));
    if (!ink) return page;
  }
  find_boxes(ink, page.dpi, page);
  remove_rules(ink, page.dpi, page);
  take_margin(ink, page.dpi, page);
  return page;
}

PixPtr turned(const Pix& pix, int degrees) {
  return PixPtr(pixRotateOrth(const_cast<Pix*>(&pix), degrees / 90));
}

}  // namespace pincite::extract
