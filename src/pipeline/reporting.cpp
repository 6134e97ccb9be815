#include "pincite/pipeline/reporting.hpp"

#include "pipeline/citations.hpp"
#include "pipeline/refs.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace pincite::pipeline {

using base::ErrorCode;
using model::CheckedArticle;

namespace {

/// Filings that a scope asks for; empty optional: all.
using FilingSet = std::optional<std::set<model::FilingId>>;

base::Result<FilingSet> filings_in(Library& library, const ReportScope& scope) {
  if (scope.filing) {
    auto filing = library.catalogue().resolve(*scope.filing);
    if (!filing) return base::pass_on(filing);
    return FilingSet(std::set{filing->id});
  }
  if (!scope.docket) return FilingSet();
  auto key = resolve_docket(library.catalogue(), *scope.docket);
  if (!key) return base::pass_on(key);
  auto filings = library.catalogue().filings_of_docket(*key);
  if (!filings) return base::pass_on(filings);
  std::set<model::FilingId> ids;
  for (const auto& filing : *filings)
    ids.insert(filing.id);
  return FilingSet(std::move(ids));
}

bool links_into(const CheckedArticle& checked, const std::set<model::FilingId>& filings) {
  return std::any_of(checked.findings.begin(), checked.findings.end(), [&](const auto& finding) {
    return std::any_of(finding.links.begin(), finding.links.end(),
                       [&](const auto& link) { return filings.count(link.filing.id) > 0; });
  });
}

auto nothing(const Library&, const ReportScope& scope) {
  const std::string object = scope.filing    ? *scope.filing
                             : scope.docket  ? *scope.docket
                             : scope.article ? *scope.article
                                             : "library";
  return base::fail(ErrorCode::not_found, object, "no stored story cites it",
                    "store stories with: pincite link ARTICLE…");
}

/// Leaves only what the scope asks for.
base::Status narrow(Library& library, const ReportScope& scope, model::Report& report) {
  auto wanted = filings_in(library, scope);
  if (!wanted) return base::pass_on(wanted);
  if (scope.article) {
    auto id = resolve_article(library.catalogue(), *scope.article);
    if (!id) return base::pass_on(id);
    std::erase_if(report.articles, [&](const auto& checked) { return checked.article.id != *id; });
  }
  if (*wanted) {
    std::erase_if(report.articles,
                  [&](const auto& checked) { return !links_into(checked, **wanted); });
    std::erase_if(report.filings,
                  [&](const auto& cited) { return (*wanted)->count(cited.filing.id) == 0; });
  } else if (scope.article) {
    const std::set<model::FilingId> none;
    std::erase_if(report.filings, [&](const auto& cited) {
      return report.articles.empty() || !links_into(report.articles.front(), {cited.filing.id});
    });
  }
  return {};
}

}  // namespace

base::Result<model::Report> build_report(Library& library, const ReportScope& scope) {
  auto stored = library.catalogue().articles();
  if (!stored) return base::pass_on(stored);
  auto searched = library.catalogue().searched();
  if (!searched) return base::pass_on(searched);
  model::Report report;
  report.stored = true;
  report.searched = std::move(*searched);
  const Citations citations(*stored);
  report.filings = citations.filings();
  report.articles = *stored;
  fill_cited_by(citations, report.articles);
  if (auto ok = narrow(library, scope, report); !ok) return base::pass_on(ok);
  if (report.articles.empty()) return nothing(library, scope);
  return report;
}

base::Result<std::string> highlighted_pdf(Library& library, const std::string& filing_ref) {
  auto report = build_report(library, {filing_ref, std::nullopt, std::nullopt});
  if (!report) return base::pass_on(report);
  if (report->filings.empty()) return nothing(library, {filing_ref, std::nullopt, std::nullopt});
  const model::CitedFiling& cited = report->filings.front();
  const auto original = library.catalogue().stored_file(cited.filing);
  return report::highlighted_pdf(original.string(), cited, report->articles);
}

}  // namespace pincite::pipeline
