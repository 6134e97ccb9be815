#pragma once
/// One writer per format. Each writes the whole report and keeps no more than one quotation (and
/// its picture) in memory at a time, JSON apart.

#include "pincite/report/report.hpp"

#include <iosfwd>

namespace pincite::report {

void write_text(std::ostream& out, const model::Report& report, const TextStyle& style);
void write_markdown(std::ostream& out, const model::Report& report, const Pictures& pictures);
void write_html(std::ostream& out, const model::Report& report, const Pictures& pictures);
void write_csv(std::ostream& out, const model::Report& report);
void write_annotations(std::ostream& out, const model::Report& report);
void write_csl(std::ostream& out, const model::Report& report);

}  // namespace pincite::report
