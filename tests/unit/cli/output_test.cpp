#include "cli/console.hpp"
#include "cli/csv.hpp"
#include "cli/page_svg.hpp"
#include "cli/search_text.hpp"

#include <gtest/gtest.h>

namespace pincite::cli {
namespace {

TEST(Printable, ShowsControlCharactersInsteadOfObeyingThem) {
  EXPECT_EQ(printable("a\x1b[31mb"), "a\uFFFD[31mb");
  EXPECT_EQ(printable("a\u202Eb"), "a\uFFFDb");
  EXPECT_EQ(printable("line\n\ttab “é”"), "line\n\ttab “é”");
}
TEST(CsvRow, QuotesAndDefusesFormulas) {
  EXPECT_EQ(csv_row({"a", "b,c", "say \"x\""}), "a,\"b,c\",\"say \"\"x\"\"\"\r\n");
  EXPECT_EQ(csv_row({"=1+1"}), "'=1+1\r\n");
}
TEST(Snippets, LoseTheirMarkup) {
  EXPECT_EQ(plain_snippet("a &lt;b&gt; <mark>hit</mark> &amp;lt;", "[", "]"), "a <b> [hit] &lt;");
}
TEST(SearchText, CountsFilingsAndPlaces) {
  search::Answer answer;
  answer.interpreted = "the words";
  answer.total = 1;
  answer.total_places = 4;
  search::Hit hit;
  hit.filing.id = 12;
  hit.filing.ecf = "517-1";
  hit.places_total = 4;
  hit.places.push_back({{}, "a <mark>b</mark>", false});
  hit.places[0].place.pin_cite = "ECF No. 517-1 at 3";
  answer.hits.push_back(hit);
  const std::string text = search_text(answer, Console{});
  EXPECT_NE(text.find("f12  ECF No. 517-1"), std::string::npos);
  EXPECT_NE(text.find("ECF No. 517-1 at 3  ~"), std::string::npos);  // approximate
  EXPECT_NE(text.find("a b"), std::string::npos);
  EXPECT_NE(text.find("3 more"), std::string::npos);
  EXPECT_NE(text.find("1 filing, 4 places"), std::string::npos);
}
TEST(PageSvg, DrawsLinesRolesAndNumbers) {
  model::Page page;
  page.width = 612;
  page.height = 792;
  model::Line line;
  line.role = model::LineRole::footnote;
  line.number = 14;
  line.paragraph = 3;
  page.lines.push_back(line);
  const std::string svg = page_svg(page, "png");
  EXPECT_NE(svg.find("footnote :14 ¶3"), std::string::npos);
  EXPECT_NE(svg.find("data:image/png;base64,cG5n"), std::string::npos);
}

}  // namespace
}  // namespace pincite::cli
