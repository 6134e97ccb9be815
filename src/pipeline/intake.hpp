#pragma once
/// From the paths of a command line to the files that are to be read, in a fixed order.

#include "pincite/base/file.hpp"
#include "pincite/extract/extract.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

/// One file that looks like a PDF, or a path that cannot be used.
struct IntakeItem {
  base::fs::path path;  ///< absolute, lexically normal
  std::string problem;  ///< empty: a PDF by content; else why the path cannot be used
};

struct Intake {
  std::vector<IntakeItem> items;
  std::size_t ignored = 0;  ///< files met in folders that are no PDF
};

/// Walks the paths in the order given, folders by name (bytes), links to folders not followed.
/// A file that is reached twice is taken once. The library's own folder is left out. A path named
/// directly that is no PDF becomes an item with a problem.
Intake take_in(const std::vector<base::fs::path>& paths, const base::fs::path& library);

/// True when "%PDF-" stands in the first 1,024 bytes, as PDF readers ask.
bool is_pdf(const base::fs::path& path);

/// What the side file `<name>.json` beside the PDF says, under what `given` says (which wins).
/// A side file that cannot be used leaves `given` alone and adds an issue.
extract::GivenMetadata with_side_file(const base::fs::path& pdf, extract::GivenMetadata given,
                                      std::vector<model::Issue>& issues);

/// `over` where it says something, else `under`.
extract::GivenMetadata merge(const extract::GivenMetadata& over,
                             const extract::GivenMetadata& under);

}  // namespace pincite::pipeline
