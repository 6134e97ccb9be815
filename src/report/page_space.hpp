#pragma once
/// From the coordinates of pincite to those of a PDF page.

#include "pincite/model/page.hpp"

#include <array>

namespace pincite::report {

struct Point {
  double x = 0, y = 0;
};

/// A page as the PDF describes it: visible rectangle in default user space (y upwards, x0 < x1,
/// y0 < y1) and /Rotate reduced to 0, 90, 180 or 270 degrees clockwise.
struct PageSpace {
  double x0 = 0, y0 = 0, x1 = 612, y1 = 792;
  int rotate = 0;
};

/// A point of the page as displayed (points, origin top left, y downwards) in default user space.
Point to_user_space(const PageSpace& page, Point displayed);

/// Corners of a displayed box in user space, in the order that viewers expect of /QuadPoints:
/// top left, top right, bottom left, bottom right as read (Acrobat's order; ISO 32000-1 12.5.6.10
/// describes another one, which no viewer follows).
std::array<Point, 4> quad_of(const PageSpace& page, const model::Box& box);

}  // namespace pincite::report
