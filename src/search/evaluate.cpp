#include "search/evaluate.hpp"

#include "pincite/index/terms.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <span>

namespace pincite::search {

namespace {

Ids only_within(Ids ids, const Ids* within) {
  return within == nullptr ? ids : both(ids, *within);
}

Ids ids_of(const std::vector<index::Posting>& postings) {
  Ids ids;
  ids.reserve(postings.size());
  for (const index::Posting& posting : postings)
    ids.push_back(posting.filing);
  return ids;
}

/// Order of work within AND: what is cheap and cuts much comes first.
int effort(const Plan& plan) {
  if (plan.kind == NodeKind::field) return plan.field.row->kind == index::FieldKind::date ? 2 : 0;
  if (plan.kind == NodeKind::text) {
    if (!plan.terms.empty()) return 1;
    return plan.text.form == TextForm::phrase ? 4 : 5;
  }
  return plan.kind == NodeKind::none_of ? 6 : 3;
}

std::vector<const Plan*> filters_of(const Plan& plan) {
  std::vector<const Plan*> filters;
  for (const Plan& child : plan.children) {
    if (child.by_place) filters.push_back(&child);
  }
  return filters;
}

/// Does the plan, when it matches, point at spots of a filing?
bool has_spots(const Plan& plan) {
  if (plan.kind == NodeKind::text || plan.by_place) return true;
  if (plan.kind == NodeKind::field || plan.kind == NodeKind::none_of) return false;
  return std::any_of(plan.children.begin(), plan.children.end(), has_spots);
}

bool optional(const Plan& plan) {
  return plan.kind == NodeKind::text && plan.text.optional;
}

/// Words in a row: quoted, or several words that were typed as one ("Smith-Jones").
bool is_row(const FieldTest& test) {
  return !test.prefix && (test.quoted || text::fold_words(test.value).size() > 1);
}

bool by_begin(const Spot& a, const Spot& b) {
  return std::tie(a.begin, a.end, a.cost) < std::tie(b.begin, b.end, b.cost);
}

/// Where a text test stands in a filing, as far as its positions were read.
std::span<const index::Occurrence> occurrences_in(const Plan& plan, model::FilingId id) {
  const auto read = plan.occurrences.find(id);
  if (read != plan.occurrences.end()) return read->second;
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

}  // namespace

Ids both(const Ids& a, const Ids& b) {
  Ids out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Ids either(const Ids& a, const Ids& b) {
  Ids out;
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

Ids without(const Ids& a, const Ids& b) {
  Ids out;
  std::set_difference(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

base::Result<Ids> Evaluator::filings(const Ids& excluded, const Ids* within) {
  auto ids = match(plan_, within);
  if (!ids) return ids;
  return without(*ids, excluded);
}

base::Result<Ids> Evaluator::match(Plan& plan, const Ids* within) {
  if (plan.by_place) return pages_only(plan, within);
  if (plan.kind == NodeKind::text) return match_text(plan, within);
  if (plan.kind == NodeKind::field) return match_field(plan, within);
  if (plan.kind == NodeKind::all_of) return match_all(plan, within);
  Ids found;
  for (Plan& child : plan.children) {
    auto ids = match(child, within);
    if (!ids) return ids;
    found = either(found, *ids);
  }
  if (plan.kind == NodeKind::any_of) return found;
  if (within != nullptr) return without(*within, found);
  auto all = reader_.all();
  if (!all) return all;
  return without(*all, found);
}

base::Result<Ids> Evaluator::match_text(Plan& plan, const Ids* within) {
  if (!plan.terms.empty()) {
    auto postings = reader_.any_of(plan.terms);
    if (!postings) return base::pass_on(postings);
    plan.postings = std::move(*postings);
    return only_within(ids_of(plan.postings), within);
  }
  auto found = plan.near ? reader_.find(*plan.near, within) : reader_.find(plan.row, within);
  if (!found) return base::pass_on(found);
  plan.found = std::move(*found);
  for (const index::Occurrence& occurrence : plan.found) {
    const bool next = plan.postings.empty() || plan.postings.back().filing != occurrence.filing;
    if (next) plan.postings.push_back({occurrence.filing, 0});
    ++plan.postings.back().count;
  }
  return ids_of(plan.postings);
}

base::Result<Ids> Evaluator::match_field(const Plan& plan, const Ids* within) {
  const FieldTest& test = plan.field;
  const index::FieldRow& row = *test.row;
  base::Result<Ids> ids;
  if (row.kind == index::FieldKind::date) {
    ids = reader_.filed(test.from, test.to);
  } else if (row.kind == index::FieldKind::words && is_row(test)) {
    std::vector<std::string> terms;
    for (const auto& word : text::fold_words(test.value))
      terms.push_back(word_term(row, word));
    ids = reader_.in_a_row(terms);
  } else {
    auto terms = field_terms(test);
    if (!terms) return base::pass_on(terms);
    auto postings = reader_.any_of(*terms);
    if (!postings) return base::pass_on(postings);
    ids = ids_of(*postings);
  }
  if (!ids) return ids;
  return only_within(std::move(*ids), within);
}

/// The index terms of which any makes a field test true.
base::Result<std::vector<std::string>> Evaluator::field_terms(const FieldTest& test) {
  const index::FieldRow& row = *test.row;
  const bool words = row.kind == index::FieldKind::words;
  const std::vector<std::string> folded = text::fold_words(test.value);
  if (test.prefix) {
    const std::string start =
        words ? word_term(row, folded.back()) : key_prefix_term(row, test.value);
    auto found = reader_.starting_with(start, most_forms);
    if (!found) return base::pass_on(found);
    std::vector<std::string> terms;
    for (const index::Expansion& term : found->words)
      terms.push_back(term.word);
    return terms;
  }
  if (!words) return key_terms(row, test.value);
  auto forms = reader_.same_stem(folded.front(), most_forms);
  if (!forms) return base::pass_on(forms);
  std::vector<std::string> terms;
  for (const index::Expansion& form : forms->words)
    terms.push_back(word_term(row, form.word));
  return terms;
}

base::Result<Ids> Evaluator::match_all(Plan& plan, const Ids* within) {
  std::vector<Plan*> order;
  bool any_required = false;
  for (Plan& child : plan.children) {
    if (child.by_place) continue;
    order.push_back(&child);
    any_required = any_required || !optional(child);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Plan* a, const Plan* b) { return effort(*a) < effort(*b); });
  std::optional<Ids> left;
  if (within != nullptr) left = *within;
  for (Plan* child : order) {
    auto ids = match(*child, left ? &*left : nullptr);
    if (!ids) return ids;
    if (!optional(*child) || !any_required) left = std::move(*ids);
    if (left && left->empty()) return Ids{};
  }
  if (order.empty()) return pages_only(plan, within);
  return match_places(plan, std::move(*left));
}

/// Keeps the filings in which every wanted test has a spot that the place filters let pass.
base::Result<Ids> Evaluator::match_places(Plan& plan, Ids ids) {
  const auto filters = filters_of(plan);
  if (filters.empty()) return ids;
  if (auto done = read_positions(plan, ids); !done) return base::pass_on(done);
  Ids kept;
  for (const model::FilingId id : ids) {
    auto spots = spots_of_all(plan, id);
    if (!spots) return base::pass_on(spots);
    if (!spots->empty()) kept.push_back(id);
  }
  return kept;
}

/// A query of place fields alone: the pages that pass.
base::Result<Ids> Evaluator::pages_only(Plan& plan, const Ids* within) {
  auto all = within != nullptr ? base::Result<Ids>(*within) : reader_.all();
  if (!all) return all;
  Ids kept;
  for (const model::FilingId id : *all) {
    auto spots = page_spots({&plan}, id);
    if (!spots) return base::pass_on(spots);
    if (!spots->empty()) kept.push_back(id);
  }
  return kept;
}

base::Status Evaluator::read_positions(const Ids& ids) {
  if (plan_.kind != NodeKind::text) {
    if (auto done = read_plain_bodies(ids); !done) return done;
  }
  return read_positions(plan_, ids);
}

base::Status Evaluator::read_positions(Plan& plan, const Ids& ids) {
  for (Plan& child : plan.children) {
    if (auto done = read_positions(child, ids); !done) return done;
  }
  if (plan.kind != NodeKind::text || plan.terms.empty()) return {};
  Ids wanted;
  for (const model::FilingId id : ids) {
    if (occurrences(plan, id) > 0 && plan.occurrences.count(id) == 0) wanted.push_back(id);
  }
  if (wanted.empty()) return {};
  auto found = reader_.find(plan.row, &wanted);
  if (!found) return base::pass_on(found);
  for (const index::Occurrence& occurrence : *found) {
    plan.occurrences[occurrence.filing].push_back(occurrence);
  }
  return {};
}

std::uint32_t Evaluator::occurrences(const Plan& text, model::FilingId id) {
  const auto at = std::lower_bound(
      text.postings.begin(), text.postings.end(), id,
      [](const index::Posting& posting, model::FilingId value) { return posting.filing < value; });
  return at != text.postings.end() && at->filing == id ? at->count : 0;
}

std::vector<const Plan*> Evaluator::wanted_texts(const Plan& plan) {
  if (plan.kind == NodeKind::text) return {&plan};
  std::vector<const Plan*> texts;
  if (plan.kind == NodeKind::none_of) return texts;
  for (const Plan& child : plan.children) {
    const auto more = wanted_texts(child);
    texts.insert(texts.end(), more.begin(), more.end());
  }
  return texts;
}

base::Result<std::size_t> Evaluator::count_all(const Ids& ids) {
  std::size_t sum = 0;
  if (plan_.kind == NodeKind::text) {
    auto posting = plan_.postings.begin();
    for (const model::FilingId id : ids) {
      while (posting != plan_.postings.end() && posting->filing < id)
        ++posting;
      if (posting != plan_.postings.end() && posting->filing == id) sum += posting->count;
    }
    return sum;
  }
  for (const model::FilingId id : ids) {
    auto spots = count(id);
    if (!spots) return spots;
    sum += *spots;
  }
  return sum;
}

/// Number of spots of a filing that matches: exact, mostly without positions.
base::Result<std::size_t> Evaluator::count(model::FilingId id) {
  auto quick = quick_count(plan_, id);
  if (!quick) return base::pass_on(quick);
  if (*quick) return **quick;
  if (auto done = read_positions({id}); !done) return base::pass_on(done);
  auto found = spots_of(plan_, id);
  if (!found) return base::pass_on(found);
  return found->size();
}

/// The number of spots without positions, where it follows from the numbers of occurrences.
base::Result<std::optional<std::size_t>> Evaluator::quick_count(const Plan& plan,
                                                                model::FilingId id) {
  using Count = std::optional<std::size_t>;
  if (plan.by_place) return Count{};
  if (plan.kind == NodeKind::text) return Count{occurrences(plan, id)};
  if (plan.kind != NodeKind::all_of) {
    return has_spots(plan) ? Count{} : Count{0};
  }
  if (!filters_of(plan).empty()) return Count{};
  std::optional<std::size_t> fewest;
  for (const Plan& child : plan.children) {
    if (!has_spots(child) || optional(child)) continue;
    auto child_count = quick_count(child, id);
    if (!child_count || !*child_count) return child_count;
    if (**child_count > 0) fewest = std::min(fewest.value_or(**child_count), **child_count);
  }
  if (!fewest) {  // only function words
    for (const Plan& child : plan.children) {
      if (!optional(child)) continue;
      const std::size_t count = occurrences(child, id);
      if (count > 0) fewest = std::min(fewest.value_or(count), count);
    }
  }
  return Count{fewest.value_or(0)};
}

base::Result<std::vector<Spot>> Evaluator::spots(model::FilingId id) {
  auto found = spots_of(plan_, id);
  if (!found) return found;
  std::stable_sort(found->begin(), found->end(), [](const Spot& a, const Spot& b) {
    const auto key = [](const Spot& spot) {
      return std::make_tuple(spot.missing, spot.cost,
                             spot.marks.size() > 1 ? spot.end - spot.begin : 0U, spot.begin);
    };
    return key(a) < key(b);
  });
  return found;
}

base::Result<std::vector<Spot>> Evaluator::spots_of(const Plan& plan, model::FilingId id) {
  std::vector<Spot> spots;
  if (plan.by_place) return page_spots({&plan}, id);
  if (plan.kind == NodeKind::text) {
    for (const index::Occurrence& at : occurrences_in(plan, id)) {
      spots.push_back({at.begin, at.end, at.cost, 0, {{at.begin, at.end}}});
    }
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
    if (!spots->empty()) (optional(child) ? extras : groups).push_back(std::move(*spots));
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
