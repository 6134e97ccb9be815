#pragma once
/// How alike two filings are, from small images of their words.

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"

namespace pincite::pipeline {

/// The 256 smallest hashes of the body's groups of four words that follow one another (a redaction
/// parts them), and the number of redactions.
catalogue::Sketch make_sketch(const cite::Document& document);

/// Share of the smaller filing's word groups that the larger one has too, estimated: ± 0.06 at 256
/// hashes. 0 when either is empty.
double containment(const catalogue::Sketch& a, const catalogue::Sketch& b);

}  // namespace pincite::pipeline
