#pragma once
/// One library, opened as a whole: catalogue, word index, extraction workers.

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/extract/pool.hpp"
#include "pincite/index/index.hpp"

#include <memory>
#include <string>

namespace pincite::pipeline {

using catalogue::Access;

/// Catalogue at once, index and workers when first asked for. One thread (the pool is thread-safe).
class Library {
 public:
  /// Fails with library_unusable: missing (read), locked (write), damaged, or of a newer schema.
  static base::Result<std::unique_ptr<Library>> open(const base::fs::path& folder, Access access,
                                                     extract::PoolOptions pool = {});
  ~Library();
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  catalogue::Catalogue& catalogue();
  /// The word index for reading. A library without one answers with the remedy (`pincite reindex`).
  base::Result<index::Reader*> reader();
  /// The word index for writing; only with Access::write.
  base::Result<index::Writer*> writer();
  /// The extraction workers, started when first asked for.
  base::Result<extract::Pool*> pool();
  /// A filing with pages and flow, from a cache bounded by pages; unusable_document when there is
  /// no such filing.
  base::Result<std::shared_ptr<const cite::Document>> document(model::FilingId id);
  /// Ends writing to the index, so that another generation can be written.
  void close_writer();
  /// Forgets what was cached, after the library was changed.
  void refresh();
  /// Brings the index up to the catalogue (after a kill, or filings from before): unindexes
  /// removed filings, indexes missing ones. Cheap when there is nothing to do.
  base::Status heal_index();

 private:
  Library();
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pincite::pipeline
