#include "support/typed_filing.hpp"

#include <gmock/gmock.h>

namespace pincite::index {
namespace {

using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;
using tests::typed_page;

class Expand : public tests::TypedLibrary {
 protected:
  static std::vector<std::string> words(const base::Result<Expansions>& found) {
    std::vector<std::string> all;
    if (!found) ADD_FAILURE() << found.error().line();
    if (found) {
      for (const Expansion& expansion : found->words)
        all.push_back(expansion.word);
    }
    return all;
  }
};

TEST_F(Expand, ToWordsOfTheSameStem) {
  add({typed_page(1, {"they share shares and shared sharing of a shard"})});
  EXPECT_THAT(words(reader().same_stem("sharing", 100)),
              UnorderedElementsAre("share", "shares", "shared", "sharing"));
  EXPECT_THAT(words(reader().same_stem("1234", 100)), ElementsAre("1234"));
}

TEST_F(Expand, ToWordsWithTheSamePrefix) {
  add({typed_page(1, {"relate relation relative real"})});
  EXPECT_THAT(words(reader().starting_with("relat", 100)),
              UnorderedElementsAre("relate", "relation", "relative"));
  const auto capped = reader().starting_with("relat", 2);
  ASSERT_TRUE(capped);
  EXPECT_TRUE(capped->capped);
  EXPECT_EQ(capped->words.size(), 2U);
}

TEST_F(Expand, ToSimilarWordsWithinTheLettersAsked) {
  add({typed_page(1, {"form from farm for forms storm inform \u00E9t\u00E9 etc"})});
  EXPECT_THAT(words(reader().similar("form", 1, 100)),
              ElementsAre("form", "farm", "for", "forms", "from"));
  EXPECT_THAT(words(reader().similar("form", 0, 100)), ElementsAre("form"));
  EXPECT_THAT(words(reader().similar("eta", 1, 100)), ElementsAre("etc", "ete"));
}

TEST_F(Expand, NeverToAnotherDigit) {
  add({typed_page(1, {"2014 2015 201a a2015 ex5 ex6"})});
  EXPECT_THAT(words(reader().similar("2014", 2, 100)), ElementsAre("2014"));
  EXPECT_THAT(words(reader().similar("ex5", 1, 100)), ElementsAre("ex5"));
}

TEST_F(Expand, NeverToTermsOfFields) {
  model::Filing filing;
  filing.court = "cand";
  filing.title = "Order";
  add(filing, {typed_page(1, {"word"})});
  EXPECT_TRUE(words(reader().similar("cand", 2, 100)).empty());
}

}  // namespace
}  // namespace pincite::index
