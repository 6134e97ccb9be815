#include "pincite/base/base64.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(Base64, PadsAsRfc4648Asks) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("f"), "Zg==");
  EXPECT_EQ(base64("fo"), "Zm8=");
  EXPECT_EQ(base64("foobar"), "Zm9vYmFy");
  EXPECT_EQ(base64("\xFF\xFE\xFD"), "//79");
}

}  // namespace
}  // namespace pincite::base
