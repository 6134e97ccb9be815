#include "library_search.hpp"

namespace pincite::search {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::typed_page;

class Tolerance : public testing::LibrarySearch {};

TEST_F(Tolerance, ExcusesWrongLetters) {
  const auto id = add({typed_page(1, {"a speciai reiationship with partners"})});
  EXPECT_THAT(found("\"special relationship\""), IsEmpty());
  const Answer answer = ask("\"special relationship\"~~");
  ASSERT_EQ(answer.total, 1U);
  EXPECT_EQ(answer.hits[0].filing.id, id);
  EXPECT_FALSE(answer.hits[0].places.at(0).exact);
  EXPECT_THAT(answer.interpreted, HasSubstr("OCR"));
}

TEST_F(Tolerance, ExcusesDroppedSpacesAndSplitWords) {
  add({typed_page(1, {"aspecial relationship with", "the spe cial relation ship of"})});
  EXPECT_EQ(ask("\"a special relationship with\"~~").total_places, 1U);
  EXPECT_EQ(ask("\"the special relationship of\"~~").total_places, 1U);
}

TEST_F(Tolerance, FindsTheExactWordsAndSaysSo) {
  add({typed_page(1, {"a special relationship"})});
  const Answer answer = ask("\"special relationship\"~~");
  ASSERT_EQ(answer.total_places, 1U);
  EXPECT_TRUE(answer.hits[0].places[0].exact);
}

TEST_F(Tolerance, ExcusesPairsOfLettersReadAsOneAndBack) {
  add({typed_page(1, {"they filed the dairn yesterday"})});
  EXPECT_EQ(ask("\"filed the claim yesterday\"~~").total_places, 1U);
}

TEST_F(Tolerance, ExcusesASignReadAsALetterOrDigit) {
  add({typed_page(1, {"as alleged (see 4 80 of the Complaint)"})});
  const Answer answer = ask("\"see ¶ 80 of the\"~~");
  ASSERT_EQ(answer.total_places, 1U);
  EXPECT_FALSE(answer.hits[0].places[0].exact);
  EXPECT_THAT(found("\"see ¶ 80 of the\""), IsEmpty());
  EXPECT_THAT(found("\"see 80 of the\"~~"), IsEmpty());
  EXPECT_THAT(found("\"as ¶ see 80\"~~"), IsEmpty());
}

TEST_F(Tolerance, NeverTakesAnotherWord) {
  add({typed_page(1, {"the motion was heard", "the form of the contract"})});
  EXPECT_THAT(found("\"the notion was heard\"~~"), IsEmpty());
  EXPECT_THAT(found("\"the motion was read\"~~"), IsEmpty());
  EXPECT_THAT(found("\"the motions was heard\"~~"), IsEmpty());
  EXPECT_THAT(found("\"from of the contract\"~~"), IsEmpty());
}

TEST_F(Tolerance, NeverLeavesAWordOut) {
  add({typed_page(1, {"the refunds were disproportionate, Vesvere Holdings says so"})});
  EXPECT_THAT(found("\"disproportionate by Vesvere\"~~"), IsEmpty());
  EXPECT_THAT(found("\"disproportionate Vesvere of Holdings\"~~"), IsEmpty());
  EXPECT_EQ(ask("\"disproportionate Vesvere\"~~").total_places, 1U);
}

TEST_F(Tolerance, NeverTakesAnotherDigit) {
  add({typed_page(1, {"filed on April 14 2023 for 1,500 dollars"})});
  EXPECT_THAT(found("\"April 15 2023\"~~"), IsEmpty());
  EXPECT_THAT(found("\"for 1,600 dollars\"~~"), IsEmpty());
  EXPECT_THAT(found("\"April 14 2023\"~~"), ElementsAre(1));
}

TEST_F(Tolerance, OfLettersFindsSimilarWords) {
  add({typed_page(1, {"a relationshlp and a relationship and a relation"})});
  EXPECT_EQ(ask("relationship~").total_places, 2U);
  EXPECT_EQ(ask("relaionshp~2").total_places, 2U);
  EXPECT_EQ(ask("relaionshp~").total_places, 0U);
}

TEST_F(Tolerance, OfLettersSaysWhichHitIsApproximate) {
  add({typed_page(1, {"a relationshlp"})});
  add({typed_page(1, {"a relationship"})});
  const Answer answer = ask("relationship~");
  ASSERT_EQ(answer.total, 2U);
  for (const Hit& hit : answer.hits)
    EXPECT_EQ(hit.places.at(0).exact, hit.filing.id == 2);
}

TEST_F(Tolerance, ForPlainWordsTakesFormsOfTheSameStem) {
  add({typed_page(1, {"they alleged sharing"})});
  EXPECT_THAT(found("alleges shared"), ElementsAre(1));
  EXPECT_THAT(found("\"alleges\""), IsEmpty());
  EXPECT_THAT(ask("alleges").interpreted, HasSubstr("alleged"));
}

}  // namespace
}  // namespace pincite::search
