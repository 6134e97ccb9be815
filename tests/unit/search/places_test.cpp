#include "library_search.hpp"

namespace pincite::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::typed_page;
using testing::TypedLine;

class Places : public testing::LibrarySearch {};

TEST_F(Places, NameTheMarginLines) {
  model::Filing filing;
  filing.ecf = "12";
  add(filing, {typed_page(1, {{"nothing here"}, {"they had a special"}, {"relationship"}}, true)});
  const Answer answer = ask("\"special relationship\"");
  ASSERT_EQ(answer.total_places, 1U);
  const model::Place& place = answer.hits[0].places[0].place;
  ASSERT_TRUE(place.lines);
  EXPECT_EQ(place.lines->first, 2);
  EXPECT_EQ(place.lines->last, 3);
  EXPECT_THAT(place.pin_cite, HasSubstr("ECF No. 12"));
  EXPECT_EQ(place.boxes.size(), 2U);
}

TEST_F(Places, OfAlternativesAreCountedOnce) {
  add({typed_page(1, {"alpha beta gamma"})});
  EXPECT_EQ(ask("alpha OR alpha").total_places, 1U);
  EXPECT_EQ(ask("\"alpha beta\" OR \"beta gamma\"").total_places, 2U);
}

TEST_F(Places, AreMissingWhereOnlyFieldsMatch) {
  model::Filing filing;
  filing.court = "cand";
  add(filing, {typed_page(1, {"alpha"})});
  const Answer answer = ask("court:cand");
  EXPECT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.total_places, 0U);
}

TEST_F(Places, OfWordsTogetherAreAsManyAsTheRarestHas) {
  add({typed_page(1, {"alpha beta and alpha and alpha", "alpha beta"})});
  const Answer answer = ask("alpha beta");
  EXPECT_EQ(answer.total_places, 2U);
}

TEST_F(Places, InJsonCarryTheContract) {
  add({typed_page(1, {"a special relationship"})});
  const base::Json json = to_json(ask("\"special relationship\""));
  EXPECT_EQ(json.at("schema"), "pincite.search/1");
  EXPECT_EQ(json.at("total"), 1);
  const auto& place = json.at("hits").at(0).at("places").at(0);
  EXPECT_EQ(place.at("place").at("page").at("pdf"), 1);
  EXPECT_EQ(place.at("exact"), true);
  EXPECT_TRUE(place.at("place").at("lines").is_null());
}

TEST_F(Places, OfARemovedFilingAreGoneBeforeTheIndexKnows) {
  const auto id = add({typed_page(1, {"a special relationship"})});
  ASSERT_TRUE(catalogue_->remove_filing(id));
  EXPECT_EQ(ask("special").total, 0U);
}

TEST_F(Places, LongSentencesAreCutAtLines) {
  std::vector<TypedLine> lines;
  for (int i = 0; i < 20; ++i)
    lines.push_back({"some more words of a very long sentence that"});
  lines.push_back({"speaks of a special relationship and"});
  for (int i = 0; i < 20; ++i)
    lines.push_back({"some more words of a very long sentence that"});
  add({typed_page(1, lines)});
  const Answer answer = ask("\"special relationship\"");
  ASSERT_EQ(answer.total_places, 1U);
  const std::string& snippet = answer.hits[0].places[0].snippet;
  EXPECT_LT(snippet.size(), 450U);
  EXPECT_EQ(snippet.rfind("…some more", 0), 0U) << snippet;
  EXPECT_THAT(snippet, HasSubstr("<mark>special relationship</mark> and"));
}

}  // namespace
}  // namespace pincite::search
