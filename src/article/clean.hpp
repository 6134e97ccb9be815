#pragma once
/// Cleaning by class words and by make-up, before and after the story is chosen.

#include "article/page_view.hpp"

#include <vector>

namespace pincite::article {

/// How strict an attempt is.
struct CleaningLevel {
  bool strike_unlikely = true;  ///< parts whose labels are those of furniture go first
  bool weigh_labels = true;     ///< labels count for and against
  bool by_make_up = true;       ///< lists, tables and boxes go when they look like furniture
};

/// Points of a node's class and id: +25 for words of stories, -25 for words of furniture, each.
double label_weight(const Dom& dom, NodeId id);

/// Strikes parts that are unlikely to be the story by class, id or role.
void strike_unlikely(PageView& view);

/// Strikes furniture inside the chosen roots.
void clean_story(PageView& view, const std::vector<NodeId>& roots, const CleaningLevel& level);

}  // namespace pincite::article
