#pragma once
/// Changes of the word index that are committed together and then marked in the catalogue.

#include "pincite/pipeline/library.hpp"

#include <chrono>
#include <vector>

namespace pincite::pipeline {

/// Writes to the library's index; nothing is durable before flush(). What was put and not flushed
/// is still marked as missing in the catalogue and is done again by Library::heal_index.
class IndexBatch {
 public:
  explicit IndexBatch(Library& library) : library_(library) {}

  /// Puts one filing; flushes by itself every few thousand pages, to bound memory.
  base::Status put(const cite::Document& document);
  base::Status remove(model::FilingId id);
  /// Commits the index, then marks the filings. Does nothing when there is nothing.
  base::Status flush();
  [[nodiscard]] bool empty() const { return put_.empty() && removed_.empty(); }
  /// True when enough pages or time have gathered that a commit is worth its cost.
  [[nodiscard]] bool due() const;

 private:
  Library& library_;
  std::vector<model::FilingId> put_, removed_;
  std::size_t pages_ = 0;
  std::chrono::steady_clock::time_point begun_;
};

}  // namespace pincite::pipeline
