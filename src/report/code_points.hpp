#pragma once
/// Ranges of code points, for what is told of characters by tables.

#include <algorithm>
#include <array>

namespace pincite::report {

/// Both ends belong to it.
struct Range {
  char32_t first, last;
};

template <std::size_t N>
bool within(char32_t c, const std::array<Range, N>& ranges) {
  return std::any_of(ranges.begin(), ranges.end(),
                     [c](const Range& range) { return c >= range.first && c <= range.last; });
}

}  // namespace pincite::report
