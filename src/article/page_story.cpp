#include "article/page_story.hpp"

#include "article/collect.hpp"
#include "article/furniture.hpp"
#include "article/linked_body.hpp"
#include "article/prune.hpp"
#include "article/score.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

struct Choice {
  Selection selection;
  std::vector<Struck> struck;
};

/// Pruning may hit the story itself on odd pages; then less than half is left of it.
Choice choose(const Dom& dom) {
  PageView visible(dom);
  strike_hidden(visible);
  PageView pruned = visible;
  std::vector<Struck> struck = prune(pruned);
  Selection with = select_story(pruned);
  Selection without = select_story(visible);
  if (with.chars * 2 < without.chars) return {std::move(without), {}};
  return {std::move(with), std::move(struck)};
}

void note_struck(Story& story, const Dom& dom, const std::vector<Struck>& struck) {
  constexpr std::size_t longest = 2000;
  for (const Struck& part : struck) {
    std::string text = dom.plain(part.node, longest);
    if (!text.empty()) story.dropped.push_back({std::move(text), part.why});
  }
}

}  // namespace

Story story_of_page(const Dom& dom, const std::vector<std::string>& titles) {
  Choice choice = choose(dom);
  Story story;
  story.blocks = collect_blocks(choice.selection.view, choice.selection.roots);
  limit_blocks(story);
  note_struck(story, dom, choice.struck);
  drop_furniture(story, titles);
  if (auto linked = story_of_linked_data(dom); linked && is_needed(*linked, story)) {
    drop_blocks(story, std::vector<const char*>(story.blocks.size(), "outside the story"));
    linked->dropped.insert(linked->dropped.begin(), story.dropped.begin(), story.dropped.end());
    return std::move(*linked);
  }
  return story;
}

}  // namespace pincite::article
