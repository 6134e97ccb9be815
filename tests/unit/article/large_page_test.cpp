// Pages with more elements than the HTML parser gets, and stories longer than anybody writes.
#include "article/block.hpp"
#include "article/loose_tree.hpp"
#include "read_support.hpp"

namespace pincite::article {
namespace {

const std::string story =
    "<p>Nora Quill, the clerk of the court, said &ldquo;the key is old&rdquo; when she was asked "
    "on "
    "Monday, and nobody in the room who knew the drawer contradicted her.</p>"
    "<p>The papers, which fill nine boxes, were moved to another room in the spring, and they have "
    "not been seen, counted or asked for since that day.</p>";

std::string repeated(const std::string& part, std::size_t times) {
  std::string result;
  for (std::size_t i = 0; i < times; ++i)
    result += part;
  return result;
}

TEST(LargePage, FindsTheStoryAmongManySmallElements) {
  const std::string bytes =
      page(story + story + "<div class=\"comments\">" +
           repeated("<div class=\"c\"><b>x</b></div>", most_parsed_tags) + "</div>");
  const model::Article article = read_ok(bytes);
  ASSERT_FALSE(article.quotations.empty());
  const model::Quotation& first = article.quotations.front();
  EXPECT_EQ(first.text, "the key is old");
  EXPECT_EQ(first.attribution.name.value_or(first.attribution.surface), "Nora Quill");
  EXPECT_EQ(bytes.substr(first.source.start, first.source.end - first.source.start), first.text);
}

TEST(LargePage, ReadsTheSameWithAndWithoutTheParser) {
  const std::string few = page(story);
  const std::string many = page(story + repeated("<i></i>", most_parsed_tags));
  EXPECT_EQ(read_ok(few).body, read_ok(many).body);
}

TEST(LargePage, LongMarkupReadsTheSameWithoutTheParser) {
  const std::string few = page(story);
  const std::string paragraph = "<p>" + repeated("Short. ", 10000) + "</p>";
  const std::string much = repeated(paragraph, most_parsed_bytes / paragraph.size() + 1);
  const std::string body = read_ok(page(story + much)).body;
  EXPECT_EQ(body.substr(0, 400), read_ok(few).body.substr(0, 400));
}

TEST(LargePage, ManyAttributesAreNoLongWork) {
  std::string attributes;
  for (int i = 0; i < 200000; ++i)
    attributes += " a" + std::to_string(i) + "=1";
  EXPECT_EQ(read_ok(page("<div" + attributes + ">" + story + "</div>")).quotations.size(), 1u);
}

TEST(LargePage, CutsAStoryThatIsTooLongAndSaysSo) {
  const model::Article article = read_ok(page(repeated("<p>A cell, a row, a word.</p>", 41000)));
  const auto note =
      std::find_if(article.dropped.begin(), article.dropped.end(),
                   [](const model::DroppedText& one) { return one.why == "too long"; });
  EXPECT_NE(note, article.dropped.end());
}

}  // namespace
}  // namespace pincite::article
