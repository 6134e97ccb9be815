#include "pincite/base/date.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(Date, ReadsTwoDigitYearOfAStamp) {
  EXPECT_EQ(parse_us_date("08/31/22"), make_date(2022, 8, 31));
}
TEST(Date, ReadsFourDigitYearOfAStamp) {
  EXPECT_EQ(parse_us_date("03/13/2006"), make_date(2006, 3, 13));
}
TEST(Date, ReadsNineteenNinetyNine) {
  EXPECT_EQ(parse_us_date("1/2/99"), make_date(1999, 1, 2));
}
TEST(Date, RejectsADayThatDoesNotExist) {
  EXPECT_FALSE(parse_us_date("02/30/22"));
  EXPECT_FALSE(parse_iso_date("2023-13-01"));
  EXPECT_TRUE(parse_iso_date("2024-02-29"));
  EXPECT_FALSE(parse_iso_date("2023-02-29"));
}
TEST(Date, RejectsTextAfterAStampDate) {
  EXPECT_FALSE(parse_us_date("08/31/22x"));
}
TEST(Date, IgnoresTheTimeOfAnIsoDate) {
  EXPECT_EQ(parse_iso_date("2024-04-03T10:00:00+08:00"), make_date(2024, 4, 3));
}
TEST(Date, FindsWrittenDatesInBothOrders) {
  EXPECT_EQ(find_written_date("Letter of Apr. 14, 2023, at 3"), make_date(2023, 4, 14));
  EXPECT_EQ(find_written_date("on 3 September 2021 the"), make_date(2021, 9, 3));
  EXPECT_EQ(find_written_date("DATED: Sept. 2nd, 2020"), make_date(2020, 9, 2));
}
TEST(Date, IsNotFooledByTheWordMay) {
  EXPECT_FALSE(find_written_date("plaintiffs may file 12 of"));
}
TEST(Date, PrintsAsBluebookAsks) {
  EXPECT_EQ(make_date(2023, 4, 14)->bluebook(), "Apr. 14, 2023");
  EXPECT_EQ(make_date(2023, 5, 1)->bluebook(), "May 1, 2023");
  EXPECT_EQ(make_date(2023, 9, 1)->spoken(), "September 1, 2023");
  EXPECT_EQ(make_date(2023, 9, 1)->iso(), "2023-09-01");
}

}  // namespace
}  // namespace pincite::base
