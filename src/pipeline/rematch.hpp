#pragma once
/// Stored stories against the library as it is now.

#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <set>
#include <string>
#include <vector>

namespace pincite::pipeline {

/// Matches all stored stories again and stores what changed; gives the stories whose findings
/// changed, by id. Costs one match per story.
base::Result<std::vector<model::ArticleId>> rematch_all(Library& library, const Control& control);

/// The same for some stories; ids of stories that are gone are skipped.
base::Result<std::vector<model::ArticleId>>
rematch(Library& library, const std::vector<model::ArticleId>& ids, const Control& control);

/// Matches again the stories that new filings may change, and those that cite filings of which a
/// new version became known (`revised`). Costs what the new pages and the stories that share words
/// with them cost (match/reverse.hpp), and for stories that are new a look at their words. Stories
/// stay as they are otherwise.
base::Result<std::vector<model::ArticleId>>
rematch_touched(Library& library, const std::vector<model::FilingId>& added,
                const std::set<model::FilingId>& revised, const Control& control);

/// Remembers, across a crash, that filings were added and stored stories not yet matched again.
class OverdueMark {
 public:
  explicit OverdueMark(const base::fs::path& library) : path_(library / "rematch-overdue") {}
  [[nodiscard]] bool is_set() const;
  base::Status set() const;
  void clear() const;

 private:
  base::fs::path path_;
};

/// Marks copies among all stored stories and stores what changed.
base::Status regroup_copies(Library& library);

}  // namespace pincite::pipeline
