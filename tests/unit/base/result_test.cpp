#include "pincite/base/result.hpp"

#include <gtest/gtest.h>

namespace pincite::base {
namespace {

TEST(ExitStatus, FollowsTheContract) {
  EXPECT_EQ(exit_status(ErrorCode::not_found), 1);
  EXPECT_EQ(exit_status(ErrorCode::usage), 2);
  EXPECT_EQ(exit_status(ErrorCode::unusable_document), 3);
  EXPECT_EQ(exit_status(ErrorCode::library_unusable), 4);
  EXPECT_EQ(exit_status(ErrorCode::source_unreachable), 5);
  EXPECT_EQ(exit_status(ErrorCode::some_items_failed), 6);
  EXPECT_EQ(exit_status(ErrorCode::internal), 70);
  EXPECT_EQ(exit_status(ErrorCode::interrupted), 130);
}
TEST(Error, NamesTheObjectFirst) {
  const Error error{ErrorCode::usage, "87-3.pdf: page 12", "no text layer", "try --ocr force"};
  EXPECT_EQ(error.line(), "87-3.pdf: page 12: no text layer");
}

}  // namespace
}  // namespace pincite::base
