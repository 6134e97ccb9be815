#pragma once
/// Which quotations a report shows in full. A report about stories shows all; one about a filing or
/// a docket shows those that lead to its filings and names the rest.

#include "report/view.hpp"

#include <set>
#include <string>
#include <vector>

namespace pincite::report {

/// Refers to the report, which must outlive it. Thread-safe.
class Focus {
 public:
  explicit Focus(const model::Report& report);

  /// The filings lead and the stories follow.
  [[nodiscard]] bool filings_first() const { return filings_first_; }
  /// Quotations of a story to be shown in full, in its order.
  [[nodiscard]] std::vector<Checked> shown(const model::CheckedArticle& checked) const;
  /// "Other quotations of this story lead to other papers or to none: q1, q4."; empty when all are
  /// shown.
  [[nodiscard]] std::string left_out(const model::CheckedArticle& checked) const;
  /// The pages of a filing that nobody cites, where the report is about more than stories; else
  /// empty.
  [[nodiscard]] std::string silent_pages(const model::CitedFiling& cited) const;
  /// Verdicts of what is shown, in one story or in all.
  [[nodiscard]] Counts counts(const model::CheckedArticle& checked) const;
  [[nodiscard]] Counts counts() const;
  /// Number of quotations shown.
  [[nodiscard]] std::size_t quotations() const;

 private:
  [[nodiscard]] bool shows(const model::Finding& finding) const;

  const model::Report& report_;
  bool filings_first_;
  std::set<std::string> filings_;  // by filing_name, which stories outside a library have too
};

}  // namespace pincite::report
