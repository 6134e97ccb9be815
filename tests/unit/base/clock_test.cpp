#include "pincite/base/clock.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace pincite::base {
namespace {

TEST(Clock, times_are_printed_in_utc_with_seconds) {
  EXPECT_EQ(iso_time(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(iso_time(1'709'208'000), "2024-02-29T12:00:00Z");
  EXPECT_EQ(iso_time(-1), "1969-12-31T23:59:59Z");
}

TEST(Clock, what_is_printed_can_be_read) {
  for (const Seconds time : {Seconds{0}, Seconds{1'709'208'000}, Seconds{4'102'444'799}}) {
    EXPECT_EQ(parse_iso_time(iso_time(time)), time);
  }
}

TEST(Clock, other_forms_are_refused) {
  for (const char* text :
       {"", "2024-02-30T12:00:00Z", "2024-02-29", "2024-02-29 12:00:00", "2024-02-29T24:00:00Z",
        "2024-02-29T12:00:00+01", "2024-02-29T1a:00:00Z"}) {
    EXPECT_FALSE(parse_iso_time(text)) << text;
  }
}

TEST(Clock, a_night_can_be_simulated) {
  ::setenv("PINCITE_NOW", "2026-11-23T02:15:00Z", 1);
  EXPECT_EQ(iso_time(now()), "2026-11-23T02:15:00Z");
  ::setenv("PINCITE_NOW", "soon", 1);
  EXPECT_GT(now(), 1'700'000'000);
  ::unsetenv("PINCITE_NOW");
}

}  // namespace
}  // namespace pincite::base
