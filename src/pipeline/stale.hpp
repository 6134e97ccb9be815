#pragma once
/// Which stored pages a new extraction would improve.

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/extract/extract.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

/// The version string stored with pages: the extractor's, and whether OCR was forbidden – such
/// pages are stale as soon as it is allowed.
std::string pages_version(extract::OcrMode ocr);

/// Filings that another extractor read, or that were read without OCR where it is allowed now.
base::Result<std::vector<model::Filing>> stale_filings(catalogue::Catalogue& catalogue,
                                                       extract::OcrMode ocr);

}  // namespace pincite::pipeline
