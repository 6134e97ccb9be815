#pragma once
/// Generated papers into a library, and into the peers.

#include "bench/paper_maker.hpp"

#include "pincite/base/file.hpp"

namespace pincite::bench {

struct Costs {
  std::size_t filings = 0, pages = 0;
  double library = 0, fts_filings = 0, fts_pages = 0, page_index = 0;  ///< CPU seconds
};

/// Builds FOLDER/library and, when asked, FOLDER/fts-filings.db, FOLDER/fts-pages.db and
/// FOLDER/page-index from the same `pages` generated pages. Ends the program on a failure.
Costs build(const base::fs::path& folder, std::size_t pages, std::uint64_t seed, bool fts,
            bool page_index);

/// CPU seconds of adding so many pages to FOLDER/library, commit and flush to disk included.
double add_pages(const base::fs::path& folder, std::size_t pages, std::uint64_t seed);

}  // namespace pincite::bench
