#pragma once
/// Shapes of drawing paths in the device's coordinates: points, origin at the top left of the page.
/// Only files of this folder include Poppler.

#include "pincite/model/page.hpp"

class GfxState;
class GfxSubpath;

namespace pincite::extract {

struct Point {
  double x, y;
};

/// A point of user space as displayed.
Point device_point(GfxState* state, double x, double y);
/// The box that two opposite corners span.
model::Box box_of(const Point& a, const Point& b);
/// The part of the box inside the bounds of the clip; without area when there is none.
model::Box clipped(GfxState* state, model::Box box);
/// The four corners of an axis-parallel rectangle, or nothing.
bool is_rectangle(GfxState* state, const GfxSubpath& part, model::Box& box);
/// The box around all points of a path; control points of curves included.
model::Box extent(GfxState* state, const GfxSubpath& part);
/// Numbers that a page can have; hostile files have others.
bool finite(double a, double b, double c, double d);

}  // namespace pincite::extract
