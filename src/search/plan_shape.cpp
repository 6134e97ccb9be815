#include "search/plan_shape.hpp"

#include <algorithm>

namespace pincite::search {

std::vector<const Plan*> filters_of(const Plan& plan) {
  std::vector<const Plan*> filters;
  for (const Plan& child : plan.children) {
    if (child.by_place) filters.push_back(&child);
  }
  return filters;
}

bool has_spots(const Plan& plan) {
  if (plan.kind == NodeKind::text || plan.by_place) return true;
  if (plan.kind == NodeKind::field || plan.kind == NodeKind::none_of) return false;
  return std::any_of(plan.children.begin(), plan.children.end(), has_spots);
}

bool is_optional(const Plan& plan) {
  return plan.kind == NodeKind::text && plan.text.optional;
}

}  // namespace pincite::search
