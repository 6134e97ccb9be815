#pragma once
/// A story about an invented case, checked against two invented filings.

#include "pincite/model/library.hpp"

#include <string>

namespace pincite::report::sample {

/// Letter f12 (ECF No. 88-2) of a case in N.D. Cal.
model::Filing letter();
/// A place on page `page` of the letter, margin lines 14–17, one box.
model::Place place(int page);
model::Quotation quotation(const std::string& id, const std::string& text,
                           const std::string& speaker, model::SourceClass source_class);
model::Link link(int page, const std::string& passage);

/// One story, "a7": q1 verbatim, q2 altered and denied by q5, q3 edited with two places and OCR,
/// q4 not found, q5 other source.
model::Report report();
/// The same, with markup, escapes, overrides and formulas in every text a story can bring.
model::Report hostile_report();
/// The same story with the filing it cites, as `pincite report --filing` gives it.
model::Report filing_report();

}  // namespace pincite::report::sample
