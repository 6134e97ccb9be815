#include "ingest/feed_date.hpp"

#include <gtest/gtest.h>

namespace pincite::ingest {
namespace {

std::string day(const std::string& time, const std::string& court) {
  const auto read = parse_feed_time(time);
  EXPECT_TRUE(read) << time;
  return read ? court_day(*read, court).iso() : "";
}

TEST(FeedTimes, know_the_zones_of_american_courts) {
  EXPECT_EQ(parse_feed_time("Fri, 03 Feb 2023 09:05:16 MST")->iso(), "2023-02-03T09:05:16-07:00");
  EXPECT_EQ(parse_feed_time("Fri, 03 Feb 2023 09:05:16 +0530")->iso(), "2023-02-03T09:05:16+05:30");
  EXPECT_FALSE(parse_feed_time("Fri, 31 Feb 2023 09:05:16 GMT"));
  EXPECT_FALSE(parse_feed_time("Fri, 03 Feb 2023 09:05:16 XYZ"));
  EXPECT_FALSE(parse_feed_time("yesterday"));
}

TEST(FeedTimes, count_the_day_at_the_court_with_daylight_saving) {
  EXPECT_EQ(day("Wed, 18 Apr 2018 00:09:55 GMT", "nysd"), "2018-04-17");
  EXPECT_EQ(day("Wed, 18 Apr 2018 04:30:00 GMT", "nysd"), "2018-04-18");
  EXPECT_EQ(day("Wed, 18 Apr 2018 06:30:00 GMT", "cand"), "2018-04-17");
  EXPECT_EQ(day("Wed, 17 Jan 2018 04:30:00 GMT", "nysd"), "2018-01-16");
  EXPECT_EQ(day("Wed, 18 Apr 2018 06:30:00 GMT", "azd"), "2018-04-17");
  EXPECT_EQ(day("Wed, 18 Apr 2018 07:30:00 GMT", "azd"), "2018-04-18");
  EXPECT_EQ(day("Wed, 18 Apr 2018 09:30:00 GMT", "hid"), "2018-04-17");
  EXPECT_EQ(day("Wed, 18 Apr 2018 20:00:00 GMT", "gud"), "2018-04-19");
  EXPECT_EQ(day("Wed, 18 Apr 2018 04:30:00 GMT", "tnmd"), "2018-04-17");
  EXPECT_EQ(day("Wed, 18 Apr 2018 04:30:00 GMT", "tned"), "2018-04-18");
}

TEST(FeedTimes, written_in_local_time_are_left_alone) {
  EXPECT_EQ(day("Fri, 03 Feb 2023 23:30:00 MST", "ca10"), "2023-02-03");
}

}  // namespace
}  // namespace pincite::ingest
