#include "extract/identity/caption.hpp"
#include "extract/layout/ascii.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>

namespace pincite::extract {
namespace {

constexpr std::size_t first_pages = 2;
constexpr std::size_t top_lines = 40;  // a caption stands near the top

bool running(const model::Line& line) {
  return model::is_body(line.role) || line.role == model::LineRole::header;
}

/// The court's name as a heading: nothing else on the line. Prose that names a court does not
/// count.
bool is_court_heading(const std::string& text) {
  if (text.size() > 90 || !contains_ignoring_case(text, "court")) return false;
  for (const char* court : {"district court", "court of appeal", "superior court", "supreme court",
                            "bankruptcy court", "circuit court", "courts of appeals"}) {
    if (contains_ignoring_case(text, court)) return text.back() != '.' && text.back() != ',';
  }
  return false;
}

std::vector<CaptionLine> by_role(const std::vector<model::Page>& pages) {
  std::vector<CaptionLine> lines;
  for (std::size_t p = 0; p < pages.size() && p < first_pages; ++p) {
    for (const model::Line& line : pages[p].lines) {
      if (line.role == model::LineRole::caption) lines.push_back({&line, pages[p].width});
    }
  }
  return lines;
}

/// From the court's name to the last role of a party; "on appeal from" ends the search. Nothing
/// without a word between the parties, nor in letters.
std::vector<CaptionLine> by_words(const model::Page& page) {
  std::vector<CaptionLine> lines;
  std::size_t end = 0, seen = 0;
  bool court = false, versus = false;
  for (const model::Line& line : page.lines) {
    if (!running(line) || ++seen > top_lines) continue;
    if (starts_with_ignoring_case(line.text, "re:")) return {};
    court = court || is_court_heading(line.text);
    if (!court) continue;
    if (end > 0 && contains_ignoring_case(line.text, "appeal from")) break;
    lines.push_back({&line, page.width});
    versus = versus || split_versus(line.text).has_value();
    if (versus && line.text.size() < 80 && names_role(line.text)) end = lines.size();
  }
  lines.resize(end);
  return lines;
}

/// The lines of the page that run, in order.
std::vector<const model::Line*> running_lines(const model::Page& page) {
  std::vector<const model::Line*> lines;
  for (const model::Line& line : page.lines) {
    if (running(line) && lines.size() < top_lines) lines.push_back(&line);
  }
  return lines;
}

/// The name may run over three lines ("UNITED STATES DISTRICT COURT / FOR THE …") and begin on the
/// line before ("IN THE").
std::string court_at(const std::vector<const model::Line*>& lines, std::size_t at) {
  std::string joined = lines[at]->text;
  for (std::size_t k = at + 1; k < lines.size() && k < at + 3; ++k)
    joined += " " + lines[k]->text;
  const std::string id = cite::court_id(joined);
  if (!id.empty() || at == 0) return id;
  return cite::court_id(lines[at - 1]->text + " " + joined);
}

}  // namespace

std::vector<CaptionLine> caption_lines(const std::vector<model::Page>& pages) {
  std::vector<CaptionLine> lines = by_role(pages);
  return lines.empty() && !pages.empty() ? by_words(pages.front()) : lines;
}

std::string court_of(const std::vector<model::Page>& pages) {
  for (std::size_t p = 0; p < pages.size() && p < first_pages; ++p) {
    const auto lines = running_lines(pages[p]);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!contains_ignoring_case(lines[i]->text, "court") || lines[i]->text.size() > 120) continue;
      const std::string id = court_at(lines, i);
      if (!id.empty()) return id;
    }
  }
  return {};
}

}  // namespace pincite::extract
