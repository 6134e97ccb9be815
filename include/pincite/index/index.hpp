#pragma once
/// Finds filings by words and phrases. Rebuildable from the catalogue; one document per filing,
/// term positions are text::Flow positions.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pincite/base/file.hpp"
#include "pincite/cite/document.hpp"

namespace pincite::index {

inline constexpr int index_schema_version = 1;

/// Writes to the current generation (or a new one during a rebuild). One thread.
class Writer {
 public:
  /// Opens `<library>/index/<generation>`; creates the first generation when there is none.
  static base::Result<std::unique_ptr<Writer>> open(const base::fs::path& library);
  /// A new, empty generation beside the current one; readers keep the old one until publish().
  static base::Result<std::unique_ptr<Writer>> open_new_generation(const base::fs::path& library);
  virtual ~Writer() = default;
  virtual base::Status put(const cite::Document& document) = 0;  ///< replaces an earlier one
  virtual base::Status remove(model::FilingId id) = 0;
  virtual base::Status commit() = 0;                             ///< durable when it returns
  virtual base::Status publish() = 0;  ///< swaps the pointer to this generation, deletes old ones
};

/// A phrase occurrence: token positions [begin, end) of the filing's flow.
struct Occurrence {
  model::FilingId filing = 0;
  std::uint32_t begin = 0, end = 0;  ///< token indexes, not positions
};

/// Reads one consistent state; reopens by itself when a writer has overtaken it. One thread.
class Reader {
 public:
  static base::Result<std::unique_ptr<Reader>> open(const base::fs::path& library);
  virtual ~Reader() = default;
  /// Every place where the folded words stand in a row, by filing id then position; at most
  /// `limit` of them. `total` receives the exact count when not null.
  virtual base::Result<std::vector<Occurrence>> phrase(const std::vector<std::string>& folded,
                                                       std::size_t limit,
                                                       std::size_t* total = nullptr) = 0;
  /// Filings ranked by BM25 over the folded words (any of them), best first.
  virtual base::Result<std::vector<std::pair<model::FilingId, double>>> ranked(
      const std::vector<std::string>& folded, std::size_t limit) = 0;
  /// Number of filings, and of occurrences, that have the folded word.
  virtual std::uint64_t filing_frequency(const std::string& folded) = 0;
  virtual std::uint64_t occurrences(const std::string& folded) = 0;
  virtual std::uint64_t filings() = 0;
};

}  // namespace pincite::index
