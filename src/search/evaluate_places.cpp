#include "search/evaluate.hpp"

#include <algorithm>
#include <set>

namespace pincite::search {

namespace {

/// Words of a query stand together when they fit into about three printed lines.
constexpr std::uint32_t longest_stretch = 40;

/// The spot of a group that stands nearest to the anchor.
const Spot* nearest(const std::vector<Spot>& group, const Spot& anchor) {
  const auto after =
      std::lower_bound(group.begin(), group.end(), anchor.begin,
                       [](const Spot& spot, std::uint32_t begin) { return spot.begin < begin; });
  const Spot* best = after != group.end() ? &*after : nullptr;
  if (after == group.begin()) return best;
  const Spot& before = *(after - 1);
  if (best == nullptr) return &before;
  const std::uint32_t left = anchor.begin - std::min(anchor.begin, before.end);
  const std::uint32_t right = best->begin - std::min(best->begin, anchor.end);
  return left < right ? &before : best;
}

void sort_marks(Spot& spot) {
  const auto key = [](const index::Twin& mark) { return std::make_pair(mark.begin, mark.end); };
  std::sort(spot.marks.begin(), spot.marks.end(),
            [&](const index::Twin& a, const index::Twin& b) { return key(a) < key(b); });
}

/// Takes `other` into the stretch if it stands in the same passage.
bool join(Spot& stretch, const Spot& other, const SameRun& same_run) {
  const std::uint32_t begin = std::min(stretch.begin, other.begin);
  const std::uint32_t end = std::max(stretch.end, other.end);
  if (end - begin > longest_stretch || !same_run(begin, end - 1)) return false;
  stretch.begin = begin;
  stretch.end = end;
  stretch.cost += other.cost;
  stretch.marks.insert(stretch.marks.end(), other.marks.begin(), other.marks.end());
  return true;
}

}  // namespace

std::vector<Spot> together(const std::vector<std::vector<Spot>>& groups, std::size_t required,
                           const SameRun& same_run) {
  std::size_t rarest = 0;
  for (std::size_t i = 1; i < required; ++i) {
    if (groups[i].size() < groups[rarest].size()) rarest = i;
  }
  std::vector<Spot> spots;
  std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
  for (const Spot& anchor : groups.at(rarest)) {
    Spot spot = anchor;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      if (i == rarest) continue;
      const Spot* other = nearest(groups[i], anchor);
      const bool joined = other != nullptr && join(spot, *other, same_run);
      if (!joined && i < required) ++spot.missing;
    }
    // Two anchors may share a stretch: the second is shown alone.
    if (!seen.emplace(spot.begin, spot.end).second) {
      const std::uint32_t missing = static_cast<std::uint32_t>(required) - 1;
      spot = anchor;
      spot.missing = missing;
    }
    sort_marks(spot);
    spots.push_back(std::move(spot));
  }
  return spots;
}

/// A filing's layout is read only when words stand outside its body.
base::Result<std::vector<Spot>> Evaluator::stretches(const std::vector<std::vector<Spot>>& groups,
                                                     std::size_t required, model::FilingId id) {
  auto plain = reader_.plain_body(id);
  if (!plain) return base::pass_on(plain);
  base::Result<std::shared_ptr<const index::FilingLayout>> shape = nullptr;
  auto spots = together(groups, required, [&](std::uint32_t a, std::uint32_t b) {
    if (b < *plain) return true;
    if (shape && *shape == nullptr) shape = reader_.layout(id);
    return shape && (*shape)->same_run(a, b);
  });
  if (!shape) return base::pass_on(shape);
  return spots;
}

base::Status Evaluator::keep_passing(const std::vector<const Plan*>& filters, model::FilingId id,
                                     std::vector<Spot>& spots) {
  for (const Plan* filter : filters) {
    std::vector<Spot> kept;
    for (Spot& spot : spots) {
      auto passed = passes(*filter, id, spot);
      if (!passed) return base::pass_on(passed);
      if (*passed) kept.push_back(std::move(spot));
    }
    spots = std::move(kept);
  }
  return {};
}

