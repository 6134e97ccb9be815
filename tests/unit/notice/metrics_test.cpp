#include "unit/notice/run_sample.hpp"

#include <gmock/gmock.h>

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

/// name{label="value"} number; quotes and backslashes in the value escaped.
bool is_sample(std::string_view line) {
  const auto skip = [&](const char* allowed) {
    const auto end = std::min(line.find_first_not_of(allowed), line.size());
    line.remove_prefix(end);
    return end > 0;
  };
  const auto take = [&](std::string_view text) {
    const bool there = line.starts_with(text);
    if (there) line.remove_prefix(text.size());
    return there;
  };
  constexpr const char* letters = "abcdefghijklmnopqrstuvwxyz_";
  if (!skip(letters)) return false;
  if (take("{")) {
    if (!skip(letters) || !take("=\"")) return false;
    while (!line.empty() && line.front() != '"')
      line.remove_prefix(line.front() == '\\' && line.size() > 1 ? 2 : 1);
    if (!take("\"}")) return false;
  }
  if (!take(" ")) return false;
  take("-");
  return skip("0123456789") && line.empty();
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
  std::istringstream lines(page());
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("# ")) {
      EXPECT_TRUE(is_sample(line)) << line;
    }
  }
}

}  // namespace
}  // namespace pincite::notice
