#pragma once
/// The OCR engine behind an interface without Tesseract's types.

#include "extract/ocr/picture.hpp"
#include "extract/raw_page.hpp"

#include "pincite/base/result.hpp"

#include <memory>
#include <vector>

namespace pincite::extract {

/// One warm engine: English, dictionaries on, automatic page segmentation. Its state never
/// depends on the pages read before. One thread.
class OcrEngine {
 public:
  /// Fails (internal) with a hint when the language data is missing.
  static base::Result<std::unique_ptr<OcrEngine>> start();
  ~OcrEngine();
  OcrEngine(const OcrEngine&) = delete;
  OcrEngine& operator=(const OcrEngine&) = delete;

  /// Words of a gray picture in the engine's reading order; boxes in points of the picture.
  std::vector<RawWord> read(const Pix& gray, double dpi);

  /// By how many degrees clockwise the picture has to be turned to stand upright: 0, 90, 180 or
  /// 270; 0 when unsure or without orientation data.
  int orientation(const Pix& gray, double dpi);

 private:
  struct State;
  explicit OcrEngine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// Mean confidence of the words, weighted by length; 0 for none.
double mean_confidence(const std::vector<RawWord>& words);

}  // namespace pincite::extract
