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

/// The papers that build() makes of the same numbers, as FOLDER/texts/ID-KIND.txt, a form feed
/// behind each page. Ends the program on a failure.
void write_texts(const base::fs::path& folder, std::size_t pages, std::uint64_t seed);

/// CPU seconds of adding so many pages to FOLDER/library, commit and flush to disk included.
double add_pages(const base::fs::path& folder, std::size_t pages, std::uint64_t seed);

}  // namespace pincite::bench
