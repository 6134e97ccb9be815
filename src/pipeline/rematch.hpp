#pragma once
/// Stored stories against the library as it is now.

#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

/// Matches all stored stories again and stores what changed; gives the stories whose findings
/// changed, by id. Costs one match per story.
base::Result<std::vector<model::ArticleId>> rematch_all(Library& library, const Control& control);

/// The same for some stories; ids of stories that are gone are skipped.
base::Result<std::vector<model::ArticleId>>
rematch(Library& library, const std::vector<model::ArticleId>& ids, const Control& control);

/// Marks copies among all stored stories and stores what changed.
base::Status regroup_copies(Library& library);

}  // namespace pincite::pipeline
