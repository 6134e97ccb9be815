#pragma once
/// Index positions of matches, and their way back to tokens of the ordinary stream.

#include "index/facts.hpp"

#include "pincite/index/pattern.hpp"

#include <xapian.h>

#include <cstdint>
#include <vector>

namespace pincite::index {

/// A match at index positions [begin, end).
struct PositionSpan {
  std::uint32_t begin = 0, end = 0, cost = 0;
};

/// Turns positions of a filing into occurrences behind those in `out`, by `begin`: alternate
/// readings moved to the ordinary stream, the same place once, none across a redaction. `tolerant`:
/// of overlapping ones only the best. Bodies need no look at the layout: a value tells where they
/// end.
void append_occurrences(Facts& facts, Xapian::docid filing, const std::vector<PositionSpan>& spans,
                        bool tolerant, std::vector<Occurrence>& out);

}  // namespace pincite::index
