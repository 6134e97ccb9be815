#include "pincite/ingest/rss.hpp"

#include <gtest/gtest.h>

namespace pincite::ingest {
namespace {

std::string
item(const std::string& title, const std::string& description,
     const std::string& guid = "https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?99&amp;7",
     const std::string& date = "Tue, 10 Mar 2026 05:10:00 GMT") {
  return "<item><title>" + title +
         "</title><link>https://ecf.cand.uscourts.gov/cgi-bin/"
         "DktRpt.pl?99</link><guid>" +
         guid + "</guid><pubDate>" + date + "</pubDate><description>" + description +
         "</description></item>";
}

std::string feed(const std::string& items) {
  return "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss version=\"2.0\"><channel>"
         "<title>x</title><link>https://ecf.cand.uscourts.gov</link>"
         "<lastBuildDate>Tue, 10 Mar 2026 06:00:00 GMT</lastBuildDate>" +
         items + "</channel></rss>";
}

std::string link(const std::string& number, const std::string& id = "035121234567") {
  return "(&lt;a href=&quot;https://ecf.cand.uscourts.gov/doc1/" + id +
         "?caseid=99&amp;de_seq_num=7&quot; &gt;" + number + "&lt;/a&gt;)";
}

TEST(CourtFeeds, give_docket_entry_document_and_the_local_day) {
  const auto read = parse_feed(
      feed(item("3:26-cv-00001-AB-CD Rose et al v. Kiln, Inc. et al", "[Motion] " + link("12"))),
      "feed");
  ASSERT_TRUE(read) << read.error().line();
  EXPECT_EQ(read->court, "cand");
  ASSERT_EQ(read->entries.size(), 1U);
  const FeedEntry& entry = read->entries[0];
  EXPECT_EQ(entry.docket_number, "3:26-cv-00001-AB-CD");
  EXPECT_EQ(entry.case_name, "Rose v. Kiln, Inc.");
  EXPECT_EQ(entry.case_id, "99");
  EXPECT_EQ(entry.event, "Motion");
  EXPECT_EQ(entry.number, "12");
  EXPECT_EQ(entry.document_id, "035021234567");  // the flag digit is no part of it
  EXPECT_EQ(entry.sequence, "7");
  EXPECT_EQ(entry.published, "2026-03-10T05:10:00+00:00");
  EXPECT_EQ(entry.filed->iso(), "2026-03-09");  // evening before, in San Francisco
}

TEST(CourtFeeds, events_of_one_entry_are_one_entry_whatever_their_order) {
  const std::string order = item("3:26-cv-00001 A v. B", "[Order] " + link("12"));
  const std::string util = item("3:26-cv-00001 A v. B", "[~Util - Set Deadlines] " + link("12"));
  for (const std::string& items : {order + util, util + order}) {
    const auto read = parse_feed(feed(items), "feed");
    ASSERT_EQ(read->entries.size(), 1U);
    EXPECT_EQ(read->entries[0].event, "Order AND ~Util - Set Deadlines");
  }
}

TEST(CourtFeeds, two_orders_without_number_on_one_day_stay_two) {
  const std::string guid = "https://ecf.cand.uscourts.gov/cgi-bin/DktRpt.pl?99";
  const auto read = parse_feed(
      feed(item("3:26-cv-00001 A v. B", "[Order]", guid, "Tue, 10 Mar 2026 15:10:00 GMT") +
           item("3:26-cv-00001 A v. B", "[Order]", guid, "Tue, 10 Mar 2026 16:10:00 GMT")),
      "feed");
  const auto items = items_of(*read, "cand");
  ASSERT_EQ(items.size(), 2U);
  EXPECT_NE(items[0].key, items[1].key);
}

TEST(CourtFeeds, an_appellate_link_without_number_is_named_by_its_document) {
  const auto read = parse_feed(
      feed(item("22-1214 Food &amp;amp; Water v. F",
                "[Order] (&lt;a href='https://"
                "ecf.cadc.uscourts.gov/docs1/01208491112'>Document&lt;/a>)",
                "https://x/y?caseNum=22-1214&amp;partId=5", "Fri, 03 Feb 2023 11:57:38 EST")),
      "feed");
  ASSERT_EQ(read->entries.size(), 1U);
  EXPECT_EQ(read->entries[0].number, "01208491112");
  EXPECT_EQ(read->entries[0].case_name, "Food & Water v. F");
  EXPECT_EQ(read->entries[0].published, "2023-02-03T11:57:38-05:00");
}

TEST(CourtFeeds, what_is_no_feed_is_refused_and_what_is_no_entry_is_told) {
  EXPECT_FALSE(parse_feed("<html><body>Down for maintenance</body></html>", "feed"));
  EXPECT_FALSE(parse_feed("", "feed"));
  const std::string whole = feed(item("3:26-cv-00001 A v. B", "[Order] " + link("12")));
  EXPECT_FALSE(parse_feed(whole.substr(0, whole.size() / 2), "feed"));
  const auto odd = parse_feed(feed(item("Notice to the bar", "hello")), "feed");
  ASSERT_TRUE(odd);
  EXPECT_TRUE(odd->entries.empty());
  EXPECT_EQ(odd->unread.size(), 1U);
}

TEST(CourtFeeds, hostile_text_costs_nothing) {
  const std::string long_id(2'000'000, '7');
  const auto read =
      parse_feed(feed(item("3:26-cv-00001 A v. B", "[Order] " + link(long_id, long_id),
                           "https://x/DktRpt.pl?" + long_id)),
                 "feed");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->entries.size(), 1U);
}

TEST(CourtFeeds, stand_at_known_addresses) {
  EXPECT_EQ(feed_url("cand"), "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl");
  EXPECT_EQ(feed_url("nyed"), "https://ecf.nyed.uscourts.gov/cgi-bin/readyDockets.pl");
  EXPECT_EQ(feed_url("ca9"),
            "https://ecf.ca9.uscourts.gov/n/beam/servlet/TransportRoom?servlet=RSSGenerator");
  EXPECT_EQ(feed_url("canb"), "https://ecf.canb.uscourts.gov/cgi-bin/rss_outside.pl");
}

}  // namespace
}  // namespace pincite::ingest
