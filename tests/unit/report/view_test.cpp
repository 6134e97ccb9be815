#include "report/coverage.hpp"
#include "report/view.hpp"
#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pincite::report {
namespace {

TEST(View, CallsASharePercentWithoutClaimingCertainty) {
  EXPECT_EQ(percent(0), "0 %");
  EXPECT_EQ(percent(0.001), "1 %");
  EXPECT_EQ(percent(0.999), "99 %");
  EXPECT_EQ(percent(1), "100 %");
}

TEST(View, CountsInEnglish) {
  EXPECT_EQ(count_of(1, "story"), "1 story");
  EXPECT_EQ(count_of(2, "story"), "2 stories");
  EXPECT_EQ(count_of(0, "filing"), "0 filings");
}

TEST(View, JoinsRuns) {
  EXPECT_EQ(number_ranges({1, 3, 4, 5, 9}), "1, 3–5, 9");
}

TEST(View, TakesAQuotationWithoutAFindingAsUnchecked) {
  model::Report report = sample::report();
  report.articles[0].findings.pop_back();
  const auto pairs = checked_quotations(report.articles[0]);
  ASSERT_EQ(pairs.size(), 5U);
  EXPECT_EQ(pairs[4].finding->verdict, model::Verdict::unchecked);
  EXPECT_FALSE(pairs[4].finding->reason.empty());
}

TEST(View, FindsDenialsAmongQuotationsAndStatements) {
  model::Report report = sample::report();
  model::Article& story = report.articles[0].article;
  model::Statement statement;
  statement.id = "s9";
  statement.text = "The company denies it.";
  statement.attribution.surface = "The company";
  story.statements = {statement};
  story.quotations[0].denied_by = {"s9", "q5", "q77"};
  const auto found = denials(story, story.quotations[0]);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].text, "The company denies it.");
  EXPECT_EQ(found[1].text, "“None of this happened”");
  EXPECT_EQ(found[2].text, "") << "an id that leads nowhere is still shown";
  story.statements[0].quotations = {"q5"};
  EXPECT_EQ(denials(story, story.quotations[0]).size(), 2U) << "q5 stands in the sentence s9";
}

TEST(View, NamesTheEntriesThatWereNotSearched) {
  model::Searched searched = {3, 41, {"cand/5:21-cv-04321"}, 2, 1, 0, {}};
  EXPECT_EQ(coverage(searched).at(1),
            "Not searched: docket entries known without a PDF in the library: 2; sealed entries: "
            "1; and papers that the library does not know of.");
  searched.not_held = {{"cand/5:21-cv-04321", "12", false},
                       {"cand/5:21-cv-04321", "45", false},
                       {"cand/5:21-cv-04321", "46", true}};
  EXPECT_EQ(coverage(searched).at(1),
            "Not searched: docket entries known without a PDF in the library: 2 (ECF Nos. 12, 45); "
            "sealed entries: 1 (ECF No. 46); and papers that the library does not know of.");
  searched.not_held.push_back({"cand/5:21-cv-04321", "unnumbered 31", true});
  searched.entries_sealed = 2;
  EXPECT_THAT(coverage(searched).at(1),
              testing::HasSubstr("sealed entries: 2 (ECF No. 46; 1 without a number)"));
  searched.dockets.emplace_back("nysd/1:22-cv-00001");
  searched.entries_missing = 9;
  EXPECT_THAT(coverage(searched).at(1),
              testing::HasSubstr("9 (cand/5:21-cv-04321 ECF Nos. 12, 45; and 7 more)"));
}

TEST(View, PutsOnlyQuotedWordsIntoMarks) {
  EXPECT_EQ(as_printed(model::QuotationKind::direct, "words"), "“words”");
  EXPECT_EQ(as_printed(model::QuotationKind::block, "words"), "“words”");
  EXPECT_EQ(as_printed(model::QuotationKind::unmarked, "words"), "words");
  EXPECT_EQ(as_printed(model::QuotationKind::reported, "words"), "words");
  for (const Format format : {Format::text, Format::markdown, Format::html}) {
    model::Report report = sample::report();
    model::Quotation& own = report.articles[0].article.quotations[3];
    own.text = "the paper tells of it";
    EXPECT_THAT(render(report, format), testing::HasSubstr("“the paper tells of it”"));
    own.kind = model::QuotationKind::reported;
    EXPECT_THAT(render(report, format), testing::Not(testing::HasSubstr("“the paper tells of it")));
  }
}

