#pragma once

#include "extract/raw_page.hpp"

#include "pincite/extract/extract.hpp"

#include <string>
#include <vector>

namespace pincite::extract {

/// Whether a page is read by OCR, and why – in words for the user.
struct Decision {
  bool ocr = false;
  std::string why;
  /// Fonts (indices) whose words are not to be trusted; the others' words stay beside OCR's.
  std::vector<int> bad_fonts;
  bool drop_invisible = false;  ///< words of an invisible layer are not to be kept
  bool drop_all = false;        ///< no word of the text layer is to be kept
};

/// The one place that decides about OCR. `drawn`: the page shows anything besides text. May
/// repair the layer in place where a constant shift of its codes is certain. A good text layer is
/// never read again.
Decision decide(RawPage& page, bool drawn, OcrMode mode);

}  // namespace pincite::extract
