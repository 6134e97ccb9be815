#include "pincite/text/sentence.hpp"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace pincite::text
