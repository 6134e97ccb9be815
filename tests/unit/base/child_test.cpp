#include "pincite/base/child.hpp"

#include <gtest/gtest.h>

#include <thread>

namespace pincite::base {
namespace {

using std::chrono::milliseconds;

TEST(Child, EchoesAMessage) {
  auto child = Child::start({"/bin/cat"});
  ASSERT_TRUE(child);
  const std::string message(100000, 'm');
  ASSERT_TRUE(child->send(message));
  EXPECT_EQ(child->receive(milliseconds(5000)), message);
}
TEST(Child, TimesOutOnSilence) {
  auto child = Child::start({"/bin/sleep", "30"});
  ASSERT_TRUE(child);
  EXPECT_FALSE(child->receive(milliseconds(50)));
  EXPECT_EQ(child->exit_reason(), "");
  child->kill();
  EXPECT_EQ(child->exit_reason(), "killed by signal 9");
}
TEST(Child, TellsHowItEnded) {
  auto child = Child::start({"/bin/sh", "-c", "exit 3"});
  ASSERT_TRUE(child);
  EXPECT_FALSE(child->receive(milliseconds(5000)));
  std::string reason;
  for (int i = 0; i < 1000 && reason.empty(); ++i) {
    reason = child->exit_reason();
    std::this_thread::sleep_for(milliseconds(5));
  }
  EXPECT_EQ(reason, "exit status 3");
}
TEST(Child, RefusesALyingLength) {
  auto child = Child::start({"/usr/bin/printf", "\\377\\377\\377\\177abc"});
  ASSERT_TRUE(child);
  EXPECT_FALSE(child->receive(milliseconds(5000)));
}
TEST(Child, KnowsItsOwnPath) {
  EXPECT_NE(self_path().find("unit_base"), std::string::npos);
}

}  // namespace
}  // namespace pincite::base
