#pragma once
/// How a query was read, in words.

#include "search/plan.hpp"

#include <string>

namespace pincite::search {

/// "the words "special relationship" in a row AND court is cand": every test, its tolerance, the
/// other words it stands for, and which expansion was capped.
std::string describe(const Plan& plan);

}  // namespace pincite::search
