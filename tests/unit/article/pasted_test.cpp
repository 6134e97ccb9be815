#include "article/furniture.hpp"
#include "article/paragraphs.hpp"
#include "read_support.hpp"

#include <fstream>
#include <sstream>

namespace pincite::article {
namespace {

const char* const pasted =
    "Keys and locks\n\nThe key that nobody could find\n\nBy Nora Quill\n\nAdvertisement\n\n"
    "DEPOT. A guard looks at the door of the depot in Springfield, May 2, 2023\n\nAnn "
    "Lee/Reuters\n\n"
    "The board of the depot met on Monday to speak about the key that was lost in the spring.\n\n"
    "“We looked for it everywhere we could,” said Bob Ray, who runs the place with his brother.\n\n"
    "Sign up for our morning newsletter\n\n"
    "The clerk was not there, and the guard did not want to talk about it with a reporter.\n\n"
    "Add a comment\n\nSort by\n\nLoading\n";

TEST(Pasted, FurnitureIsDroppedAndNoted) {
  const auto article = read_ok(pasted);
  EXPECT_EQ(article.title, "The key that nobody could find");
  EXPECT_EQ(article.authors, std::vector<std::string>{"Nora Quill"});
  for (const char* furniture :
       {"Sort by", "newsletter", "Reuters", "DEPOT", "Loading", "Advertisement"})
    EXPECT_EQ(article.body.find(furniture), std::string::npos) << furniture;
  EXPECT_NE(article.body.find("everywhere we could"), std::string::npos);
  EXPECT_GE(article.dropped.size(), 8U);
}

/// Two paragraphs of prose with a number in them, to tell them apart.
std::string prose(int number) {
  const std::string n = std::to_string(number);
  return "The board of depot " + n + " met on Monday to speak about the key that was lost.\n\n" +
         "“We looked for it everywhere we could,” said the clerk of depot " + n +
         ", who has been there for years.\n\n";
}

TEST(Pasted, CommentsBehindTheStoryAreOut) {
  std::string text = "The key that nobody could find\n\n" + prose(1) + prose(2) + prose(3);
  for (const char* reader : {"jane", "Old Clerk", "keysmith"})
    text += std::string(reader) + " says:\n\nThis is what I have always said about the key and " +
            "about the people who lose it, and " + reader + " knows it well.\n\n";
  const auto article = read_ok(text);
  EXPECT_NE(article.body.find("depot 3"), std::string::npos);
  EXPECT_EQ(article.body.find("always said"), std::string::npos);
}

TEST(Pasted, TwoIntroductionsAreNoComments) {
  const auto article = read_ok("The key that nobody could find\n\n" + prose(1) +
                               "The complaint says:\n\nAcme kept a second set of keys in a drawer "
                               "and told nobody of it for years.\n\nThe answer says:\n\nThere "
                               "was no drawer in which a second set could have been kept.\n\n");
  EXPECT_NE(article.body.find("second set of keys"), std::string::npos);
  EXPECT_NE(article.body.find("no drawer in which"), std::string::npos);
}

TEST(Pasted, MenuOfALongStoryIsOut) {
  std::string story;
  for (int number = 1; number < 30; ++number)
    story += prose(number);
  const std::string text = "Open menu\n\nCulture\n\nGear\n\nIdeas\n\nScience\n\nSecurity\n\n"
                           "The key that nobody could find\n\n" +
                           story;
  const auto article = read_ok(text);
  EXPECT_EQ(article.body.find("Culture"), std::string::npos);
  EXPECT_NE(article.body.find("depot 29"), std::string::npos);
}

TEST(Pasted, HeadlinesInARowAreOutAndScoresStay) {
  const auto article = read_ok(
      "The key that nobody could find\n\n" + prose(1) +
      "Lock and key sold\n\nDoor found open\n\nClerk keeps quiet\n\nA guard at rest\n\n" +
      prose(2) + "Depot 14 11 6\n\nTown Hall 18 22 13\n\nThe Guards 9 1 0\n\nClerks 7 2 1\n\n" +
      prose(3));
  EXPECT_EQ(article.body.find("Door found open"), std::string::npos);
  EXPECT_NE(article.body.find("Town Hall 18"), std::string::npos);
}

TEST(Pasted, CleanTextIsKeptWhole) {
  const std::string text =
      "The board met on Monday to speak about the key that was lost.\n\nNobody could say where it "
      "was, and the clerk was not there at all.";
  EXPECT_NE(read_ok(text).body.find("The board met on Monday"), std::string::npos);
}

TEST(Pasted, WrappedLinesAreJoined) {
  Mapped text;
  const std::string wrapped = "The board of the depot met on Monday to speak about\nthe key that "
                              "was lost in the spring and of\nwhich nobody "
                              "could say where it had been left by\nthe clerk who carried it on "
                              "the last work-\ning day of the old\nyear.\n\nA new one "
                              "was made.\n";
  text.append(wrapped, 0, wrapped.size());
  const auto blocks = split_paragraphs(text);
  ASSERT_EQ(blocks.size(), 2U);
  EXPECT_NE(blocks[0].text.text.find("last working day"), std::string::npos);
}

TEST(Furniture, ProseIsNeverFurniture) {
  EXPECT_EQ(
      furniture_reason("Follow the money, the old detective used to say when asked about the case "
                       "of the missing "
                       "key that nobody wanted to talk about in public, least of all the clerk."),
      nullptr);
  EXPECT_EQ(furniture_reason("Photos of the key were shown to the jury on the second day."),
            nullptr);
  EXPECT_EQ(furniture_reason("Also on Tuesday, the judge heard the clerk."), nullptr);
  EXPECT_NE(furniture_reason("Image 2 of 5"), nullptr);
  EXPECT_TRUE(
      looks_like_caption("1of4Nora Quill looks at the key, Tuesday, Nov. 19, in the depot."));
  EXPECT_NE(furniture_reason("Share this article"), nullptr);
  EXPECT_NE(furniture_reason("(Reporting by Nora Quill; Editing by Bob Ray)"), nullptr);
}

TEST(Pasted, RapplerStoryReadsAsLabelled) {
  std::ifstream in(std::string(PINCITE_SOURCE_DIR) + "/../shared/stories/rappler-2024-04-03.txt",
                   std::ios::binary);
  if (!in) GTEST_SKIP() << "the Rappler story is not beside the repository";
  std::stringstream bytes;
  bytes << in.rdbuf();
  const auto article = read_ok(bytes.str());
  EXPECT_EQ(article.quotations.size(), 6U);
  EXPECT_EQ(article.outlet, "Rappler");
  EXPECT_FALSE(article.published.has_value());
  EXPECT_EQ(article.quotations.at(0).attribution.source_class, model::SourceClass::filing);
  EXPECT_EQ(article.quotations.at(2).attribution.source_class, model::SourceClass::person);
}

}  // namespace
}  // namespace pincite::article
