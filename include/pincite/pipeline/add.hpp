#pragma once
/// `pincite add`: PDFs into the library.

#include "pincite/base/file.hpp"
#include "pincite/extract/pool.hpp"
#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pincite::pipeline {

struct AddOptions {
  std::vector<base::fs::path> paths;  ///< files and folders; folders are walked, sorted by name
  extract::GivenMetadata given;       ///< from the command line; wins over side files
  extract::OcrMode ocr = extract::OcrMode::automatic;
  bool dry_run = false;        ///< looks, says what would happen, changes nothing
  std::string source = "add";  ///< Filing::source where nothing else says it
  /// Filing::path where a file stands in for something else: the address it was fetched from.
  std::map<base::fs::path, std::string> origins;
  extract::PoolOptions pool;
};

enum class AddOutcome {
  added,      ///< stored and searchable
  present,    ///< the same bytes are in the library already
  would_add,  ///< dry run
  failed,     ///< a PDF that cannot be used, or a path named directly that is no PDF
  ignored,    ///< no PDF by content, met while walking a folder
};

/// What became of one file, in order of intake.
struct AddedFile {
  base::fs::path path;
  AddOutcome outcome = AddOutcome::failed;
  std::optional<model::Filing> filing;  ///< added, present
  std::string reason;                   ///< failed: why, and what to do
  std::vector<model::Issue> issues;     ///< added: conflicts of identity, unreadable pages …
};

struct AddResult {
  std::vector<AddedFile> files;  ///< without the ignored ones
  std::size_t added = 0, present = 0, failed = 0, ignored = 0, would_add = 0;
  std::size_t pages_text = 0, pages_ocr = 0, pages_unreadable = 0;  ///< of the added
  std::vector<model::ArticleId> rematched;  ///< stored stories whose links changed
  bool interrupted = false;
};

/// Takes PDFs in: hash, extract (several at once), store, index, match against stored stories.
/// Ids follow the order of intake whatever the workers' order. A second run does no work. `done`
/// is called once per file that is not ignored, in order of intake, after it is stored for good.
/// Fails with library_unusable; trouble with single files is told in the result.
base::Result<AddResult> add(const base::fs::path& library, const AddOptions& options,
                            const Control& control = {},
                            const std::function<void(const AddedFile&)>& done = {});

/// The same in a library that is open for writing; without `dry_run`.
base::Result<AddResult> add(Library& library, const AddOptions& options,
                            const Control& control = {},
                            const std::function<void(const AddedFile&)>& done = {});

/// "added f12 (5 pages)", "already there as f3", "failed: …": one line per file without the path.
std::string describe(const AddedFile& file);

}  // namespace pincite::pipeline
