#include "report/focus.hpp"

#include <algorithm>

namespace pincite::report {

Focus::Focus(const model::Report& report)
    : report_(report), filings_first_(report.subject == model::Subject::filing ||
                                      report.subject == model::Subject::docket) {
  for (const model::CitedFiling& cited : report.filings)
    filings_.insert(filing_name(cited.filing));
}

bool Focus::shows(const model::Finding& finding) const {
  return !filings_first_ ||
         std::any_of(finding.links.begin(), finding.links.end(), [this](const model::Link& link) {
           return filings_.contains(filing_name(link.filing));
         });
}

std::vector<Checked> Focus::shown(const model::CheckedArticle& checked) const {
  std::vector<Checked> pairs = checked_quotations(checked);
  std::erase_if(pairs, [this](const Checked& pair) { return !shows(*pair.finding); });
  return pairs;
}

std::string Focus::left_out(const model::CheckedArticle& checked) const {
  std::vector<std::string> ids;
  for (const Checked& pair : checked_quotations(checked)) {
    if (!shows(*pair.finding)) ids.push_back(pair.quotation->id);
  }
  return ids.empty() ? std::string()
                     : "Other quotations of this story lead to other papers or to none: " +
                           joined(ids, ", ") + ".";
}

std::string Focus::silent_pages(const model::CitedFiling& cited) const {
  return report_.subject == model::Subject::stories ? std::string() : pages_without_citation(cited);
}

Counts Focus::counts(const model::CheckedArticle& checked) const {
  return count_verdicts(shown(checked));
}

Counts Focus::counts() const {
  Counts total{};
  for (const model::CheckedArticle& checked : report_.articles) {
    const Counts some = counts(checked);
    for (std::size_t i = 0; i < total.size(); ++i)
      total.at(i) += some.at(i);
  }
  return total;
}

std::size_t Focus::quotations() const {
  const Counts all = counts();
  std::size_t sum = 0;
  for (const int count : all)
    sum += static_cast<std::size_t>(count);
  return sum;
}

}  // namespace pincite::report
