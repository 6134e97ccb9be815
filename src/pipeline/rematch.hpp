#pragma once
/// Stored stories against the library as it is now.

#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <set>
#include <vector>

namespace pincite::pipeline {

/// Matches all stored stories again and stores what changed; gives the stories whose findings
/// changed, by id. Costs one match per story.
base::Result<std::vector<model::ArticleId>> rematch_all(Library& library, const Control& control);

/// The same for some stories; ids of stories that are gone are skipped.
base::Result<std::vector<model::ArticleId>>
rematch(Library& library, const std::vector<model::ArticleId>& ids, const Control& control);

/// Pays what is owed (catalogue/owed.hpp): matches again the stories that filings may change which
/// came in since, those that cite filings of which a new version became known, and those that an
/// earlier run left. Filings that are not among `linked` are first compared with other versions of
/// theirs: the run that added them may not have come to it. Then marks copies among the stories.
///
/// Costs what the new pages and the stories that share words with them cost (match/reverse.hpp),
/// and for stories that are new a look at their words. Stories stay as they are otherwise. May be
/// stopped or killed: what is left stays owed.
base::Result<std::vector<model::ArticleId>>
rematch_owed(Library& library, const std::set<model::FilingId>& linked, const Control& control);

}  // namespace pincite::pipeline
