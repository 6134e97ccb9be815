#include "pincite/base/command.hpp"

#include <gmock/gmock.h>

namespace pincite::base {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;

TEST(RunCommand, gives_the_input_and_waits_for_the_end) {
  EXPECT_TRUE(
      run_command({"/bin/sh", "-c", "read line && test \"$line\" = hello"}, "hello\n", 20s));
}

TEST(RunCommand, another_status_is_a_failure) {
  const auto failed = run_command({"/bin/sh", "-c", "exit 75"}, "", 20s);
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("status 75"));
}

TEST(RunCommand, a_program_that_does_not_read_is_judged_by_its_end) {
  EXPECT_TRUE(run_command({"/bin/true"}, std::string(1 << 22, 'x'), 20s));
}

TEST(RunCommand, a_program_that_hangs_is_killed) {
  const auto failed = run_command({"/bin/sleep", "1000"}, "", 50ms);
  ASSERT_FALSE(failed);
  EXPECT_THAT(failed.error().message, HasSubstr("in time"));
}

TEST(RunCommand, one_that_is_not_there_is_named) {
  const auto failed = run_command({"/no/such/program"}, "", 1s);
  ASSERT_FALSE(failed);
  EXPECT_EQ(failed.error().object, "/no/such/program");
}

}  // namespace
}  // namespace pincite::base
