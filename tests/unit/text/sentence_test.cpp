#include "pincite/text/sentence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace pincite::text {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out;
  for (const auto& [begin, end] : sentences(text))
    out.push_back(text.substr(begin, end - begin));
  return out;
}

using Sentences = std::vector<std::string>;

TEST(Sentences, EndAtStops) {
  EXPECT_EQ(split("It rained. The court sat."), (Sentences{"It rained.", "The court sat."}));
}
TEST(Sentences, RunOverAbbreviations) {
  EXPECT_EQ(split("In Smith v. Jones, No. 12, Acme Inc. lost. Dr. Roe won."),
            (Sentences{"In Smith v. Jones, No. 12, Acme Inc. lost.", "Dr. Roe won."}));
}
TEST(Sentences, RunOverInitials) {
  EXPECT_EQ(split("Judge J. Doe of the U.S. District Court ruled."),
            (Sentences{"Judge J. Doe of the U.S. District Court ruled."}));
}
TEST(Sentences, EndAfterACountryInCapitals) {
  EXPECT_EQ(split("They left the U.S. The suit went on."),
            (Sentences{"They left the U.S.", "The suit went on."}));
}
TEST(Sentences, KeepClosingQuotationMarks) {
  EXPECT_EQ(split("He said \u201cno.\u201d She left."),
            (Sentences{"He said \u201cno.\u201d", "She left."}));
}
TEST(Sentences, EndAtParagraphs) {
  EXPECT_EQ(split("no stop here\n\nnext one"), (Sentences{"no stop here", "next one"}));
}
TEST(Sentences, OfNothingAreNone) {
  EXPECT_TRUE(split("  \n\n ").empty());
}

/// First and last byte of the sentences that [begin, end) touches, of all of them.
std::pair<std::size_t, std::size_t> touched(const std::string& text, std::size_t begin,
                                            std::size_t end) {
  std::pair<std::size_t, std::size_t> range = {begin, end};
  for (const auto& [first, last] : sentences(text)) {
    if (last <= begin || first >= end) continue;
    range = {std::min(range.first, first), std::max(range.second, last)};
  }
  return range;
}

TEST(Sentences, AroundAFewWordsAreThoseOfTheWholeParagraph) {
  const std::vector<std::string> pieces = {"The",
                                           "court",
                                           "ruled.",
                                           "v.",
                                           "Jones,",
                                           "No.",
                                           "12.",
                                           "U.S.",
                                           "District",
                                           "D.C.",
                                           "\u201cno.\u201d",
                                           "why?",
                                           "(See",
                                           "Ex.",
                                           "A.)",
                                           "he",
                                           "went.",
                                           "3.5",
                                           "It",
                                           "\u00a7",
                                           "on!",
                                           "J.",
                                           "Doe",
                                           "Inc.",
                                           "lost;",
                                           "\u2014",
                                           "[sic]",
                                           "so\u2026",
                                           "then."};
  std::mt19937 random(5);
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t left = 3 + random() % 60; left > 0; --left) {
      if (!text.empty()) text += random() % 40 == 0 ? "  " : " ";
      const std::size_t begin = text.size();
      text += pieces[random() % pieces.size()];
      words.emplace_back(begin, text.size());
    }
    const std::size_t first = random() % words.size();
    const std::size_t last = std::min(words.size() - 1, first + random() % 5);
    const std::size_t begin = words[first].first;
    const std::size_t end = words[last].second;
    EXPECT_EQ(sentences_around(text, begin, end), touched(text, begin, end)) << text;
  }
}

}  // namespace
}  // namespace pincite::text
