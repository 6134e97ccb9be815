#include "extract/identity/evidence.hpp"
#include "extract/layout/ascii.hpp"

#include "pincite/cite/place.hpp"

#include <algorithm>
#include <map>

namespace pincite::extract {
namespace {

template <class T, class Get>
std::optional<T> most_frequent(const std::vector<model::Page>& pages, Get get) {
  std::map<T, int> votes;
  for (const model::Page& page : pages) {
    if (!page.stamp) continue;
    if (const std::optional<T> value = get(*page.stamp)) ++votes[*value];
  }
  std::optional<T> best;
  int most = 0;
  for (const auto& [value, count] : votes) {
    if (count > most) most = count, best = value;
  }
  return best;
}

/// The court of appeals that prints stamps of this form (court-by-court table in the docs); the
/// internal ids of the 1st, 3d, 5th and 10th Cir. begin with the circuit.
std::string court_of_form(const std::string& line) {
  const std::string text = lower_ascii(line);
  const auto has = [&](std::string_view what) { return text.find(what) != std::string::npos; };
  const std::size_t usca = text.find("usca");
  if (usca != std::string::npos && usca + 4 < text.size()) {
    std::string number;
    for (std::size_t at = usca + 4; at < text.size() && is_digit(text[at]); ++at)
      number += text[at];
    if (!number.empty()) return "ca" + number;
    if (has("usca case")) return "cadc";
  }
  if (has("usdc colorado")) return "cod";
  if (has("appellate case:")) return has("document:") ? "ca10" : has("entry id:") ? "ca8" : "";
  if (has("appeal:")) return "ca4";
  if (has("dktentry:")) return has(" id: ") ? "ca9" : "";
  if (!has("case: ")) return "";
  for (const auto& [id, court] :
       {std::pair{"document: 001", "ca1"}, std::pair{"document: 003", "ca3"},
        std::pair{"document: 005", "ca5"}, std::pair{"document: 010", "ca10"}}) {
    if (has(id)) return court;
  }
  return "";
}

std::string court_of_stamps(const std::vector<model::Page>& pages) {
  std::map<std::string, int> votes;
  for (const model::Page& page : pages) {
    for (const model::Line& line : page.lines) {
      if (line.role != model::LineRole::stamp) continue;
      const std::string court = court_of_form(line.text);
      if (!court.empty()) ++votes[court];
    }
  }
  std::string best;
  int most = 0;
  for (const auto& [court, count] : votes) {
    if (count > most) most = count, best = court;
  }
  return best;
}

}  // namespace

Evidence evidence_of_stamps(const std::vector<model::Page>& pages) {
  Evidence evidence;
  evidence.source = "the stamp";
  evidence.docket_number = most_frequent<std::string>(pages, [](const model::Stamp& s) {
                             return s.case_number;
                           }).value_or("");
  evidence.ecf =
      most_frequent<std::string>(pages, [](const model::Stamp& s) -> std::optional<std::string> {
        if (!s.document) return std::nullopt;
        const std::size_t main = std::min(s.document->find('-'), s.document->size());
        return main < 7 ? s.document : std::nullopt;
      }).value_or("");
  evidence.filed = most_frequent<base::Date>(pages, [](const model::Stamp& s) { return s.filed; });
  evidence.court = court_of_stamps(pages);
  return evidence;
}

}  // namespace pincite::extract
