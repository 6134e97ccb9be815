#include "search/evaluate.hpp"

#include "search/plan_shape.hpp"

#include "pincite/index/terms.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <iterator>

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

/// Words in a row: quoted, or several words that were typed as one ("Smith-Jones").
bool is_row(const FieldTest& test) {
  return !test.prefix && (test.quoted || text::fold_words(test.value).size() > 1);
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
    any_required = any_required || !is_optional(child);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Plan* a, const Plan* b) { return effort(*a) < effort(*b); });
  std::optional<Ids> left;
  if (within != nullptr) left = *within;
  for (Plan* child : order) {
    auto ids = match(*child, left ? &*left : nullptr);
    if (!ids) return ids;
    if (!is_optional(*child) || !any_required) left = std::move(*ids);
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

}  // namespace pincite::search
