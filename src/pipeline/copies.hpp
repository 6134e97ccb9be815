#pragma once
/// Copies among stored stories.

#include "pincite/pipeline/library.hpp"

namespace pincite::pipeline {

/// Marks copies among all stored stories and stores what changed. Costs what the stories cost that
/// came, changed or lost their first story since it was done last, and those like them.
base::Status regroup_copies(Library& library);

}  // namespace pincite::pipeline
