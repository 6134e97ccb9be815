#include "pipeline/stale.hpp"

#include <algorithm>

namespace pincite::pipeline {

std::string pages_version(extract::OcrMode ocr) {
  const std::string version = extract::extractor_version;
  return ocr == extract::OcrMode::never ? version + " without OCR" : version;
}

base::Result<std::vector<model::Filing>> stale_filings(catalogue::Catalogue& catalogue,
                                                       extract::OcrMode ocr) {
  auto ids = catalogue.stale(extract::extractor_version);
  if (!ids) return base::pass_on(ids);
  if (ocr == extract::OcrMode::never) {
    // Pages read without OCR are as good as it gets then.
    auto also = catalogue.stale(pages_version(ocr));
    if (!also) return base::pass_on(also);
    std::erase_if(*ids, [&](model::FilingId id) {
      return !std::binary_search(also->begin(), also->end(), id);
    });
  }
  std::vector<model::Filing> filings;
  for (const model::FilingId id : *ids) {
    auto filing = catalogue.filing(id);
    if (!filing) return base::pass_on(filing);
    if (*filing) filings.push_back(std::move(**filing));
  }
  return filings;
}

}  // namespace pincite::pipeline