TEST(View, ShowsThePathFromOutletToFiling) {
  const model::Report report = sample::report();
  const model::CheckedArticle& checked = report.articles[0];
  EXPECT_EQ(
      citation_chain(checked.article, checked.article.quotations[0], &checked.findings[0].links[0]),
      "The Example Post ← TradeWire ← ECF No. 88-2");
  EXPECT_EQ(
      citation_chain(checked.article, checked.article.quotations[1], &checked.findings[1].links[0]),
      "");
}

TEST(View, OpensThePdfAtThePage) {
  model::Filing filing = sample::letter();
  EXPECT_EQ(page_link(filing, 3), "file:///library/in/joint%20letter%20%2888-2%29.pdf#page=3");
  filing.path = "in/a.pdf";
  EXPECT_EQ(page_link(filing, 3), "in/a.pdf#page=3");
  filing.path = "https://court.example/a.pdf#zoom=9";
  EXPECT_EQ(page_link(filing, 3), "https://court.example/a.pdf#page=3");
  filing.path = "javascript:alert(1)";
  EXPECT_EQ(page_link(filing, 3), "javascript%3Aalert%281%29#page=3");
  filing.path.clear();
  EXPECT_EQ(page_link(filing, 3), "");
}

TEST(View, SaysHowPagesRunOn) {
  model::Place place = sample::place(3);
  place.page.to_pdf = 4;
  place.lines.reset();
  place.body_lines.reset();
  place.paragraph.reset();
  place.page.page_id.reset();
  place.zone = model::PlaceZone::footnote;
  EXPECT_EQ(page_basis(place, sample::letter()),
            "PDF pages 3–4 of 5 · from ECF page 4 · from printed page 2 · footnote");
  place.lines = model::LineRange{28, 1};
  EXPECT_NE(page_basis(place, sample::letter()).find("margin line 28 to line 1 of PDF page 4"),
            std::string::npos);
}

TEST(View, NamesAFilingByItsTitle) {
  model::Filing filing = sample::letter();
  EXPECT_EQ(filing_heading(filing), "ECF No. 88-2 – Joint Discovery Letter");
  filing.title.clear();
  EXPECT_EQ(filing_heading(filing), "ECF No. 88-2 – Letter filed Sept. 6, 2022");
  filing.filed.reset();
  EXPECT_EQ(filing_heading(filing), "ECF No. 88-2 – Abbott v. Lanternworks, Inc.");
}

TEST(View, GivesAllSentencesOfAQuotation) {
  model::Article story;
  model::Statement first, second, other;
  first.text = "She was brief: “It is a shield.";
  second.text = "It is no sword.”";
  other.text = "Nobody answered.";
  first.quotations = second.quotations = {"q1"};
  story.statements = {first, second, other};
  model::Quotation quotation;
  quotation.id = "q1";
  EXPECT_EQ(sentence_with(story, quotation), "She was brief: “It is a shield. It is no sword.”");
}

TEST(View, NamesTheDocketsWhileTheyAreFew) {
  model::Searched searched;
  searched.dockets = {"cand/1:01-cv-00001"};
  EXPECT_NE(coverage(searched).at(0).find("in 1 docket (cand/1:01-cv-00001)"), std::string::npos);
  searched.dockets.resize(40, "nysd/1:01-cv-00001");
  EXPECT_NE(coverage(searched).at(0).find("in 40 dockets (the JSON"), std::string::npos);
}

TEST(View, SaysThatNothingIsMissingOnlyAsFarAsIsKnown) {
  const auto lines = coverage({2, 10, {}, 0, 0, 0, {}});
  EXPECT_EQ(lines.at(0), "Searched: 2 filings with 10 pages.");
  EXPECT_EQ(lines.at(1), "Not searched: papers that the library does not hold or know of.");
}

TEST(View, CountsPagesWithoutCitationSafely) {
  model::CitedFiling cited = sample::filing_report().filings.at(0);
  EXPECT_EQ(pages_without_citation(cited), "PDF pages that no story in this report cites: 1–2, 5.");
  cited.passages[0].place.page.pdf = 400;
  cited.passages[0].place.page.to_pdf = 500;
  EXPECT_EQ(pages_without_citation(cited), "PDF pages that no story in this report cites: 1–3, 5.");
  cited.filing.pages = 0;
  EXPECT_EQ(pages_without_citation(cited), "");
}

}  // namespace
}  // namespace pincite::report
