#include "pincite/model/page.hpp"

#include <algorithm>

namespace pincite::model {

Box unite(const Box& a, const Box& b) {
  if (a == Box{}) return b;
  if (b == Box{}) return a;
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

bool is_body(LineRole role) {
  return role == LineRole::heading || role == LineRole::body || role == LineRole::blockquote ||
         role == LineRole::caption;
}

bool is_running_text(LineRole role) {
  return is_body(role) || role == LineRole::footnote;
}

}  // namespace pincite::model
