#include "index/word_pairs.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace pincite::index {
namespace {

using ::testing::ElementsAre;

/// "term@offset" of every part.
std::vector<std::string> parts_of(const std::string& phrase) {
  std::istringstream in(phrase);
  std::vector<std::string> words;
  for (std::string word; in >> word;)
    words.push_back(word);
  std::vector<std::string> parts;
  for (const PhrasePart& part : phrase_parts(words))
    parts.push_back(part.term + "@" + std::to_string(part.offset));
  return parts;
}

TEST(WordPairs, CoverEveryWordOfAPhrase) {
  EXPECT_THAT(parts_of("special relationship"), ElementsAre("special@0", "relationship@1"));
  EXPECT_THAT(parts_of("the"), ElementsAre("the@0"));
  EXPECT_THAT(parts_of("of the court"), ElementsAre("of the@0", "court@2"));
  EXPECT_THAT(parts_of("pursuant to the"), ElementsAre("pursuant@0", "to the@1"));
  EXPECT_THAT(parts_of("that it was the"), ElementsAre("that it@0", "was the@2"));
  EXPECT_THAT(parts_of("as to the"), ElementsAre("as to@0", "to the@1"));
  EXPECT_THAT(parts_of("the court of the"), ElementsAre("the@0", "court@1", "of the@2"));
}

TEST(WordPairs, AreOfVeryFrequentWordsOnly) {
  EXPECT_TRUE(is_pair("of", "the"));
  EXPECT_TRUE(is_pair("the", "the"));
  EXPECT_FALSE(is_pair("of", "court"));
  EXPECT_FALSE(is_pair("xcnof", "the"));
}

}  // namespace
}  // namespace pincite::index
