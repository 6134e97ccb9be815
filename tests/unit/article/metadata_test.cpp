#include "article/json_ld.hpp"
#include "article/page_dates.hpp"
#include "article/people.hpp"
#include "article/web_address.hpp"
#include "read_support.hpp"

namespace pincite::article {
namespace {

TEST(Metadata, JsonLdComesFirstAndRivalsAreKept) {
  const auto article = read_ok(
      page("", "<script "
               "type=\"application/"
               "ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"The folder on the "
               "shelf\",\"datePublished\":\"2024-04-03T23:30:00-07:00\",\"author\":{\"name\":\"By "
               "Nora Quill\"},"
               "\"publisher\":{\"name\":\"The Ledger\"}}]}</script>"
               "<meta property=\"article:published_time\" content=\"2024-04-04\">"));
  EXPECT_EQ(article.title, "The folder on the shelf");
  EXPECT_EQ(article.outlet, "The Ledger");
  EXPECT_EQ(article.authors, std::vector<std::string>{"Nora Quill"});
  ASSERT_TRUE(article.published.has_value());
  EXPECT_EQ(article.published->iso(), "2024-04-03");
  ASSERT_EQ(article.dates.size(), 2U);
  EXPECT_EQ(article.dates[0].origin, "json-ld");
  EXPECT_EQ(article.dates[1].origin, "meta");
}

TEST(Metadata, DateInTheTextIsNotThePublicationDate) {
  const auto article = read_ok(page(
      "<p>The hearing was on April 3, 2024, and the next one is on May 4, 2024, she said.</p>"));
  EXPECT_FALSE(article.published.has_value());
}

TEST(Metadata, NothingIsInvented) {
  const auto article = read_ok(page(""));
  EXPECT_FALSE(article.outlet.has_value());
  EXPECT_FALSE(article.url.has_value());
  EXPECT_TRUE(article.authors.empty());
}

TEST(Metadata, ArchiveAddressIsUnwrapped) {
  const auto article =
      read_ok(page("", "<link rel=\"canonical\" "
                       "href=\"https://web.archive.org/web/2024/https://www.theverge.com/a/b\">"));
  EXPECT_EQ(article.url, "https://www.theverge.com/a/b");
  EXPECT_EQ(article.outlet, "The Verge");
}

TEST(JsonLd, TrailingCommaAndRawLineBreakAreRepaired) {
  const auto json = parse_lenient("<!-- {\"a\": \"x\ny\", \"b\": [1, 2,],} -->");
  ASSERT_TRUE(json.has_value());
  EXPECT_EQ((*json)["a"], "x\ny");
  EXPECT_EQ((*json)["b"].size(), 2U);
}

TEST(JsonLd, NonsenseIsIgnored) {
  EXPECT_FALSE(parse_lenient("{\"a\": ").has_value());
}

TEST(Dates, FormsThatPagesPrint) {
  EXPECT_EQ(read_day("2024-04-03T10:00:00Z")->iso(), "2024-04-03");
  EXPECT_EQ(read_day("Wed, 03 Apr 2024 10:00:00 GMT")->iso(), "2024-04-03");
  EXPECT_EQ(read_day("April 3, 2024 5:00 pm")->iso(), "2024-04-03");
  EXPECT_EQ(read_day("20240403")->iso(), "2024-04-03");
  EXPECT_EQ(read_day("1712138400")->iso(), "2024-04-03");
  EXPECT_FALSE(read_day("2024-13-45").has_value());
  EXPECT_FALSE(read_day("soon").has_value());
}

TEST(Dates, AddressWithDay) {
  EXPECT_EQ(day_in_url("https://paper.example/2024/04/03/key")->iso(), "2024-04-03");
  EXPECT_FALSE(day_in_url("https://paper.example/1234567/key").has_value());
}

TEST(People, BylineIsSplit) {
  EXPECT_EQ(split_names("By Nora Quill and Bob Ray, Staff Writer"),
            (std::vector<std::string>{"Nora Quill", "Bob Ray"}));
  EXPECT_TRUE(split_names("https://paper.example/nora").empty());
}

TEST(Addresses, SavedPageNotes) {
  EXPECT_EQ(saved_address("<!-- saved from url=(0025)https://paper.example/a -->"),
            "https://paper.example/a");
  EXPECT_EQ(saved_address("<!-- Page saved with SingleFile \n url: https://paper.example/b \n-->"),
            "https://paper.example/b");
  EXPECT_EQ(saved_address("<html>"), "");
}

}  // namespace
}  // namespace pincite::article
