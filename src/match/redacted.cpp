#include "match/redacted.hpp"

#include <algorithm>
#include <set>

namespace pincite::match {
namespace {

constexpr std::uint32_t anchor = 4;   ///< words that identify a spot within one paper
constexpr std::uint32_t reach = 250;  ///< words of the same bar to each side

/// Positions of `other` where the anchor of `open` at `at` begins.
std::vector<std::uint32_t> find_anchor(const IndexedDocument& open, std::uint32_t at,
                                       const IndexedDocument& other) {
  std::vector<std::uint32_t> out;
  for (const std::uint32_t from : other.positions_of(open.ids[at])) {
    if (from + anchor > other.size()) break;
    if (std::equal(open.ids.begin() + at, open.ids.begin() + at + anchor,
                   other.ids.begin() + from)) {
      out.push_back(from);
    }
  }
  return out;
}

/// Bars of `other` (as the token after each) that stand right after words of `open` before `begin`.
std::set<std::uint32_t> bars_after(const IndexedDocument& open, std::uint32_t begin,
                                   const IndexedDocument& other) {
  std::set<std::uint32_t> bars;
  const std::uint32_t first = begin - std::min(begin, reach);
  for (std::uint32_t at = first; at + anchor <= begin; ++at) {
    for (const std::uint32_t from : find_anchor(open, at, other)) {
      const std::uint32_t next = from + anchor;
      if (next < other.size() && other.flow().tokens[next].after_gap) bars.insert(next);
    }
  }
  return bars;
}

}  // namespace

bool is_blacked_out(const IndexedDocument& open, std::uint32_t begin, std::uint32_t end,
                    const IndexedDocument& other) {
  const std::set<std::uint32_t> bars = bars_after(open, begin, other);
  if (bars.empty()) return false;
  const std::uint32_t last = std::min(open.size(), end + reach);
  for (std::uint32_t at = end; at + anchor <= last; ++at) {
    const auto spots = find_anchor(open, at, other);
    const bool meets = std::any_of(spots.begin(), spots.end(),
                                   [&](std::uint32_t spot) { return bars.count(spot) > 0; });
    if (meets) return true;
  }
  return false;
}

}  // namespace pincite::match
