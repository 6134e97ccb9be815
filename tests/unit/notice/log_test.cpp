#include "unit/notice/run_sample.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace pincite::notice {
namespace {

using ::testing::HasSubstr;

TEST(RunLog, text_has_time_and_level) {
  const std::string log = log_lines(testing::sample_run(), LogFormat::text);
  EXPECT_THAT(log, HasSubstr("2026-11-23T02:21:30Z info: cand: 358 seen, 2 new\n"));
  EXPECT_THAT(log, HasSubstr("2026-11-23T02:21:30Z warning: ny\"sd was not reached: timed out\n"));
  EXPECT_THAT(log, HasSubstr(" error: doc<1>.pdf: is HTML & no PDF\n"));
}

TEST(RunLog, the_journal_gets_priorities_and_one_line_for_each_event) {
  std::istringstream log(log_lines(testing::sample_run(), LogFormat::journal));
  int lines = 0;
  for (std::string line; std::getline(log, line); ++lines) {
    EXPECT_EQ(line.front(), '<') << line;
    EXPECT_EQ(line.at(2), '>') << line;
  }
  EXPECT_EQ(lines, 6) << "two sources, one alert with a line end in it, warning, failure, end";
}

TEST(RunLog, json_is_one_object_per_line) {
  std::istringstream log(log_lines(testing::sample_run(), LogFormat::json));
  std::vector<std::string> events;
  for (std::string line; std::getline(log, line);) {
    const auto json = base::Json::parse(line);
    EXPECT_EQ(json["run"], "r4");
    events.push_back(json["event"]);
  }
  EXPECT_THAT(events,
              ::testing::ElementsAre("source", "source", "alert", "warning", "failure", "end"));
}

}  // namespace
}  // namespace pincite::notice
