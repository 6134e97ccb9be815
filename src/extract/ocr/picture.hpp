#pragma once
/// Makes a page's picture ready for the OCR engine, and keeps the way back to the page.

#include "extract/ocr/margin_column.hpp"
#include "extract/pdf/bitmap.hpp"
#include "extract/raw_page.hpp"

#include <memory>

struct Pix;

namespace pincite::extract {

struct PixDeleter {
  void operator()(Pix* pix) const;
};
using PixPtr = std::unique_ptr<Pix, PixDeleter>;

/// A picture on its way to the engine. Straight: skew taken out by `skew` degrees (clockwise
/// positive) around its centre; long rules painted over.
struct Straightened {
  PixPtr gray;
  double dpi = 0;
  double skew = 0;
  std::vector<Rule> rules;                   ///< points, in the straight picture
  std::optional<MarginColumn> margin;        ///< line numbers, painted over in the picture
  std::vector<model::Redaction> redactions;  ///< solid black boxes, likewise
};

/// Nothing (null gray) when Leptonica refuses the picture.
Straightened straighten(const Bitmap& bitmap);

/// Turned by 90, 180 or 270 degrees clockwise.
PixPtr turned(const Pix& pix, int degrees);

}  // namespace pincite::extract
