#include "read_support.hpp"

namespace pincite::article {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Page, FurnitureIsOutAndNoted) {
  const auto article = read_ok(
      page("<figure><img src=\"k.jpg\"><figcaption>A key on a table. Photo: N. "
           "Quill</figcaption></figure>"
           "<div class=\"newsletter\">Sign up for our letter about keys</div>"
           "<p>The board, the clerk, and the guard met, and Nora Quill said the key was old.</p>"));
  EXPECT_TRUE(has(article.body, "said the key was old"));
  EXPECT_FALSE(has(article.body, "Sign up"));
  EXPECT_FALSE(has(article.body, "on a table"));
  EXPECT_FALSE(has(article.body, "rights reserved"));
  bool caption = false;
  for (const auto& dropped : article.dropped)
    caption = caption || dropped.why == "caption";
  EXPECT_TRUE(caption);
}

TEST(Page, HeadlineIsTitleAndNotBody) {
  const auto article = read_ok(page(""));
  EXPECT_EQ(article.title, "The folder on the shelf");
  EXPECT_FALSE(has(article.body, "The folder on the shelf"));
}

TEST(Page, LinksInTheBodyAreKept) {
  const auto article = read_ok(
      page("<p>The paper is in <a href=\"https://storage.courtlistener.com/recap/x.pdf\">the "
           "complaint</a>, she said.</p>"));
  ASSERT_EQ(article.links.size(), 1U);
  EXPECT_EQ(article.links[0].text, "the complaint");
  EXPECT_EQ(article.links[0].url, "https://storage.courtlistener.com/recap/x.pdf");
  EXPECT_GT(article.links[0].span.end, article.links[0].span.start);
}

TEST(Page, HiddenTextIsNotRead) {
  const auto article = read_ok(
      page("<p style=\"display: none\">Secret words that nobody sees on this page, she said.</p>"));
  EXPECT_FALSE(has(article.body, "Secret"));
}

TEST(Page, DoubleLineBreaksMakeParagraphs) {
  const auto article = read_ok(
      page("<div>The first part of the story, which is long enough.<br><br>The second part, "
           "which is long enough too.</div>"));
  EXPECT_TRUE(has(article.body, "long enough.\n\nThe second"));
}

TEST(Page, BlockquoteIsABlockQuotationOfItsIntroduction) {
  const auto article =
      read_ok(page("<p>According to the complaint filed in court:</p><blockquote>Acme kept a "
                   "second set of keys in “the drawer” "
                   "for many years and told nobody.</blockquote>"));
  const auto* block = quotation(article, "second set of keys");
  ASSERT_NE(block, nullptr);
  EXPECT_EQ(block->kind, model::QuotationKind::block);
  EXPECT_EQ(block->attribution.source_class, model::SourceClass::filing);
  ASSERT_EQ(block->nested.size(), 1U);
}

TEST(Page, UnclosedTagsAndDeepNestingDoNotHarm) {
  std::string deep;
  for (int i = 0; i < 100000; ++i)
    deep += "<div>";
  const auto article = read_story(page(deep + "<p>Words inside.</p>"), "deep");
  EXPECT_TRUE(article.has_value());
}

TEST(Page, FormattingBombIsReadAsBareText) {
  std::string bomb = "<html><body>";
  for (int i = 0; i < 300; ++i)
    bomb += "<font color=" + std::to_string(i) + ">";
  for (int i = 0; i < 40000; ++i)
    bomb += "<p>x";
  EXPECT_TRUE(read_story(bomb, "bomb").has_value());
}

TEST(Page, SourceSpansAreBytesOfTheFile) {
  const std::string bytes = page(
      "<p>Nora Quill said it was &ldquo;a museum piece&rdquo; &amp; left the room at once.</p>");
  const auto article = read_ok(bytes);
  const auto* found = quotation(article, "a museum piece");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(bytes.substr(found->source.start, found->source.end - found->source.start),
            "a museum piece");
}

TEST(Page, StoryThatAScriptFillsInComesFromLinkedData) {
  std::string body;
  for (int i = 0; i < 8; ++i)
    body += "Nora Quill said \\u201ckey number " + std::to_string(i) +
            " is old\\u201d, &amp; nobody in the room who knew the drawer contradicted her.\\n\\n";
  const std::string bytes =
      "<html><head><script "
      "type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"The "
      "key\",\"articleBody\":\"" +
      body + "\"}</script></head><body><div id=\"app\"></div><p>We use cookies.</p></body></html>";
  const model::Article article = read_ok(bytes);
  ASSERT_EQ(article.quotations.size(), 8U);
  const auto& last = article.quotations.back();
  EXPECT_EQ(last.text, "key number 7 is old");
  EXPECT_EQ(bytes.substr(last.source.start, last.source.end - last.source.start), last.text);
  EXPECT_NE(article.body.find("old”, & nobody"), std::string::npos);
}

TEST(Page, LinkedDataDoesNotReplaceAStoryThatIsThere) {
  const model::Article article = read_ok(
      page("<p>“The key is old,” said Nora Quill.</p>",
           "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":"
           "\"Something shorter that no reader of the page has ever seen.\"}</script>"));
  EXPECT_EQ(article.body.find("Something shorter"), std::string::npos);
  EXPECT_NE(quotation(article, "The key is old"), nullptr);
}

TEST(Page, ProseThatBeginsLikeACallIsKept) {
  const model::Article article = read_ok(page(
      "<p>Sign up for the app today and the screen that asks for your location is eleven words "
      "long.</p><p>Sign up for our newsletter and get the week in court, every Friday.</p>"));
  EXPECT_NE(article.body.find("eleven words"), std::string::npos);
  EXPECT_EQ(article.body.find("every Friday"), std::string::npos);
}

TEST(Page, TimesAndButtonsBetweenPostsAreNoStory) {
  const model::Article article =
      read_ok(page("<div><p>1:12 p.m.</p><p>The jury came back to the room and asked for the key, "
                   "which the clerk had put away.</p><p>Share</p><p>5 hours ago</p></div>"));
  EXPECT_NE(article.body.find("The jury came back"), std::string::npos);
  EXPECT_EQ(article.body.find("1:12"), std::string::npos);
  EXPECT_EQ(article.body.find("Share"), std::string::npos);
  EXPECT_EQ(article.body.find("hours ago"), std::string::npos);
}

}  // namespace
}  // namespace pincite::article