base::Result<bool> Evaluator::passes(const Plan& filter, model::FilingId id, const Spot& spot) {
  if (filter.kind == NodeKind::field) return passes_field(filter.field, id, spot);
  const bool all = filter.kind == NodeKind::all_of;
  bool any = false;
  for (const Plan& child : filter.children) {
    auto passed = passes(child, id, spot);
    if (!passed) return passed;
    if (all && !*passed) return false;
    any = any || *passed;
  }
  if (filter.kind == NodeKind::none_of) return !any;
  return all || any;
}

base::Result<bool> Evaluator::passes_field(const FieldTest& test, model::FilingId id,
                                           const Spot& spot) {
  if (test.value == "quoted" && test.row->kind == index::FieldKind::flag) {
    auto passages = quoted_(id);
    if (!passages) return base::pass_on(passages);
    return std::any_of(passages->begin(), passages->end(), [&](const index::Twin& passage) {
      return passage.begin < spot.end && spot.begin < passage.end;
    });
  }
  auto shape = reader_.layout(id);
  if (!shape) return base::pass_on(shape);
  const index::FilingLayout& filing = **shape;
  const std::uint32_t first = filing.page_of(spot.begin);
  const std::uint32_t last = std::max(first, filing.page_of(spot.end - 1));
  if (test.row->kind == index::FieldKind::page) {
    return static_cast<std::int64_t>(first) + 1 <= test.last_page &&
           static_cast<std::int64_t>(last) + 1 >= test.first_page;
  }
  if (test.value == "footnote") return filing.zone_of(spot.begin) == text::Zone::footnote;
  const std::uint8_t flag = test.value == "ocr" ? index::page_ocr : index::page_redacted;
  for (std::uint32_t page = first; page <= last && page < filing.flags.size(); ++page) {
    if ((filing.flags[page] & flag) != 0) return true;
  }
  return false;
}

namespace {

bool mentions(const Plan& plan, const std::string& flag) {
  if (plan.kind == NodeKind::field) {
    return plan.field.row->kind == index::FieldKind::flag && plan.field.value == flag;
  }
  return std::any_of(plan.children.begin(), plan.children.end(),
                     [&](const Plan& child) { return mentions(child, flag); });
}

bool any_mentions(const std::vector<const Plan*>& filters, const std::string& flag) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Plan* filter) { return mentions(*filter, flag); });
}

/// The first tokens of pages, or of footnotes.
std::vector<Spot> starts_of(const index::FilingLayout& filing, bool footnotes) {
  std::set<std::uint32_t> starts;
  std::set<std::uint32_t> pages;
  for (const index::PageStart& start : filing.pages) {
    if (pages.insert(start.page).second) starts.insert(start.begin);
  }
  if (footnotes) starts.clear();
  for (const index::ZoneRun& run : filing.zones) {
    if (footnotes && run.zone == text::Zone::footnote) starts.insert(run.begin);
  }
  std::vector<Spot> spots;
  for (const std::uint32_t start : starts)
    spots.push_back({start, start + 1, 0, 0, {}});
  return spots;
}

}  // namespace

/// What a query of place fields alone points at: quoted passages, footnotes, or pages.
base::Result<std::vector<Spot>> Evaluator::page_spots(const std::vector<const Plan*>& filters,
                                                      model::FilingId id) {
  std::vector<Spot> spots;
  if (any_mentions(filters, "quoted")) {
    auto passages = quoted_(id);
    if (!passages) return base::pass_on(passages);
    for (const index::Twin& passage : *passages) {
      spots.push_back({passage.begin, passage.end, 0, 0, {passage}});
    }
  }
  if (spots.empty()) {
    auto shape = reader_.layout(id);
    if (!shape) return base::pass_on(shape);
    spots = starts_of(**shape, any_mentions(filters, "footnote"));
  }
  if (auto done = keep_passing(filters, id, spots); !done) return base::pass_on(done);
  return spots;
}

}  // namespace pincite::search
