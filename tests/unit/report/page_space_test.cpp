#include "report/page_space.hpp"

#include <gtest/gtest.h>

namespace pincite::report {
namespace {

// A sheet 600 × 800 whose visible part starts at (10, 20); the point 30 right of and 50 below the
// corner that the reader sees at the top left.
void expect_point(int rotate, double x, double y) {
  const Point at = to_user_space({10, 20, 610, 820, rotate}, {30, 50});
  EXPECT_DOUBLE_EQ(at.x, x) << rotate;
  EXPECT_DOUBLE_EQ(at.y, y) << rotate;
}

TEST(PageSpace, FollowsRotationAndCropBox) {
  expect_point(0, 40, 770);
  expect_point(90, 60, 50);
  expect_point(180, 580, 70);
  expect_point(270, 560, 790);
}

TEST(PageSpace, OrdersCornersAsViewersReadThem) {
  const auto quad = quad_of({0, 0, 600, 800, 0}, {100, 200, 300, 220});
  EXPECT_DOUBLE_EQ(quad[0].x, 100);
  EXPECT_DOUBLE_EQ(quad[0].y, 600);
  EXPECT_DOUBLE_EQ(quad[1].x, 300);
  EXPECT_DOUBLE_EQ(quad[1].y, 600);
  EXPECT_DOUBLE_EQ(quad[2].x, 100);
  EXPECT_DOUBLE_EQ(quad[2].y, 580);
  EXPECT_DOUBLE_EQ(quad[3].x, 300);
  EXPECT_DOUBLE_EQ(quad[3].y, 580);
}

}  // namespace
}  // namespace pincite::report
