#include "pincite/report/report.hpp"

#include "report/formats.hpp"

#include "pincite/model/json.hpp"

#include <locale>
#include <sstream>

namespace pincite::report {

std::optional<Format> parse_format(const std::string& name) {
  if (name == "text") return Format::text;
  if (name == "md" || name == "markdown") return Format::markdown;
  if (name == "html") return Format::html;
  if (name == "json") return Format::json;
  if (name == "csv") return Format::csv;
  if (name == "annotations") return Format::annotations;
  if (name == "csl") return Format::csl;
  return std::nullopt;
}

void write(std::ostream& out, const model::Report& report, Format format, const Pictures& pictures,
           const TextStyle& style) {
  const std::locale before = out.imbue(std::locale::classic());
  switch (format) {
  case Format::text:
    write_text(out, report, style);
    break;
  case Format::markdown:
    write_markdown(out, report, pictures);
    break;
  case Format::html:
    write_html(out, report, pictures);
    break;
  case Format::json:
    model::write_report_json(out, report);
    break;
  case Format::csv:
    write_csv(out, report);
    break;
  case Format::annotations:
    write_annotations(out, report);
    break;
  case Format::csl:
    write_csl(out, report);
    break;
  }
  out.imbue(before);
}

std::string render(const model::Report& report, Format format, const Pictures& pictures,
                   const TextStyle& style) {
  std::ostringstream out;
  write(out, report, format, pictures, style);
  return std::move(out).str();
}

}  // namespace pincite::report
