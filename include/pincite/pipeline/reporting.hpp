#pragma once
/// `pincite report` and `show`: what is stored, restricted to a filing, docket or story.

#include "pincite/pipeline/library.hpp"
#include "pincite/report/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::pipeline {

/// At most one is given; none means everything.
struct ReportScope {
  std::optional<std::string> filing;   ///< REF of a filing
  std::optional<std::string> docket;   ///< "cand/3:20-cv-08570"
  std::optional<std::string> article;  ///< "a7"
};

/// The stored stories and the passages they cite, places with cited_by filled, all sorted. A story
/// alone comes with its own passages only; filings and dockets come with the stories that lead to
/// them, whole. Fails with not_found when nothing is stored in the scope, unusable_document when
/// the REF is unknown.
base::Result<model::Report> build_report(Library& library, const ReportScope& scope = {});

/// Pictures of passages for HTML and Markdown reports: the part of the page around the boxes,
/// ± 60 pt, boxes marked. Cached; must not outlive the library.
report::Pictures pictures(Library& library);

/// The filing with highlights and notes (`report --format pdf --filing REF`).
base::Result<std::string> highlighted_pdf(Library& library, const std::string& filing_ref);

struct ShowOptions {
  std::string ref;
  std::optional<int> page;               ///< 1-based PDF page; all when absent
  std::optional<std::string> highlight;  ///< a phrase
};

/// One page as text lines with margin numbers.
struct ShownPage {
  int page = 1;
  std::vector<std::string> lines;  ///< "  14  words of the line", number column of equal width
};

struct Shown {
  model::Filing filing;
  std::vector<ShownPage> pages;
  std::vector<model::Place> highlights;  ///< where the phrase stands, in order, within the pages
};

/// Fails with unusable_document when filing or page does not exist.
base::Result<Shown> show(Library& library, const ShowOptions& options);

/// PNG of one page (the first with the phrase, when no page is given), phrase boxed. Fails with
/// unusable_document when filing, page or phrase is not there.
base::Result<std::string> show_picture(Library& library, const ShowOptions& options,
                                       double dpi = 110);

}  // namespace pincite::pipeline
