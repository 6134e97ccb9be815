#include "extract/identity/caption.hpp"

#include "pincite/cite/place.hpp"

namespace pincite::extract {
namespace {

/// Bold or centred lines after the caption, when the box holds no title. Only words that name a
/// kind of paper make a title: a lone heading does not.
std::string title_below(const std::vector<model::Page>& pages) {
  const auto& lines = pages.front().lines;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].role == model::LineRole::caption) begin = i + 1;
  }
  std::string title;
  for (std::size_t i = begin; i < lines.size() && title.size() < 200; ++i) {
    if (!model::is_body(lines[i].role)) continue;
    const bool heading = lines[i].role == model::LineRole::heading;
    if (!title.empty() && (!heading || (lines[i].starts_paragraph && kind_of_title(title)))) break;
    if (heading) title += (title.empty() ? "" : " ") + lines[i].text;
  }
  return kind_of_title(title) ? title : "";
}

}  // namespace

Evidence evidence_of_caption(const std::vector<model::Page>& pages) {
  Evidence evidence;
  evidence.source = caption_source;
  if (pages.empty()) return evidence;
  evidence.court = court_of(pages);
  const auto lines = caption_lines(pages);
  if (lines.empty())
    read_letter(pages.front(), evidence);
  else
    read_caption(lines, evidence);
  evidence.title = plausible_title(evidence.title);
  if (evidence.title.empty()) evidence.title = plausible_title(title_below(pages));
  evidence.title = open_ligatures(evidence.title);
  evidence.case_name = open_ligatures(evidence.case_name);
  return evidence;
}

}  // namespace pincite::extract
