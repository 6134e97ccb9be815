#pragma once
/// `pincite check`, `link` and `read`: stories against the library.

#include "pincite/base/result.hpp"
#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <map>
#include <string>
#include <vector>

namespace pincite::pipeline {

/// Reads one story from a path, or from standard input for "-". A URL is refused with the advice
/// to save the page. PDF printouts go through the workers. `library` may be null: then a PDF
/// starts workers of its own. Fails with unusable_document.
base::Result<model::Article> read_story(const std::string& path, Library* library = nullptr);

struct StoriesResult {
  model::Report report;                   ///< searched and articles are filled; stored tells link
  std::vector<base::Error> failures;      ///< stories that could not be read, in order
  std::vector<model::ArticleId> changed;  ///< link: stories that are new or whose findings changed
  bool all_found = true;  ///< every quotation credited to a filing was found faithful
  bool interrupted = false;
};

/// Matches every story given; stores nothing.
base::Result<StoriesResult> check(Library& library, const std::vector<std::string>& paths,
                                  const Control& control = {});

/// Where saved pages came from, by path: an address that stands in for the path, and for a
/// canonical address that the page does not give.
using StoryAddresses = std::map<std::string, std::string>;

/// The same and stores stories and findings. The report has the stories as they were matched,
/// without what a report says besides (copies, what was searched, who else cites): that would read
/// all stored stories.
base::Result<StoriesResult> take_in_stories(Library& library, const std::vector<std::string>& paths,
                                            const Control& control,
                                            const StoryAddresses& addresses);

/// The same with a whole report; without paths re-matches all stored stories.
base::Result<StoriesResult> link(Library& library, const std::vector<std::string>& paths,
                                 const Control& control = {});

}  // namespace pincite::pipeline
