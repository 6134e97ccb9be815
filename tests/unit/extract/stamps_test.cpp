#include "extract/layout.hpp"
#include "support/raw_page_builder.hpp"

#include <gtest/gtest.h>

namespace pincite::extract {
namespace {

using test::RawPageBuilder;

model::Page only_page(const RawPage& raw) {
  std::vector<model::Issue> issues;
  return analyse({raw}, issues).front();
}

RawPageBuilder body(int number) {
  RawPageBuilder page(number);
  for (int i = 0; i < 20; ++i) {
    page.line(72, 100 + 24 * i,
              "the parties agreed on the terms of the settlement in that year and later");
  }
  return page;
}

std::string stamp_text(const model::Page& page) {
  std::string text;
  for (const model::Line& line : page.lines) {
    if (line.role == model::LineRole::stamp) text += line.text + "|";
  }
  return text;
}

TEST(Stamps, StayOutOfTheRunningText) {
  const model::Page page =
      only_page(body(1)
                    .size(9)
                    .line(100, 20, "Case 3:20-cv-08570-JD Document 344 Filed 08/31/22 Page 1 of 5")
                    .page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->document, "344");
  for (const model::Line& line : page.lines) {
    if (model::is_running_text(line.role)) {
      EXPECT_EQ(line.text.find("Document"), std::string::npos);
    }
  }
}

TEST(Stamps, OnTwoLinesAreOne) {
  const model::Page page = only_page(
      body(1)
          .size(9)
          .line(60, 20, "Case 15-11680 Doc 1 Filed 03/31/15 Entered 03/31/15 16:49:55 Desc Main")
          .line(200, 31, "Document Page 23 of 43")
          .page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->page, 23);
  EXPECT_EQ(page.stamp->pages, 43);
  EXPECT_NE(stamp_text(page).find("Document Page 23 of 43"), std::string::npos);
}

TEST(Stamps, AtTheBottomAreFound) {
  const model::Page page = only_page(
      body(1)
          .size(9)
          .line(60, 781, "Appellate Case: 22-1801 Page: 1 Date Filed: 01/19/2023 Entry ID: 5237514")
          .page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->case_number, "22-1801");
  EXPECT_FALSE(page.stamp->document);
}

TEST(Stamps, FootersOfAuthorsAreNoStamps) {
  const model::Page page =
      only_page(body(1).size(9).line(60, 760, "Case No. 3:20-cv-08570 filed 01/19/2023").page());
  EXPECT_FALSE(page.stamp);
}

TEST(Stamps, OverprintedOnesArePartedByDrawingOrder) {
  RawPageBuilder builder = body(1);
  builder.size(9)
      .line(100, 20, "Case 4:08-cv-02214-SBA Document 26 Filed 05/12/2008 Page 1 of 2")
      .line(101, 20, "Case 4:08-cv-02214-SBA Document 27 Filed 05/14/2008 Page 1 of 12");
  const model::Page page = only_page(builder.page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->document, "27") << "the stamp drawn later is that of the paper as re-filed";
  EXPECT_EQ(page.stamp->pages, 12);
  for (const model::Line& line : page.lines)
    EXPECT_NE(line.role, model::LineRole::header);
}

TEST(Stamps, CutBySidewaysLabelAreReadThrough) {
  RawPageBuilder builder = body(1);
  builder.size(9).line(100, 20, "Case 3:20-cv-08570-JD Document 344");
  builder.rotation(90).line(300, 12, "EXHIBIT").rotation(0);
  builder.line(builder.end() + 40, 20, "Filed 08/31/22 Page 1 of 5");
  const model::Page page = only_page(builder.page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->document, "344");
  EXPECT_EQ(page.stamp->pages, 5);
}

TEST(Stamps, NewYorkStateFieldsComeFromThreeCorners) {
  const model::Page page =
      only_page(body(1)
                    .size(9)
                    .line(30, 20, "FILED: NEW YORK COUNTY CLERK 03/24/2022 05:12 PM")
                    .line(450, 20, "INDEX NO. 153853/2019")
                    .line(30, 32, "NYSCEF DOC. NO. 67")
                    .line(420, 32, "RECEIVED NYSCEF: 03/24/2022")
                    .line(290, 780, "1 of 49")
                    .page());
  ASSERT_TRUE(page.stamp);
  EXPECT_EQ(page.stamp->case_number, "153853/2019");
  EXPECT_EQ(page.stamp->document, "67");
  EXPECT_EQ(page.stamp->page, 1);
  EXPECT_EQ(page.stamp->pages, 49);
}

RawPage stamped(int number, const std::string& outer, const std::string& inner = "") {
  RawPageBuilder page = body(number);
  page.size(9);
  if (!inner.empty()) page.line(100, 42, inner);
  return page.line(100, 20, outer).page();
}

std::string stamp_of(int document, int number, int pages) {
  return "Case 3:20-cv-08570-JD Document " + std::to_string(document) + " Filed 08/31/22 Page " +
         std::to_string(number) + " of " + std::to_string(pages);
}

TEST(Stamps, OlderStampInsideAnExhibitIsKeptApart) {
  std::vector<RawPage> raw;
  for (int n = 1; n <= 3; ++n) {
    raw.push_back(stamped(n, stamp_of(344, n, 3),
                          "Case 1:11-cv-00001-XY Document 9 Filed 01/02/11 Page " +
                              std::to_string(n + 4) + " of 30"));
  }
  std::vector<model::Issue> issues;
  for (const model::Page& page : analyse(raw, issues)) {
    ASSERT_TRUE(page.stamp);
    EXPECT_EQ(page.stamp->document, "344");
    EXPECT_EQ(page.stamp->page, page.number);
    EXPECT_NE(stamp_text(page).find("1:11-cv-00001-XY"), std::string::npos);
  }
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_NE(issues.front().text.find("document 9 in 1:11-cv-00001-XY"), std::string::npos);
}

TEST(Stamps, PageNumberThatDoesNotRiseIsAnIssue) {
  std::vector<RawPage> raw;
  for (int n = 1; n <= 5; ++n)
    raw.push_back(stamped(n, stamp_of(344, n == 4 ? 2 : n, 5)));
  std::vector<model::Issue> issues;
  analyse(raw, issues);
  ASSERT_EQ(issues.size(), 1U);
  EXPECT_EQ(issues.front().page, 4);
}

TEST(Stamps, MisreadScannedStampTakesWhatTheOthersAgreeOn) {
  std::vector<RawPage> raw;
  for (int n = 1; n <= 5; ++n) {
    raw.push_back(stamped(n, n == 3 ? "Case 3:20-cv-08S70-JD Document 34 Filed 08/31/22 Page 3 of 6"
                                    : stamp_of(344, n, 5)));
    raw.back().origin = model::Origin::ocr;
  }
  std::vector<model::Issue> issues;
  const auto pages = analyse(raw, issues);
  ASSERT_TRUE(pages[2].stamp);
  EXPECT_EQ(pages[2].stamp->case_number, "3:20-cv-08570-JD");
  EXPECT_EQ(pages[2].stamp->document, "344");
  EXPECT_EQ(pages[2].stamp->page, 3);
  EXPECT_EQ(pages[2].stamp->pages, 5);
}

TEST(ContentText, LeavesOutStampMarginNumbersAndSideText) {
  RawPageBuilder page(1);
  page.margin_numbers(28, 76, 24);
  page.size(9).line(100, 20, stamp_of(344, 1, 5));
  page.rotation(90).line(30, 300, "United States District Court").rotation(0);
  EXPECT_EQ(content_text(page.page()), "");
  EXPECT_EQ(content_text(page.size(12).line(108, 100, "Only these words").page()),
            "Only these words");
}

}  // namespace
}  // namespace pincite::extract
