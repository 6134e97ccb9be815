#include "sample.hpp"

#include "pincite/base/json.hpp"
#include "pincite/report/report.hpp"

#include <gtest/gtest.h>

namespace pincite::report {
namespace {

TEST(CslReport, HoldsEachStoryAndFilingOnce) {
  const base::Json items = base::Json::parse(render(sample::filing_report(), Format::csl));
  ASSERT_EQ(items.size(), 2U);
  EXPECT_EQ(items[0].at("id"), "f12");
  EXPECT_EQ(items[0].at("type"), "legal_case");
  EXPECT_EQ(items[0].at("title"), "Abbott v. Lanternworks, Inc.");
  EXPECT_EQ(items[0].at("number"), "5:21-cv-04321-QQ");
  EXPECT_EQ(items[0].at("authority"), "N.D. Cal.");
  EXPECT_EQ(items[0].at("issued").at("date-parts").dump(), "[[2022,9,6]]");
  EXPECT_NE(items[0].at("note").get<std::string>().find("ECF No. 88-2"), std::string::npos);
  EXPECT_EQ(items[1].at("type"), "article-newspaper");
  EXPECT_EQ(items[1].at("container-title"), "The Example Post");
  EXPECT_EQ(items[1].at("author").at(0).at("literal"), "Ida Roe");
  EXPECT_EQ(items[1].at("URL"), "https://news.example/2024/lamp-deal");
}

TEST(CslReport, LeavesUnknownPartsOut) {
  model::Report report;
  model::CitedFiling cited;
  cited.filing.path = "scan.pdf";
  report.filings = {cited};
  const base::Json items = base::Json::parse(render(report, Format::csl));
  const base::Json& item = items.at(0);
  EXPECT_EQ(item.at("type"), "document");
  EXPECT_FALSE(item.contains("issued"));
  EXPECT_FALSE(item.contains("number"));
  EXPECT_FALSE(item.contains("authority"));
}

TEST(CslReport, IsAnEmptyArrayWithoutAnything) {
  EXPECT_EQ(render({}, Format::csl), "[]\n");
}

TEST(CslReport, SurvivesHostileText) {
  const base::Json items = base::Json::parse(render(sample::hostile_report(), Format::csl));
  EXPECT_EQ(items.size(), 2U);
}

}  // namespace
}  // namespace pincite::report
