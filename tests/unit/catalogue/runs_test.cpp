#include "unit/catalogue/library_fixture.hpp"

#include <gmock/gmock.h>

namespace pincite::catalogue {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

class Runs : public testing::LibraryTest {
 protected:
  static model::Run night(Catalogue& catalogue, const std::string& begun, std::int64_t fresh,
                          bool reached = true) {
    model::Run run;
    run.id = *catalogue.begin_run("nightly", begun);
    run.kind = "nightly";
    run.begun = begun;
    run.ended = begun.substr(0, 11) + "03:00:00Z";
    run.exit_status = reached ? 0 : 5;
    run.counts = {{"seen", 7}, {"fetched", 2}};
    run.sources = {{"cand", reached, 7, fresh, reached ? "" : "timed out"}};
    run.failures = {{"doc.pdf", "is HTML"}};
    run.warnings = {"late"};
    run.details = {{"alerts", {1, 2}}};
    EXPECT_TRUE(catalogue.finish_run(run));
    return run;
  }
};

TEST_F(Runs, a_record_comes_back_as_it_was_written) {
  auto catalogue = open();
  const model::Run run = night(*catalogue, "2026-11-23T02:15:00Z", 2);
  EXPECT_THAT(*catalogue->runs(), ::testing::ElementsAre(run));
}

TEST_F(Runs, a_killed_run_has_no_end) {
  auto catalogue = open();
  ASSERT_TRUE(catalogue->begin_run("nightly", "2026-11-23T02:15:00Z"));
  const auto runs = *catalogue->runs();
  ASSERT_THAT(runs, SizeIs(1));
  EXPECT_THAT(runs[0].ended, IsEmpty());
  EXPECT_FALSE(runs[0].exit_status);
}

TEST_F(Runs, the_newest_come_first_and_can_be_limited) {
  auto catalogue = open();
  night(*catalogue, "2026-11-22T02:15:00Z", 0);
  night(*catalogue, "2026-11-23T02:15:00Z", 0);
  EXPECT_EQ(catalogue->runs(1)->at(0).begun, "2026-11-23T02:15:00Z");
  EXPECT_THAT(*catalogue->runs(1), SizeIs(1));
  EXPECT_THAT(*catalogue->runs(), SizeIs(2));
}

TEST_F(Runs, a_night_without_news_leaves_the_day_of_the_last_news) {
  auto catalogue = open();
  night(*catalogue, "2026-11-20T02:15:00Z", 3);
  night(*catalogue, "2026-11-21T02:15:00Z", 0);
  night(*catalogue, "2026-11-22T02:15:00Z", 0, false);
  const auto sources = *catalogue->sources();
  ASSERT_THAT(sources, SizeIs(1));
  EXPECT_EQ(sources[0].name, "cand");
  EXPECT_EQ(sources[0].last_new, "2026-11-20T03:00:00Z");
  EXPECT_EQ(sources[0].last_reached, "2026-11-21T03:00:00Z");
  EXPECT_EQ(sources[0].first_run, "2026-11-20T02:15:00Z");
}

TEST_F(Runs, a_source_that_never_had_news_says_so) {
  auto catalogue = open();
  night(*catalogue, "2026-11-21T02:15:00Z", 0);
  EXPECT_THAT(catalogue->sources()->at(0).last_new, IsEmpty());
}

}  // namespace
}  // namespace pincite::catalogue
