#include "search/plan.hpp"

#include "search/tolerant.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

/// One word in any of the forms found.
void plan_forms(Plan& plan, const index::Expansions& found, int letters) {
  plan.row.states = 2;
  plan.row.max_cost = static_cast<std::uint16_t>(letters);
  plan.capped = found.capped;
  for (const index::Expansion& form : found.words) {
    plan.row.arcs.push_back({0, 1, static_cast<std::uint16_t>(form.distance), form.word});
    plan.terms.push_back(form.word);
    if (form.word != plan.text.words.front().folded) plan.forms.push_back(form);
  }
  if (plan.terms.empty()) plan.terms.push_back(plan.text.words.front().folded);
}

base::Status plan_phrase(Plan& plan, index::Reader& reader) {
  const auto& words = plan.text.words;
  plan.row.states = static_cast<std::uint16_t>(words.size() + 1);
  const auto count = static_cast<std::uint16_t>(words.size());
  for (std::uint16_t i = 0; i < count; ++i) {
    const auto to = static_cast<std::uint16_t>(i + 1);
    if (!words[i].prefix) {
      plan.row.arcs.push_back({i, to, 0, words[i].folded});
      continue;
    }
    auto found = reader.starting_with(words[i].folded, most_forms);
    if (!found) return base::pass_on(found);
    plan.capped = plan.capped || found->capped;
    for (const index::Expansion& form : found->words) {
      plan.row.arcs.push_back({i, to, 0, form.word});
      plan.forms.push_back(form);
    }
  }
  if (words.size() == 1 && !words.front().prefix) plan.terms = {words.front().folded};
  return {};
}

base::Status plan_text(Plan& plan, index::Reader& reader) {
  const std::string& first = plan.text.words.front().folded;
  switch (plan.text.form) {
  case TextForm::phrase:
    return plan_phrase(plan, reader);
  case TextForm::tolerant:
    return plan_tolerant(plan, reader);
  case TextForm::near: {
    plan.near.emplace();
    for (const QueryWord& word : plan.text.words)
      plan.near->words.push_back(word.folded);
    plan.near->slack = static_cast<std::uint32_t>(plan.text.number);
    return {};
  }
  case TextForm::word:
  case TextForm::prefix:
  case TextForm::similar:
    break;
  }
  auto found = plan.text.form == TextForm::word ? reader.same_stem(first, most_forms)
               : plan.text.form == TextForm::prefix
                   ? reader.starting_with(first, most_forms)
                   : reader.similar(first, plan.text.number, most_forms);
  if (!found) return base::pass_on(found);
  plan_forms(plan, *found, plan.text.form == TextForm::similar ? plan.text.number : 0);
  return {};
}

}  // namespace

base::Result<Plan> make_plan(const Node& node, index::Reader& reader) {
  Plan plan;
  plan.kind = node.kind;
  plan.text = node.text;
  plan.field = node.field;
  plan.by_place = is_place_test(node);
  if (node.kind == NodeKind::text) {
    if (auto done = plan_text(plan, reader); !done) return base::pass_on(done);
  }
  for (const Node& child : node.children) {
    auto planned = make_plan(child, reader);
    if (!planned) return planned;
    plan.children.push_back(std::move(*planned));
  }
  return plan;
}

}  // namespace pincite::search
