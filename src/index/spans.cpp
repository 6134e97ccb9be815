#include "index/spans.hpp"

#include <algorithm>
#include <tuple>

namespace pincite::index {

namespace {

bool by_place(const Occurrence& a, const Occurrence& b) {
  return std::tie(a.begin, a.end, a.cost) < std::tie(b.begin, b.end, b.cost);
}

void drop_repeated(std::vector<Occurrence>& all, std::size_t first) {
  const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(from, all.end(), by_place);
  const auto same = [](const Occurrence& a, const Occurrence& b) {
    return a.begin == b.begin && a.end == b.end;
  };
  all.erase(std::unique(from, all.end(), same), all.end());
}

/// Of matches that overlap, the one that differs least (then the shortest, then the first) stays.
void keep_best(std::vector<Occurrence>& all, std::size_t first) {
  const auto from = all.begin() + static_cast<std::ptrdiff_t>(first);
  std::sort(from, all.end(), by_place);
  std::vector<Occurrence> kept;
  std::uint32_t reach = 0;
  for (auto at = from; at != all.end(); ++at) {
    const auto better = [](const Occurrence& a, const Occurrence& b) {
      return std::make_tuple(a.cost, a.end - a.begin) < std::make_tuple(b.cost, b.end - b.begin);
    };
    if (kept.empty() || at->begin >= reach) {
      kept.push_back(*at);
      reach = at->end;
    } else if (better(*at, kept.back())) {
      kept.back() = *at;
      reach = at->end;
    }
  }
  all.erase(from, all.end());
  all.insert(all.end(), kept.begin(), kept.end());
}

}  // namespace

void append_occurrences(Facts& facts, Xapian::docid filing, const std::vector<PositionSpan>& spans,
                        bool tolerant, std::vector<Occurrence>& out) {
  if (spans.empty()) return;
  const std::size_t first = out.size();
  const std::uint32_t end = facts.body_end(filing);
  std::shared_ptr<const FilingLayout> layout;
  bool moved = false;
  for (const PositionSpan& span : spans) {
    if (span.end <= end) {
      out.push_back({filing, span.begin - 1, span.end - 1, span.cost});
      continue;
    }
    if (!layout) layout = facts.layout(filing);
    const std::int64_t begin = layout->token_at(span.begin);
    const std::int64_t last = layout->token_at(span.end - 1);
    if (begin < 0 || last < begin) continue;
    const Twin twin =
        layout->ordinary(static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(last) + 1);
    if (layout->has_gap(twin.begin, twin.end)) continue;
    moved = moved || twin.begin != static_cast<std::uint32_t>(begin);
    out.push_back({filing, twin.begin, twin.end, span.cost});
  }
  if (tolerant) {
    keep_best(out, first);
  } else if (moved) {
    drop_repeated(out, first);
  }
}

}  // namespace pincite::index
