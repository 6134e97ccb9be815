#include "pincite/ingest/budget.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

namespace pincite::ingest {
namespace {

class Budget : public ::testing::Test {
 protected:
  void SetUp() override {
    file_ = base::fs::temp_directory_path() / ("pincite-budget-" + std::to_string(::getpid()));
    base::fs::remove(file_);
  }
  void TearDown() override { base::fs::remove(file_); }
  CallBudget open(int hour, int day) {
    return {file_, hour, day, [this] { return now_; }};
  }
  base::fs::path file_;
  std::int64_t now_ = 1'800'000'000;
};

TEST_F(Budget, holds_across_runs_and_frees_itself_with_time) {
  for (int run = 0; run < 3; ++run)
    EXPECT_TRUE(*open(3, 4).take());
  EXPECT_FALSE(*open(3, 4).take());  // the hour
  now_ += 3601;
  EXPECT_TRUE(*open(3, 4).take());
  EXPECT_FALSE(*open(3, 4).take());  // the day
  now_ += 86'400;
  EXPECT_EQ(open(3, 4).left(), 3);
}

TEST_F(Budget, a_clock_set_back_does_not_block_for_ever) {
  EXPECT_TRUE(*open(5, 1).take());
  now_ -= 30 * 86'400;
  EXPECT_FALSE(*open(5, 1).take());
  now_ += 86'401;
  EXPECT_TRUE(*open(5, 1).take() || *open(5, 1).take());
}

TEST_F(Budget, a_damaged_file_counts_as_none) {
  ASSERT_TRUE(base::write_file_atomically(file_, "[1, \"x\", {"));
  EXPECT_TRUE(*open(1, 1).take());
}

TEST_F(Budget, no_call_is_made_that_cannot_be_counted) {
  CallBudget budget("/nowhere/at/all/calls.json", 5, 5, [this] { return now_; });
  EXPECT_FALSE(budget.take());
}

}  // namespace
}  // namespace pincite::ingest
