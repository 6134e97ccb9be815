#include "pincite/ingest/outlet.hpp"

#include <gtest/gtest.h>

namespace pincite::ingest {
namespace {

TEST(OutletFeeds, rss_and_atom_name_stories) {
  const auto rss = parse_outlet_feed(
      "<rss version='2.0'><channel><item><title>A &amp; B</title><link>https://n.example/a</link>"
      "<pubDate>Mon, 2 Mar 2026</pubDate></item><item><title>no "
      "link</title></item></channel></rss>",
      "feed");
  ASSERT_TRUE(rss);
  ASSERT_EQ(rss->size(), 1U);
  EXPECT_EQ(rss->at(0), (FeedStory{"https://n.example/a", "A & B", "", "Mon, 2 Mar 2026"}));
  const auto atom = parse_outlet_feed(
      "<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>T</title><link rel='self' "
      "href='https://n.example/self'/><link "
      "href='https://n.example/t'/><updated>2026-03-02</updated>"
      "<summary>S</summary></entry></feed>",
      "feed");
  ASSERT_TRUE(atom);
  EXPECT_EQ(atom->at(0), (FeedStory{"https://n.example/t", "T", "S", "2026-03-02"}));
  EXPECT_FALSE(parse_outlet_feed("<html></html>", "feed"));
}

}  // namespace
}  // namespace pincite::ingest
