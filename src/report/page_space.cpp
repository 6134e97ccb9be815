#include "report/page_space.hpp"

namespace pincite::report {

Point to_user_space(const PageSpace& page, Point displayed) {
  switch (page.rotate) {
  case 90:
    return {page.x0 + displayed.y, page.y0 + displayed.x};
  case 180:
    return {page.x1 - displayed.x, page.y0 + displayed.y};
  case 270:
    return {page.x1 - displayed.y, page.y1 - displayed.x};
  default:
    return {page.x0 + displayed.x, page.y1 - displayed.y};
  }
}

std::array<Point, 4> quad_of(const PageSpace& page, const model::Box& box) {
  return {to_user_space(page, {box.x0, box.y0}), to_user_space(page, {box.x1, box.y0}),
          to_user_space(page, {box.x0, box.y1}), to_user_space(page, {box.x1, box.y1})};
}

}  // namespace pincite::report
