#pragma once
/// What a plan consists of, whatever it finds.

#include "search/plan.hpp"

namespace pincite::search {

/// The children that filter places.
std::vector<const Plan*> filters_of(const Plan& plan);

/// Does the plan, when it matches, point at spots of a filing?
bool has_spots(const Plan& plan);

/// A function word that need not be there.
bool is_optional(const Plan& plan);

}  // namespace pincite::search
