#pragma once

#include "extract/ocr/decide.hpp"
#include "extract/ocr/engine.hpp"
#include "extract/pdf/document.hpp"

namespace pincite::extract {

/// The page's text layer with the decision about OCR.
RawPage read_layer(PdfDocument& document, int page, OcrMode mode, Decision& decision);

/// Reads a page by OCR as `decision` says; words of the layer that are trusted stay and replace
/// what OCR saw in their place. Deterministic, whatever was read before.
RawPage read_by_ocr(PdfDocument& document, OcrEngine& engine, int page, OcrMode mode);

}  // namespace pincite::extract
