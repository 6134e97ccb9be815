#include "search/evaluate.hpp"
#include "search/plan_shape.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <tuple>

namespace pincite::search {

namespace {

bool by_begin(const Spot& a, const Spot& b) {
  return std::tie(a.begin, a.end, a.cost) < std::tie(b.begin, b.end, b.cost);
}

/// Where a text test stands in a filing, as far as its positions were read.
std::span<const index::Occurrence> occurrences_in(const Plan& plan, model::FilingId id) {
  const auto before = [](const index::Occurrence& a, model::FilingId b) { return a.filing < b; };
  const auto begin = std::lower_bound(plan.found.begin(), plan.found.end(), id, before);
  const auto end = std::lower_bound(begin, plan.found.end(), id + 1, before);
  return {begin, end};
}

void sort_out_repeated(std::vector<Spot>& spots) {
  std::sort(spots.begin(), spots.end(), by_begin);
  const auto same = [](const Spot& a, const Spot& b) {
    return a.begin == b.begin && a.end == b.end;
  };
  spots.erase(std::unique(spots.begin(), spots.end(), same), spots.end());
}

/// With more of the words, less changed, standing nearer together, earlier.
bool is_better(const Spot& a, const Spot& b) {
  const auto key = [](const Spot& spot) {
    return std::make_tuple(spot.missing, spot.cost,
                           spot.marks.size() > 1 ? spot.end - spot.begin : 0U, spot.begin);
  };
  return key(a) < key(b);
}

}  // namespace

base::Status Evaluator::read_positions(const Ids& ids) {
  return read_positions(plan_, ids);
}

base::Status Evaluator::read_positions(Plan& plan, const Ids& ids) {
  for (Plan& child : plan.children) {
    if (auto done = read_positions(child, ids); !done) return done;
  }
  if (plan.kind != NodeKind::text || plan.terms.empty()) return {};
  if (std::includes(plan.read.begin(), plan.read.end(), ids.begin(), ids.end())) return {};
  auto found = reader_.find(plan.row, &ids);
  if (!found) return base::pass_on(found);
  plan.found = std::move(*found);
  plan.read = ids;
  return {};
}

base::Result<std::vector<Spot>> Evaluator::spots(model::FilingId id) {
  auto found = spots_of(plan_, id);
  if (found) std::stable_sort(found->begin(), found->end(), is_better);
  return found;
}

base::Result<std::optional<Spot>> Evaluator::best_spot(model::FilingId id) {
  auto found = spots_of(plan_, id);
  if (!found) return base::pass_on(found);
  const auto best = std::min_element(found->begin(), found->end(), is_better);
  return best == found->end() ? std::nullopt : std::optional<Spot>(std::move(*best));
}

base::Result<std::vector<Spot>> Evaluator::spots_of(const Plan& plan, model::FilingId id) {
  std::vector<Spot> spots;
  if (plan.by_place) return page_spots({&plan}, id);
  if (plan.kind == NodeKind::text) {
    const auto occurrences = occurrences_in(plan, id);
    spots.reserve(occurrences.size());
    for (const index::Occurrence& at : occurrences)
      spots.push_back({at.begin, at.end, at.cost, 0, {{at.begin, at.end}}});
    return spots;
  }
  if (plan.kind == NodeKind::all_of) return spots_of_all(plan, id);
  if (plan.kind != NodeKind::any_of) return spots;
  for (const Plan& child : plan.children) {
    auto more = spots_of(child, id);
    if (!more) return more;
    std::move(more->begin(), more->end(), std::back_inserter(spots));
  }
  sort_out_repeated(spots);
  return spots;
}

base::Result<std::vector<Spot>> Evaluator::spots_of_all(const Plan& plan, model::FilingId id) {
  const auto filters = filters_of(plan);
  std::vector<std::vector<Spot>> groups;
  std::vector<std::vector<Spot>> extras;
  bool texts = false;
  for (const Plan& child : plan.children) {
    if (child.by_place || !has_spots(child)) continue;
    texts = true;
    auto spots = spots_of(child, id);
    if (!spots) return spots;
    if (auto done = keep_passing(filters, id, *spots); !done) return base::pass_on(done);
    const bool needed = child.kind == NodeKind::text && !child.text.optional;
    if (spots->empty() && needed) return std::vector<Spot>{};
    if (!spots->empty()) (is_optional(child) ? extras : groups).push_back(std::move(*spots));
  }
  if (!texts) return filters.empty() ? std::vector<Spot>{} : page_spots(filters, id);
  if (groups.empty()) groups.swap(extras);
  if (groups.empty()) return std::vector<Spot>{};
  if (groups.size() == 1 && extras.empty()) return std::move(groups.front());
  const std::size_t required = groups.size();
  for (auto& extra : extras)
    groups.push_back(std::move(extra));
  return stretches(groups, required, id);
}

}  // namespace pincite::search
