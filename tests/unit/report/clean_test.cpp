#include "report/clean.hpp"
#include "report/wrap.hpp"

#include <gtest/gtest.h>

namespace pincite::report {
namespace {

TEST(Clean, ShowsControlCharactersAndDirectionOverrides) {
  EXPECT_EQ(visible("a\x1B[2Jb"), "a‹U+001B›[2Jb");
  EXPECT_EQ(visible("\u202Egnp.exe\u2069"), "‹U+202E›gnp.exe‹U+2069›");
  EXPECT_EQ(visible(std::string("nul\0byte", 8)), "nul‹U+0000›byte");
  EXPECT_EQ(visible("tag\U000E0041"), "tag‹U+E0041›");
}

TEST(Clean, FoldsWhiteSpaceAndLineEnds) {
  EXPECT_EQ(visible(" \tone\r\n two\u2028three  "), "one two three");
  EXPECT_EQ(visible_lines("one\ntwo"), "one\ntwo");
}

TEST(Clean, KeepsHonestUnicode) {
  const std::string text = "naïve “quotes” – العربية 漢字 👩\u200D⚖️";
  EXPECT_EQ(visible(text), text);
}

TEST(Clean, ReplacesInvalidBytes) {
  EXPECT_EQ(visible("a\xFFz"), "a\uFFFDz");
}

TEST(Clean, EscapesHtmlInElementsAndAttributes) {
  EXPECT_EQ(html_text("<b a='1' c=\"2\">&"), "&lt;b a=&#39;1&#39; c=&quot;2&quot;&gt;&amp;");
}

TEST(Clean, EscapesMarkdownMarkup) {
  EXPECT_EQ(markdown_text("[x](y) *b* _i_ `c` <i> a|b"),
            "\\[x\\](y) \\*b\\* \\_i\\_ \\`c\\` &lt;i\\> a\\|b");
  EXPECT_EQ(markdown_text("- item"), "\\- item");
  EXPECT_EQ(markdown_text("12. item"), "12\\. item");
  EXPECT_EQ(markdown_text("# head"), "\\# head");
}

TEST(Clean, NeutralisesSpreadsheetFormulas) {
  for (const char* start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
    EXPECT_EQ(csv_cell(std::string(start) + "1+1").front(), '\'') << start;
  }
  EXPECT_EQ(csv_cell(" =1+1"), "'=1+1") << "spaces in front are folded away";
  EXPECT_EQ(csv_cell("=a,\"b\""), "\"'=a,\"\"b\"\"\"");
}

TEST(Clean, QuotesCellsOnlyWhereNeeded) {
  EXPECT_EQ(csv_cell("plain"), "plain");
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell(""), "");
}

TEST(Clean, EncodesPaths) {
  EXPECT_EQ(encode_path("/in/a b#1?.pdf"), "/in/a%20b%231%3F.pdf");
  EXPECT_EQ(encode_path("javascript:x"), "javascript%3Ax");
  EXPECT_EQ(encode_path("é"), "%C3%A9");
}

TEST(Clean, AcceptsOnlyWebAddresses) {
  EXPECT_TRUE(is_web_address("https://news.example/a?b=c&d"));
  EXPECT_FALSE(is_web_address("javascript:alert(1)"));
  EXPECT_FALSE(is_web_address("https://news.example/\"onload="));
  EXPECT_FALSE(is_web_address("https://news.example/a b"));
}

TEST(Clean, AcceptsOnlyLanguageTags) {
  EXPECT_EQ(language_tag("pt-BR"), "pt-BR");
  EXPECT_EQ(language_tag("en\" onload=\"x"), "");
  EXPECT_EQ(language_tag("-en"), "");
  EXPECT_EQ(language_tag("en-"), "");
}

TEST(Clean, CountsTerminalColumns) {
  EXPECT_EQ(columns("naïve"), 5U);
  EXPECT_EQ(columns("漢字"), 4U);
  EXPECT_EQ(columns("e\u0301"), 1U);
  EXPECT_EQ(columns("\x1B[1;31mred\x1B[0m"), 3U);
}

TEST(Clean, WrapsAtSpacesAndCutsLongWords) {
  EXPECT_EQ(wrap("one two three four", 12, 4), "one two\n    three\n    four");
  const std::string cut = wrap(std::string(50, 'x'), 20, 0);
  EXPECT_EQ(cut, std::string(20, 'x') + "\n" + std::string(20, 'x') + "\n" + std::string(10, 'x'));
}

}  // namespace
}  // namespace pincite::report
