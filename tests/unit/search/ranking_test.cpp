#include "library_search.hpp"

namespace pincite::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::typed_page;
using ::testing::UnorderedElementsAre;

class Ranking : public testing::LibrarySearch {
 protected:
  static model::Filing filed(int year, const std::string& docket = "") {
    model::Filing filing;
    filing.filed = base::make_date(year, 1, 1);
    if (!docket.empty()) filing.court = "cand";
    filing.docket_number = docket;
    return filing;
  }
};

TEST_F(Ranking, PutsWordsTogetherBeforeWordsPagesApart) {
  const auto apart = add({typed_page(1, {"inbox inbox inbox", "inbox was there"}),
                          typed_page(2, {"nothing"}), typed_page(3, {"the api and the api"})});
  std::vector<model::Page> pages;
  for (int page = 1; page <= 20; ++page) {
    pages.push_back(typed_page(page, {"long filing about many other things", "and more of them"}));
  }
  pages.push_back(typed_page(21, {"access to the inbox api was given"}));
  const auto close = add(pages);
  EXPECT_THAT(found("inbox api"), ElementsAre(close, apart));
}

TEST_F(Ranking, NeedsAllPlainWordsButNoFunctionWords) {
  const auto both = add({typed_page(1, {"a motion against dismissal"})});
  add({typed_page(1, {"a motion to compel"})});
  EXPECT_THAT(found("motion to dismissal"), ElementsAre(both));
}

TEST_F(Ranking, HoldsBooleansForTheFiling) {
  const auto a = add({typed_page(1, {"alpha beta"})});
  const auto b = add({typed_page(1, {"alpha gamma"})});
  const auto c = add({typed_page(1, {"delta"})});
  EXPECT_THAT(found("alpha NOT beta"), ElementsAre(b));
  EXPECT_THAT(found("alpha -gamma"), ElementsAre(a));
  EXPECT_THAT(found("beta OR delta"), UnorderedElementsAre(a, c));
  EXPECT_THAT(found("alpha AND (beta OR delta)"), ElementsAre(a));
  EXPECT_THAT(found("NOT alpha"), ElementsAre(c));
  EXPECT_THAT(found("alpha AND delta"), IsEmpty());
  EXPECT_THAT(found("beta OR NOT alpha"), UnorderedElementsAre(a, c));
}

TEST_F(Ranking, PutsTheClosestPlaceFirst) {
  std::vector<testing::TypedLine> lines = {{"the inbox was first mentioned here"}};
  for (int i = 0; i < 30; ++i)
    lines.push_back({"lines of other things to read meanwhile"});
  lines.push_back({"the inbox api at last"});
  add({typed_page(1, lines)});
  const Answer answer = ask("inbox AND api");
  ASSERT_EQ(answer.total, 1U);
  EXPECT_THAT(answer.hits[0].places[0].snippet,
              ::testing::HasSubstr("<mark>inbox</mark> <mark>api</mark>"));
}

TEST_F(Ranking, SortsByDateWithUnknownDatesLast) {
  const auto middle = add(filed(2020), {typed_page(1, {"word"})});
  const auto last = add(filed(2022), {typed_page(1, {"word"})});
  const auto unknown = add({typed_page(1, {"word"})});
  const auto first = add(filed(2019), {typed_page(1, {"word"})});
  Request request;
  request.query = "word";
  request.sort = Sort::oldest;
  std::vector<model::FilingId> ids;
  for (const Hit& hit : ask(request).hits)
    ids.push_back(hit.filing.id);
  EXPECT_THAT(ids, ElementsAre(first, middle, last, unknown));
  request.sort = Sort::newest;
  ids.clear();
  for (const Hit& hit : ask(request).hits)
    ids.push_back(hit.filing.id);
  EXPECT_THAT(ids, ElementsAre(last, middle, first, unknown));
}

TEST_F(Ranking, GathersDockets) {
  const auto a = add(filed(2019, "3:20-cv-00001"), {typed_page(1, {"word"})});
  const auto b = add(filed(2020, "3:20-cv-00002"), {typed_page(1, {"word"})});
  const auto c = add(filed(2021, "3:20-cv-00001"), {typed_page(1, {"word"})});
  Request request;
  request.query = "word";
  request.sort = Sort::oldest;
  request.group = Group::docket;
  std::vector<model::FilingId> ids;
  for (const Hit& hit : ask(request).hits)
    ids.push_back(hit.filing.id);
  EXPECT_THAT(ids, ElementsAre(a, c, b));
}

TEST_F(Ranking, PagesThroughAnswersWithExactTotals) {
  for (int i = 0; i < 5; ++i)
    add({typed_page(1, {"word and word"})});
  Request request;
  request.query = "word";
  request.limit = 2;
  request.offset = 4;
  request.places = 1;
  const Answer answer = ask(request);
  EXPECT_EQ(answer.total, 5U);
  EXPECT_EQ(answer.total_places, 10U);
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].places.size(), 1U);
  EXPECT_EQ(answer.hits[0].places_total, 2U);
}

}  // namespace
}  // namespace pincite::search
