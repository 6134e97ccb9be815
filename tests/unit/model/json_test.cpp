#include "pincite/model/json.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace pincite::model {
namespace {

base::Json written(const Report& report) {
  std::ostringstream out;
  write_report_json(out, report);
  return base::Json::parse(out.str());
}

TEST(FilingJson, PrintsUnknownAsNull) {
  const base::Json json = to_json(Filing{});
  for (const char* key : {"id", "court", "docket_number", "case_name", "ecf", "title", "filed"}) {
    EXPECT_TRUE(json.at(key).is_null()) << key;
  }
  EXPECT_EQ(json.at("version"), "unknown");
  EXPECT_TRUE(json.at("versions").is_array());
}
TEST(PlaceJson, HasTheContractsKeys) {
  Place place;
  place.lines = LineRange{14, 17};
  place.boxes.push_back({3, {72, 310.24, 540, 322.9}});
  place.cited_by = {7};
  const base::Json json = to_json(place);
  EXPECT_EQ(json.at("lines"), (base::Json{14, 17}));
  EXPECT_EQ(json.at("boxes").at(0).at("y0"), 310.2);
  EXPECT_EQ(json.at("cited_by").at(0), "a7");
  EXPECT_TRUE(json.at("page").at("to").is_null());
  EXPECT_TRUE(json.at("paragraph").is_null());
}
TEST(ReportJson, TellsCheckFromReport) {
  Report report;
  EXPECT_EQ(written(report).at("schema"), "pincite.check/1");
  report.stored = true;
  EXPECT_EQ(written(report).at("schema"), "pincite.report/1");
}
TEST(ArticleJson, PutsVerdictsBesideQuotationsOnlyWhenChecked) {
  Report report;
  report.articles.push_back({});
  report.articles[0].article.quotations.push_back({});
  report.articles[0].findings.push_back({});
  const base::Json checked = written(report).at("articles").at(0).at("quotations").at(0);
  EXPECT_EQ(checked.at("verdict"), "unchecked");
  std::ostringstream out;
  write_read_json(out, report.articles[0].article);
  EXPECT_FALSE(base::Json::parse(out.str()).at("quotations").at(0).contains("verdict"));
}
TEST(PageJson, LeavesAStampThatIsNotThereNull) {
  Page page;
  EXPECT_TRUE(page_json(page, "text").at("stamp").is_null());
  page.stamp = Stamp{};
  page.stamp->document = "517-1";
  EXPECT_EQ(page_json(page, "text").at("stamp").at("document"), "517-1");
  EXPECT_TRUE(page_json(page, "text").at("stamp").at("filed").is_null());
}

}  // namespace
}  // namespace pincite::model
