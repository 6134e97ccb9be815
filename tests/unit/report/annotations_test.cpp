#include "sample.hpp"

#include "pincite/base/json.hpp"
#include "pincite/report/report.hpp"

#include <gtest/gtest.h>

#include <set>
#include <sstream>

namespace pincite::report {
namespace {

std::vector<base::Json> annotations(const model::Report& report) {
  std::istringstream lines(render(report, Format::annotations));
  std::vector<base::Json> all;
  for (std::string line; std::getline(lines, line);)
    all.push_back(base::Json::parse(line));
  return all;
}

TEST(Annotations, PointAtPageRectangleAndWords) {
  const auto all = annotations(sample::report());
  ASSERT_EQ(all.size(), 6U);
  const base::Json& target = all[0].at("target");
  EXPECT_EQ(target.at("source"), "urn:sha256:" + sample::letter().sha256);
  EXPECT_EQ(target.at("sha256"), sample::letter().sha256);
  const base::Json& page = target.at("selector");
  EXPECT_EQ(page.at("type"), "FragmentSelector");
  EXPECT_EQ(page.at("conformsTo"), "http://tools.ietf.org/rfc/rfc8118");
  EXPECT_EQ(page.at("value"), "page=3&viewrect=72,310.3,468,12.5");
  const base::Json& words = page.at("refinedBy");
  EXPECT_EQ(words.at("type"), "TextQuoteSelector");
  EXPECT_EQ(words.at("exact"), "a most unusual friendship");
  EXPECT_EQ(words.at("prefix"), "the parties had");
  EXPECT_EQ(words.at("suffix"), "for nine years");
}

// The model's required parts: context, id (an IRI, one each), type, a target; a motivation.
TEST(Annotations, FollowTheWebAnnotationModel) {
  std::set<std::string> ids;
  for (const model::Report& report : {sample::report(), sample::hostile_report()}) {
    ids.clear();
    for (const base::Json& one : annotations(report)) {
      EXPECT_EQ(one.at("@context"), "http://www.w3.org/ns/anno.jsonld");
      EXPECT_EQ(one.at("type"), "Annotation");
      const std::string id = one.at("id");
      EXPECT_EQ(id.rfind("urn:pincite:a7:q", 0), 0U);
      EXPECT_TRUE(ids.insert(id).second) << id;
      const std::string motivation = one.at("motivation");
      EXPECT_TRUE(motivation == "linking" || motivation == "commenting");
      EXPECT_EQ(one.at("target").at("type"), "SpecificResource");
      const std::string source = one.at("target").at("source");
      EXPECT_EQ(source.find_first_of(" <>\"\n"), std::string::npos) << source;
    }
  }
}

TEST(Annotations, TieStoryAndFilingTogether) {
  const base::Json body = annotations(sample::report()).at(0).at("body");
  EXPECT_EQ(body.at(0).at("type"), "TextualBody");
  EXPECT_EQ(body.at(1).at("source"), "https://news.example/2024/lamp-deal");
  EXPECT_EQ(body.at(1).at("selector").at(0).at("exact"), "a most unusual friendship");
  EXPECT_EQ(body.at(1).at("selector").at(1).at("start"), 100);
}

TEST(Annotations, NoteQuotationsWithoutAPlaceOnTheStory) {
  const base::Json missing = annotations(sample::report()).at(4);
  EXPECT_EQ(missing.at("verdict"), "not-found");
  EXPECT_EQ(missing.at("motivation"), "commenting");
  EXPECT_EQ(missing.at("target").at("source"), "https://news.example/2024/lamp-deal");
}

TEST(Annotations, SpanOnlyTheFirstPageOfAPassageThatRunsOn) {
  model::Report report = sample::report();
  model::Place& place = report.articles[0].findings[0].links[0].place;
  place.boxes.push_back({3, {72, 700, 300, 712}});
  place.boxes.push_back({4, {72, 80, 300, 92}});
  EXPECT_EQ(annotations(report).at(0).at("target").at("selector").at("value"),
            "page=3&viewrect=72,310.3,468,401.8");
}

}  // namespace
}  // namespace pincite::report
