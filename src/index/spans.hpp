#pragma once
/// Index positions of matches, and their way back to tokens of the ordinary stream.

#include "pincite/index/layout.hpp"
#include "pincite/index/pattern.hpp"

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

namespace pincite::index {

/// A match at index positions [begin, end).
struct PositionSpan {
  std::uint32_t begin = 0, end = 0, cost = 0;
};

/// Layouts of filings, each decoded once in a state of the database. One thread.
class Layouts {
 public:
  /// A damaged one throws Xapian::DatabaseCorruptError, which the guard turns into a failure.
  std::shared_ptr<const FilingLayout> of(const Xapian::Database& database, Xapian::docid filing);
  void clear() { known_.clear(); }

 private:
  std::unordered_map<Xapian::docid, std::shared_ptr<const FilingLayout>> known_;
};

/// Turns positions into occurrences, filing by filing in order of ids. Bodies need no look at the
/// layout: a value tells where they end.
class SpanReader {
 public:
  SpanReader(const Xapian::Database& database, Layouts& layouts);

  /// Appends the filing's occurrences by `begin`: alternate readings moved to the ordinary
  /// stream, the same place once, none across a redaction. `tolerant`: of overlapping ones only the
  /// best.
  void append(Xapian::docid filing, std::vector<PositionSpan>& spans, bool tolerant,
              std::vector<Occurrence>& out);

 private:
  std::uint32_t body_end(Xapian::docid filing);

  const Xapian::Database& database_;
  Layouts& layouts_;
  Xapian::ValueIterator ends_;
};

}  // namespace pincite::index
