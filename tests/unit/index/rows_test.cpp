#include "support/typed_filing.hpp"

#include <gmock/gmock.h>

#include <random>

namespace pincite::index {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using tests::typed_page;

class Rows : public tests::TypedLibrary {
 protected:
  std::vector<Occurrence> find(const std::vector<std::string>& words) {
    std::size_t total = 0;
    auto found = reader().phrase(words, 100000, &total);
    if (!found) ADD_FAILURE() << found.error().line();
    if (!found) return {};
    EXPECT_EQ(total, found->size());
    return *found;
  }
};

TEST_F(Rows, AreFoundInOrderOfFilingAndText) {
  add({typed_page(1, {"of the court of the court"})});
  add({typed_page(1, {"in view of the court"})});
  EXPECT_THAT(find({"of", "the", "court"}),
              ElementsAre(Occurrence{1, 0, 3, 0}, Occurrence{1, 3, 6, 0}, Occurrence{2, 2, 5, 0}));
  EXPECT_EQ(reader().occurrences("the"), 3U);
  EXPECT_EQ(reader().filing_frequency("the"), 2U);
}

TEST_F(Rows, EqualACountByHand) {
  std::mt19937 random(11);
  std::vector<std::string> stream;
  std::string line;
  std::vector<tests::TypedLine> lines;
  for (int i = 0; i < 3000; ++i) {
    stream.push_back(std::string(1, static_cast<char>('a' + random() % 3)));
    line += stream.back() + " ";
    if (i % 10 == 9) {
      lines.push_back({line});
      line.clear();
    }
  }
  add({typed_page(1, lines)});
  for (int round = 0; round < 60; ++round) {
    const std::size_t length = 1 + random() % 6;
    std::vector<std::string> words;
    for (std::size_t i = 0; i < length; ++i) {
      words.push_back(std::string(1, static_cast<char>('a' + random() % 3)));
    }
    std::size_t wanted = 0;
    for (std::size_t at = 0; at + length <= stream.size(); ++at) {
      wanted +=
          std::equal(words.begin(), words.end(), stream.begin() + static_cast<std::ptrdiff_t>(at));
    }
    EXPECT_EQ(find(words).size(), wanted);
  }
}

TEST_F(Rows, WithAlternativesFollowEveryWalk) {
  add({typed_page(1, {"data sharing deal and datasharing deal and data deal"})});
  Row row;
  row.states = 4;
  row.max_cost = 1;
  row.arcs = {{0, 1, 0, "data"}, {1, 2, 0, "sharing"}, {0, 2, 1, "datasharing"}, {2, 3, 0, "deal"}};
  const auto found = reader().find(row);
  ASSERT_TRUE(found);
  EXPECT_THAT(*found, ElementsAre(Occurrence{1, 0, 3, 0}, Occurrence{1, 4, 6, 1}));
}

TEST_F(Rows, OfWordsThatNoFilingHasAreNotFound) {
  EXPECT_THAT(find({"missing"}), IsEmpty());
  add({typed_page(1, {"a word"})});
  EXPECT_THAT(find({"missing"}), IsEmpty());
  EXPECT_THAT(find({"a", "missing"}), IsEmpty());
}

TEST_F(Rows, RankFilingsThatHaveMoreOfTheWordsFirst) {
  add({typed_page(1, {"inbox and other things"})});
  add({typed_page(1, {"the inbox api and other things"})});
  add({typed_page(1, {"nothing of it"})});
  const auto ranked = reader().ranked({"inbox", "api"}, 10);
  ASSERT_TRUE(ranked);
  ASSERT_EQ(ranked->size(), 2U);
  EXPECT_EQ(ranked->front().first, 2);
}

}  // namespace
}  // namespace pincite::index
