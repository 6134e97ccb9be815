#include "unit/notice/run_sample.hpp"

#include <gmock/gmock.h>

#include <regex>
#include <sstream>

namespace pincite::notice {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string page() {
  model::LibraryStatus library;
  library.filings = 9;
  library.pages_text = 40;
  library.pages_ocr = 1;
  return prometheus({testing::sample_run(),
                     {{"cand", "2026-11-23T02:21:30Z", "2026-11-23T02:21:30Z", ""},
                      {"ny\"sd", "2026-11-22T02:21:30Z", "", ""}},
                     library});
}

TEST(Metrics, say_how_the_last_run_went) {
  EXPECT_THAT(page(), HasSubstr("\npincite_last_run_exit_status 5\n"));
  EXPECT_THAT(page(), HasSubstr("\npincite_last_run_duration_seconds 390\n"));
  EXPECT_THAT(page(), HasSubstr("\npincite_last_run_items{stage=\"seen\"} 358\n"));
  EXPECT_THAT(page(), HasSubstr("\npincite_source_up{source=\"cand\"} 1\n"));
  EXPECT_THAT(page(), HasSubstr("\npincite_pages{origin=\"ocr\"} 1\n"));
}

TEST(Metrics, a_source_that_never_had_an_item_has_no_time) {
  EXPECT_THAT(page(), HasSubstr("source_last_new_timestamp_seconds{source=\"cand\"} 17954"));
  EXPECT_THAT(page(), Not(HasSubstr("source_last_new_timestamp_seconds{source=\"ny")));
}

TEST(Metrics, every_line_has_the_form_that_prometheus_reads) {
  const std::regex sample(R"re([a-z_]+(\{[a-z]+="([^"\\]|\\.)*"\})? -?[0-9]+)re");
  std::istringstream lines(page());
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("# ")) {
      EXPECT_TRUE(std::regex_match(line, sample)) << line;
    }
  }
}

}  // namespace
}  // namespace pincite::notice
