#include "pincite/base/spaces.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(FoldSpaces, LeavesOneSpaceBetweenWordsAndNoneAtTheEnds) {
  EXPECT_EQ(fold_spaces(" \tMotion \r\n to\fcompel  "), "Motion to compel");
  EXPECT_EQ(fold_spaces(" \n "), "");
  EXPECT_EQ(fold_spaces("“café”"), "“café”");
}

}  // namespace
}  // namespace pincite::base
