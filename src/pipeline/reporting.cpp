#include "pincite/pipeline/reporting.hpp"

#include "pipeline/citations.hpp"
#include "pipeline/refs.hpp"

#include <algorithm>
#include <map>
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

/// Leaves one story and the passages that it cites; who else cites them stays.
base::Status keep_story(Library& library, const std::string& ref, model::Report& report) {
  auto id = resolve_article(library.catalogue(), ref);
  if (!id) return base::pass_on(id);
  std::erase_if(report.articles, [&](const auto& checked) { return checked.article.id != *id; });
  for (model::CitedFiling& cited : report.filings) {
    std::erase_if(cited.passages, [&](const model::CitedPassage& passage) {
      return std::none_of(passage.cited_by.begin(), passage.cited_by.end(),
                          [&](const auto& by) { return by.article == *id; });
    });
  }
  std::erase_if(report.filings, [](const auto& cited) { return cited.passages.empty(); });
  return {};
}

/// A filing that is only a story's second choice has no passage of its own, and is named all the
/// same.
void add_second_choices(const std::set<model::FilingId>& wanted, model::Report& report) {
  std::map<model::FilingId, const model::Filing*> missing;
  for (const auto& checked : report.articles) {
    for (const auto& finding : checked.findings) {
      for (const auto& link : finding.links)
        if (wanted.contains(link.filing.id)) missing.emplace(link.filing.id, &link.filing);
    }
  }
  for (const auto& cited : report.filings)
    missing.erase(cited.filing.id);
  for (const auto& [id, filing] : missing)
    report.filings.push_back({*filing, {}});
  std::sort(report.filings.begin(), report.filings.end(),
            [](const auto& a, const auto& b) { return a.filing.id < b.filing.id; });
}

/// Leaves the filings wanted and the stories that lead to them.
void keep_filings(const std::set<model::FilingId>& wanted, model::Report& report) {
  std::erase_if(report.articles, [&](const auto& checked) { return !links_into(checked, wanted); });
  std::erase_if(report.filings,
                [&](const auto& cited) { return !wanted.contains(cited.filing.id); });
  add_second_choices(wanted, report);
}

model::Subject subject_of(const ReportScope& scope) {
  if (scope.filing) return model::Subject::filing;
  if (scope.docket) return model::Subject::docket;
  return scope.article ? model::Subject::stories : model::Subject::library;
}

/// Leaves only what the scope asks for.
base::Status narrow(Library& library, const ReportScope& scope, model::Report& report) {
  report.subject = subject_of(scope);
  if (scope.article) return keep_story(library, *scope.article, report);
  auto wanted = filings_in(library, scope);
  if (!wanted) return base::pass_on(wanted);
  if (*wanted) keep_filings(**wanted, report);
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
