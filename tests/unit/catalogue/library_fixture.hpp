#pragma once
/// A scratch library, filings and stories to put into it.

#include "pincite/catalogue/catalogue.hpp"

#include <gtest/gtest.h>

#include <string>
#include <unistd.h>
#include <vector>

namespace pincite::catalogue::testing {

inline model::Page page_of(int number, const std::string& words,
                           model::Origin origin = model::Origin::text) {
  model::Page page;
  page.number = number;
  page.width = 612;
  page.height = 792;
  page.origin = origin;
  page.why = origin == model::Origin::none ? "the page could not be read" : "";
  if (origin == model::Origin::none) return page;
  model::Line line;
  line.text = words;
  line.box = {72, 100, 540, 112};
  line.number = number;
  line.words.push_back({words, line.box, model::WordKind::text, -1});
  page.lines.push_back(line);
  return page;
}

class LibraryTest : public ::testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = (base::fs::temp_directory_path() / "pincite-test-XXXXXX").string();
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    scratch_ = pattern;
  }
  void TearDown() override {
    std::error_code error;
    base::fs::remove_all(scratch_, error);
  }

  base::fs::path library() const { return scratch_ / "library"; }

  std::unique_ptr<Catalogue> open(Access access = Access::write) {
    auto opened = Catalogue::open(library(), access);
    if (!opened) {
      ADD_FAILURE() << opened.error().line();
      return nullptr;
    }
    return std::move(*opened);
  }

  /// A file of these bytes in the scratch folder, and the filing it stands for.
  model::Filing paper(const std::string& ecf, const std::string& bytes) const {
    model::Filing filing;
    filing.court = "cand";
    filing.docket_number = "3:20-cv-08570-JD";
    filing.case_name = "Sample v. Example, Inc.";
    filing.ecf = ecf;
    filing.title = "Letter";
    filing.kind = model::FilingKind::letter;
    filing.filed = base::make_date(2023, 4, 14);
    filing.judges = {"JD"};
    filing.parties = {"Sample", "Example, Inc."};
    filing.pages = 2;
    filing.path = (scratch_ / (ecf + "-" + base::sha256(bytes).substr(0, 6) + ".pdf")).string();
    filing.sha256 = base::sha256(bytes);
    EXPECT_TRUE(base::write_file_atomically(filing.path, bytes));
    return filing;
  }

  static std::vector<model::Page> two_pages(const std::string& words = "special relationship") {
    return {page_of(1, words), page_of(2, "second page")};
  }

  static model::Filing add(Catalogue& catalogue, const model::Filing& filing) {
    auto added = catalogue.add_filing(filing, two_pages(), {}, "extractor 1");
    if (!added) ADD_FAILURE() << added.error().line();
    return added.value_or(model::Filing{});
  }

  base::fs::path scratch_;
};

/// A story with one quotation, linked to the filing.
inline model::CheckedArticle story(const std::string& url, const model::Filing& filing) {
  model::CheckedArticle checked;
  checked.article.source = "story.html";
  checked.article.url = url.empty() ? std::nullopt : std::optional(url);
  checked.article.title = "A story";
  checked.article.body = "The filing speaks of a special relationship.";
  checked.article.sha256 = base::sha256(url + checked.article.body);
  model::Quotation quotation;
  quotation.id = "q1";
  quotation.text = "special relationship";
  quotation.span = {23, 43};
  checked.article.quotations.push_back(quotation);
  model::Finding finding;
  finding.quotation = "q1";
  finding.verdict = model::Verdict::verbatim;
  finding.confidence = 0.97;
  model::Link link;
  link.filing = filing;
  link.place.page.pdf = 1;
  link.place.boxes = {{1, {72, 100, 200, 112}}};
  link.passage = "special relationship";
  finding.links.push_back(link);
  checked.findings.push_back(finding);
  return checked;
}

}  // namespace pincite::catalogue::testing
