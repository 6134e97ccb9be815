// One thing without end: what no writer sends, but a page may hold. Each took minutes, or more
// memory than a machine has, when work grew with the square of the length.
#include "article/ascii.hpp"
#include "article/block.hpp"
#include "article/word_table.hpp"
#include "read_support.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t long_page = 1 << 20;

std::string endless(const std::string& piece) {
  std::string result;
  while (result.size() < long_page)
    result += piece;
  return result;
}

class Endless : public testing::TestWithParam<const char*> {};

TEST_P(Endless, ParagraphIsNoLongWork) {
  const model::Article article = read_ok(page("<p>" + endless(GetParam()) + "</p>"));
  EXPECT_EQ(article.title, "The folder on the shelf");
}

INSTANTIATE_TEST_SUITE_P(Pieces, Endless,
                         testing::Values("a\xE2\x80\x9D", "\"a'b ", "A.", "ab\xE2\x80\x99",
                                         "to say ",
                                         "\xE2\x80\x9Cthe old key\xE2\x80\x9D and a drawer ",
                                         "\xE2\x80\x9CYes\xE2\x80\x9D Karl Vost said Nora Quill, ",
                                         "a) said (b "));

TEST(EndlessText, LinesBrokenAtHyphensAreJoined) {
  const model::Article article = read_ok(endless("the clerk of the old com-\npany said\n"));
  EXPECT_NE(article.body.find("the old company said the clerk"), std::string::npos);
}

TEST(EndlessText, ManyAuthorsAreNoLongWork) {
  std::string head;
  for (int i = 0; i < 20000; ++i)
    head += "<meta name=\"author\" content=\"Nora Quill" + std::to_string(i) + "\">";
  EXPECT_EQ(read_ok(page("", head)).authors.size(), 20000u);
}

TEST(EndlessText, LinkedDataWithTagsThatNeverEndIsNoLongWork) {
  const std::string data = R"({"@type":"NewsArticle","articleBody":")" + endless("a <a<") + R"("})";
  EXPECT_TRUE(read_story("<html><body><script type=\"application/ld+json\">" + data +
                             "</script><p>Nobody asked.</p></body></html>",
                         "story"));
}

TEST(EndlessText, QuotationOverAllParagraphsStandsInEachSentence) {
  std::string inside;
  for (int i = 0; i < 3000; ++i)
    inside += "<p>\xE2\x80\x9CKey number " + std::to_string(i) +
              " is \xE2\x80\x98very old\xE2\x80\x99 now. Nobody knew.</p>";
  const model::Article article = read_ok(page(inside + "<p>\xE2\x80\x9CIt is.\xE2\x80\x9D</p>"));
  ASSERT_EQ(article.quotations.size(), 3001u);
  const model::Statement* last = statement(article, "It is.");
  ASSERT_NE(last, nullptr);
  EXPECT_EQ(last->quotations, std::vector<std::string>{"q1"});
  const auto both = std::count_if(article.statements.begin(), article.statements.end(),
                                  [](const auto& one) { return one.quotations.size() == 2; });
  EXPECT_EQ(both, 3000);
}

TEST(LimitBlocks, CutsInsideAParagraphWhatThereIsNoRoomFor) {
  Story story;
  story.blocks.resize(1);
  const std::string words(std::size_t{20} << 20U, '.');
  story.blocks[0].text.append(words, 7, words.size());
  story.blocks[0].links.push_back({0, words.size(), "https://news.example/", 1});
  limit_blocks(story);
  ASSERT_EQ(story.blocks.size(), 1u);
  const Block& kept = story.blocks[0];
  EXPECT_LT(kept.text.text.size(), words.size());
  EXPECT_EQ(kept.text.map.size(), kept.text.text.size());
  EXPECT_EQ(kept.text.map.end_of(kept.text.text.size()), 7 + kept.text.text.size());
  EXPECT_EQ(kept.links.at(0).end, kept.text.text.size());
  ASSERT_EQ(story.dropped.size(), 1u);
  EXPECT_EQ(story.dropped[0].text, std::string(200, '.'));
}

TEST(LimitBlocks, LeavesALongBookAlone) {
  Story story;
  story.blocks.resize(10000);
  for (Block& block : story.blocks)
    block.text.append("\"Yes,\" the old clerk said when he was asked for the key on Monday.", 0,
                      67);
  limit_blocks(story);
  EXPECT_EQ(story.blocks.size(), 10000u);
  EXPECT_TRUE(story.dropped.empty());
}

TEST(WordTable, FindsWordsThatBeginAlike) {
  const WordTable<int> table({{"allegation", 1}, {"allegations", 2}, {"a", 3}, {"a", 4}});
  EXPECT_EQ(*table.find("allegation"), 1);
  EXPECT_EQ(*table.find("allegations"), 2);
  EXPECT_EQ(*table.find("a"), 3);
  EXPECT_EQ(table.find("allegatio"), nullptr);
  EXPECT_EQ(table.find(""), nullptr);
}

TEST(Words, AreCountedNoFurtherThanAsked) {
  EXPECT_TRUE(has_words("  one two", 2));
  EXPECT_FALSE(has_words("one two ", 3));
  EXPECT_TRUE(has_words("", 0));
  EXPECT_EQ(replace_all("a-b--c", "-", ""), "abc");
  EXPECT_EQ(replace_all("aaa", "aa", "b"), "ba");
}

}  // namespace
}  // namespace pincite::article
