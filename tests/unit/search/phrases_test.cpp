#include "library_search.hpp"

namespace pincite::search {
namespace {

using model::LineRole;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::typed_page;
using testing::TypedLine;

class Phrases : public testing::LibrarySearch {};

TEST_F(Phrases, RunOverALineEnd) {
  const auto id = add({typed_page(1, {"they had a special", "relationship of trust"})});
  EXPECT_THAT(found("\"special relationship\""), ElementsAre(id));
  EXPECT_THAT(found("\"a special relationship of trust\""), ElementsAre(id));
}

TEST_F(Phrases, RunOverAPageEndPastStampFooterAndFootnote) {
  const auto id =
      add({typed_page(1, std::vector<TypedLine>{{"they had a special"},
                                                {"1 See the ledger.", LineRole::footnote},
                                                {"COMPLAINT", LineRole::footer}}),
           typed_page(2, std::vector<TypedLine>{{"Case 1:20 Document 3", LineRole::stamp},
                                                {"relationship of trust"}})});
  const Answer answer = ask("\"special relationship\"");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].filing.id, id);
  const model::Place& place = answer.hits[0].places.at(0).place;
  EXPECT_EQ(place.page.pdf, 1);
  EXPECT_EQ(place.page.to_pdf, 2);
  EXPECT_TRUE(found("\"special see the ledger\"").empty());
}

TEST_F(Phrases, ReadBothWaysWhereAWordIsBrokenAtALineEnd) {
  add({typed_page(1, {"all the infor-", "mation was given to data-", "sharing partners"})});
  EXPECT_EQ(ask("\"the information was given\"").total_places, 1U);
  EXPECT_EQ(ask("\"data-sharing partners\"").total_places, 1U);
  EXPECT_EQ(ask("\"datasharing partners\"").total_places, 1U);
  EXPECT_EQ(ask("\"was given to\"").total_places, 1U);
}

TEST_F(Phrases, KeepEveryFunctionWord) {
  const auto id = add({typed_page(1, {"to be or not to be of the court"})});
  add({typed_page(1, {"to be and not to be of a court"})});
  EXPECT_THAT(found("\"to be or not to be\""), ElementsAre(id));
  EXPECT_THAT(found("\"of the\""), ElementsAre(id));
}

TEST_F(Phrases, CountRepeatedWords) {
  add({typed_page(1, {"very very very good", "no no"})});
  EXPECT_EQ(ask("\"very very\"").total_places, 2U);
  EXPECT_EQ(ask("\"very very very\"").total_places, 1U);
  EXPECT_EQ(ask("\"very very very very\"").total_places, 0U);
}

TEST_F(Phrases, AreFoundWhateverTheQuotationMarksLigaturesAndSpaces) {
  const auto id = add({typed_page(
      1, {"the plaintiff\u2019s \u201Co\uFB03cial\u201D \u00A75 con\u00ADsent\u2014given"})});
  EXPECT_THAT(found("\"plaintiff's official\""), ElementsAre(id));
  EXPECT_THAT(found("\u201Cofficial \u00A7\u00A05 consent given\u201D"), ElementsAre(id));
}

TEST_F(Phrases, NeverCrossARedaction) {
  add({typed_page(1, {"paid to [x] in cash"})});
  EXPECT_THAT(found("\"paid to\""), ElementsAre(1));
  EXPECT_THAT(found("\"in cash\""), ElementsAre(1));
  EXPECT_THAT(found("\"paid to in cash\""), IsEmpty());
}

TEST_F(Phrases, WithOneWordChangedAreNotFound) {
  add({typed_page(1, {"the exclusive agreement was disclosed in 2014"})});
  EXPECT_THAT(found("\"the exclusive arrangement was\""), IsEmpty());
  EXPECT_THAT(found("\"agreements was disclosed\""), IsEmpty());
  EXPECT_THAT(found("\"disclosed in 2015\""), IsEmpty());
}

TEST_F(Phrases, MayEndInAPrefix) {
  add({typed_page(1, {"a special relationship and special relations"})});
  EXPECT_EQ(ask("\"special relat*\"").total_places, 2U);
}

TEST_F(Phrases, OfWordsNearEachOtherInEitherOrder) {
  add({typed_page(1, {"the inbox was opened by the api of a partner"})});
  EXPECT_EQ(ask("\"inbox api\"~4").total_places, 1U);
  EXPECT_EQ(ask("\"api inbox\"~4").total_places, 1U);
  EXPECT_EQ(ask("\"inbox api\"~3").total_places, 0U);
}

TEST_F(Phrases, OfOneWordTwiceNeedTwoOfIt) {
  add({typed_page(1, {"the court and the clerk"})});
  EXPECT_EQ(ask("\"the the\"~5").total_places, 1U);
  EXPECT_EQ(ask("\"court court\"~5").total_places, 0U);
}

TEST_F(Phrases, AreMarkedInTheSnippetAndTheRestIsEscaped) {
  add({typed_page(1, {"Smith & Sons had a <special", "relationship> with us."})});
  const Answer answer = ask("\"special relationship\"");
  ASSERT_EQ(answer.total_places, 1U);
  EXPECT_EQ(answer.hits[0].places[0].snippet,
            "Smith &amp; Sons had a &lt;<mark>special relationship</mark>&gt; with us.");
  EXPECT_TRUE(answer.hits[0].places[0].exact);
}

}  // namespace
}  // namespace pincite::search
