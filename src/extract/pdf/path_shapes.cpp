#include "extract/pdf/path_shapes.hpp"

#include <GfxState.h>
#include <algorithm>
#include <cmath>

namespace pincite::extract {

Point device_point(GfxState* state, double x, double y) {
  Point p{};
  state->transform(x, y, &p.x, &p.y);
  return p;
}

model::Box box_of(const Point& a, const Point& b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

model::Box clipped(GfxState* state, model::Box box) {
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  state->getClipBBox(&x0, &y0, &x1, &y1);
  box = {std::max(box.x0, x0), std::max(box.y0, y0), std::min(box.x1, x1), std::min(box.y1, y1)};
  box.x1 = std::max(box.x0, box.x1);
  box.y1 = std::max(box.y0, box.y1);
  return box;
}

bool is_rectangle(GfxState* state, const GfxSubpath& part, model::Box& box) {
  const int n = part.getNumPoints();
  if (n < 4 || n > 5) return false;
  Point corner[5];
  for (int i = 0; i < n; ++i) {
    if (part.getCurve(i)) return false;
    corner[i] = device_point(state, part.getX(i), part.getY(i));
  }
  if (n == 5 && std::hypot(corner[4].x - corner[0].x, corner[4].y - corner[0].y) > 0.5)
    return false;
  for (int i = 0; i < 4; ++i) {
    const Point& a = corner[i];
    const Point& b = corner[(i + 1) % 4];
    if (std::abs(a.x - b.x) > 0.5 && std::abs(a.y - b.y) > 0.5) return false;
  }
  box = box_of(corner[0], corner[2]);
  return true;
}

model::Box extent(GfxState* state, const GfxSubpath& part) {
  const Point first = device_point(state, part.getX(0), part.getY(0));
  model::Box box = box_of(first, first);
  for (int i = 1; i < part.getNumPoints(); ++i) {
    const Point p = device_point(state, part.getX(i), part.getY(i));
    box = {std::min(box.x0, p.x), std::min(box.y0, p.y), std::max(box.x1, p.x),
           std::max(box.y1, p.y)};
  }
  return box;
}

bool finite(double a, double b, double c, double d) {
  return std::isfinite(a + b + c + d) && std::abs(a) < 1e5 && std::abs(b) < 1e5 &&
         std::abs(c) < 1e5 && std::abs(d) < 1e5;
}

}  // namespace pincite::extract
