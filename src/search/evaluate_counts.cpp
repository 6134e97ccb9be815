#include "search/evaluate.hpp"
#include "search/plan_shape.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

/// Whose positions are held in memory while spots are counted.
constexpr std::ptrdiff_t filings_at_once = 1000;

/// The smaller of two numbers, 0 standing for none.
std::uint32_t fewest(std::uint32_t a, std::uint32_t b) {
  return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

/// How often a text test stands in each of these filings (sorted ids).
std::vector<std::uint32_t> occurrences(const Plan& text, const Ids& ids) {
  std::vector<std::uint32_t> counts(ids.size());
  auto posting = text.postings.begin();
  for (std::size_t i = 0; i < ids.size(); ++i) {
    while (posting != text.postings.end() && posting->filing < ids[i])
      ++posting;
    if (posting == text.postings.end()) break;
    if (posting->filing == ids[i]) counts[i] = posting->count;
  }
  return counts;
}

using Counts = std::optional<std::vector<std::uint32_t>>;

/// The number of spots of each filing (sorted ids) without positions; nothing where it does not
/// follow from the numbers of occurrences.
Counts quick_counts(const Plan& plan, const Ids& ids) {
  if (plan.by_place) return std::nullopt;
  if (plan.kind == NodeKind::text) return occurrences(plan, ids);
  if (plan.kind != NodeKind::all_of) {
    return has_spots(plan) ? Counts() : Counts(std::in_place, ids.size());
  }
  if (!filters_of(plan).empty()) return std::nullopt;
  std::vector<std::uint32_t> required(ids.size());
  std::vector<std::uint32_t> optional(ids.size());  // counts where there are only function words
  for (const Plan& child : plan.children) {
    if (!has_spots(child)) continue;
    const Counts counts = quick_counts(child, ids);
    if (!counts) return std::nullopt;
    auto& into = is_optional(child) ? optional : required;
    std::transform(into.begin(), into.end(), counts->begin(), into.begin(), fewest);
  }
  std::transform(required.begin(), required.end(), optional.begin(), required.begin(),
                 [](std::uint32_t of_required, std::uint32_t of_optional) {
                   return of_required > 0 ? of_required : of_optional;
                 });
  return required;
}

}  // namespace

base::Result<std::size_t> Evaluator::count_all(const Ids& ids) {
  std::size_t sum = 0;
  if (const Counts counts = quick_counts(plan_, ids)) {
    for (const std::uint32_t count : *counts)
      sum += count;
    return sum;
  }
  for (auto at = ids.begin(); at != ids.end();) {
    const auto end = at + std::min<std::ptrdiff_t>(filings_at_once, ids.end() - at);
    if (auto done = read_positions({at, end}); !done) return base::pass_on(done);
    for (; at != end; ++at) {
      auto found = spots_of(plan_, *at);
      if (!found) return base::pass_on(found);
      sum += found->size();
    }
  }
  return sum;
}

}  // namespace pincite::search
