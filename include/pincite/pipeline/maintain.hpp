#pragma once
/// `pincite edit`, `remove`, `reindex`: care of a library.

#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/library.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

struct Removed {
  std::vector<model::Filing> filings;
  std::vector<model::ArticleId> articles;
};

/// Takes a filing (any REF), a docket ("cand/3:20-cv-08570") or a story ("a7") out, with file,
/// text, index entries and links. Fails with unusable_document when there is no such thing.
base::Result<Removed> remove(Library& library, const std::string& ref);

/// Corrects metadata: members given replace what is stored; the index follows. An empty string
/// clears a text field. Returns the filing as it is now.
base::Result<model::Filing> edit(Library& library, const std::string& ref,
                                 const extract::GivenMetadata& given);

struct ReindexOptions {
  bool extract = false;  ///< first re-read PDFs whose pages an older extractor made
  extract::OcrMode ocr = extract::OcrMode::automatic;
};

struct ReindexResult {
  std::size_t filings = 0, pages = 0;  ///< indexed
  std::size_t reextracted = 0;
  std::vector<model::Failure> failures;  ///< re-reading failed; the stored pages stay
  bool interrupted = false;              ///< the old generation is still in use
};

/// Builds a new index generation from the catalogue and swaps it in; readers keep the old one
/// until then. Idempotent.
base::Result<ReindexResult> reindex(Library& library, const ReindexOptions& options = {},
                                    const Control& control = {});

}  // namespace pincite::pipeline
