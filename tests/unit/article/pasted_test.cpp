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
