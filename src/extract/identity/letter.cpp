#include "extract/identity/caption.hpp"
#include "extract/layout/ascii.hpp"
#include "extract/layout/case_number.hpp"

namespace pincite::extract {
namespace {

std::optional<base::Date> letter_date(const model::Page& page) {
  std::size_t seen = 0;
  for (const model::Line& line : page.lines) {
    if (!model::is_body(line.role) || ++seen > 15 || line.text.size() >= 40) continue;
    if (auto date = base::find_written_date(line.text)) return date;
  }
  return std::nullopt;
}

/// The reference line without what follows the case name.
std::string case_name_in(std::string text) {
  for (const char* label : {", Case No", ", No.", " Case No", " No.", ", Civil", " Nos."}) {
    const std::size_t at = find_ignoring_case(text, label);
    if (at != std::string::npos) text.resize(at);
  }
  if (!split_versus(text)) return {};
  text = std::string(trim(text));
  while (!text.empty() && (text.back() == ',' || text.back() == '('))
    text = std::string(trim(text.substr(0, text.size() - 1)));
  return text;
}

}  // namespace

void read_letter(const model::Page& page, Evidence& evidence) {
  for (const model::Line& line : page.lines) {
    if (!model::is_body(line.role) || !starts_with_ignoring_case(line.text, "re:")) continue;
    std::string text(trim(std::string_view(line.text).substr(3)));
    evidence.kind = model::FilingKind::letter;
    evidence.filed = letter_date(page);
    if (const auto span = find_case_number(text, false)) {
      evidence.docket_number = text.substr(span->begin, span->end - span->begin);
      text.resize(span->begin);
    }
    evidence.case_name = case_name_in(text);
    return;
  }
}

}  // namespace pincite::extract
