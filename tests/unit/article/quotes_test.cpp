#include "article/quotes.hpp"
#include "read_support.hpp"

#include <gtest/gtest.h>

namespace pincite::article {
namespace {

std::vector<std::string> texts(const std::string& story) {
  std::vector<BodyBlock> blocks;
  for (std::size_t begin = 0; begin <= story.size();) {
    const std::size_t end = std::min(story.find("\n\n", begin), story.size());
    blocks.push_back({BlockKind::paragraph, begin, end});
    begin = end + 2;
  }
  std::vector<std::string> result;
  for (const Marked& marked : find_marked(story, blocks))
    result.push_back(story.substr(marked.begin, marked.end - marked.begin));
  return result;
}

using Texts = std::vector<std::string>;

TEST(QuotationMarks, EveryShape) {
  EXPECT_EQ(texts("He said \"one\" and “two” and «three» and ``four''."),
            (Texts{"one", "two", "three", "four"}));
}

TEST(QuotationMarks, NoBreakSpaceBeforeOpener) {
  EXPECT_EQ(texts("a \xC2\xA0“key” b"), Texts{"key"});
}

TEST(QuotationMarks, ApostrophesOpenNothing) {
  EXPECT_TRUE(
      texts("The users' messages weren't Meta's in the '90s, rock 'n' roll fans’ too.").empty());
}

TEST(QuotationMarks, SingleMarksQuote) {
  EXPECT_EQ(texts("He called it ‘a museum piece’ twice."), Texts{"a museum piece"});
}

TEST(QuotationMarks, NestedKeepsBoth) {
  EXPECT_EQ(texts("“She said ‘never again’ to me,” he said."),
            (Texts{"She said ‘never again’ to me,", "never again"}));
}

TEST(QuotationMarks, InchesOpenNothing) {
  EXPECT_TRUE(texts("A 12\" pipe and a 6\" pipe.").empty());
}

TEST(QuotationMarks, OverParagraphsIsOne) {
  const Texts found = texts("He wrote: “The key is old.\n\n“It never fitted.” He left.");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_NE(found[0].find("never fitted."), std::string::npos);
}

TEST(QuotationMarks, StrayMarkNeverSwallowsTheNextParagraph) {
  EXPECT_EQ(texts("He wrote: “The key is old.\n\nNobody knew."), Texts{"The key is old."});
}

TEST(QuotationMarks, SecondOpenerClosesTheFirst) {
  EXPECT_EQ(texts("A “key and a “lock” here."), (Texts{"key and a", "lock"}));
}

TEST(QuotationMarks, CloserWithoutOpenerBeginsWithItsSentence) {
  EXPECT_EQ(texts("It rained. The key is very old,” she said."), Texts{"The key is very old,"});
}

TEST(Usage, TitlesAndTermsAreToldApartAndKept) {
  const auto article = read_ok(
      "Her film “The Long Key” won. The device is called “Inbox Key” by its makers, Quill said.");
  ASSERT_EQ(article.quotations.size(), 2U);
  EXPECT_EQ(article.quotations[0].usage, "title");
  EXPECT_EQ(article.quotations[1].usage, "term");
}

}  // namespace
}  // namespace pincite::article
