#pragma once
/// What is asked of the same filings by question after question.

#include "pincite/index/layout.hpp"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace pincite::index {

/// Lengths and layouts of filings, each read once in one state of the database. One thread.
/// Throws what Xapian throws; Xapian::DatabaseCorruptError on a damaged layout.
class Facts {
 public:
  /// Another state: whatever is known is forgotten.
  void turn_to(Xapian::Database database);

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  /// Position behind the filing's body (1-based positions); 1 when the body has gaps, 0 when there
  /// is no such filing. Cheapest in order of ids.
  std::uint32_t body_end(Xapian::docid filing);
  /// Length in words. Throws Xapian::DocNotFoundError.
  std::uint32_t length(Xapian::docid filing);
  std::shared_ptr<const FilingLayout> layout(Xapian::docid filing);

 private:
  std::uint32_t stored_body_end(Xapian::docid filing);

  Xapian::Database database_;
  Xapian::ValueIterator ends_;  ///< stands where the last end was looked for
  std::vector<std::uint32_t> body_ends_;
  std::vector<std::uint32_t> lengths_;
  std::unordered_map<Xapian::docid, std::shared_ptr<const FilingLayout>> layouts_;
};

}  // namespace pincite::index
