#pragma once
/// Finds the subtree that holds the story: paragraphs give points to the elements around them,
/// links take them away (the idea of arc90's Readability, from its published description).

#include "article/page_view.hpp"

#include <vector>

namespace pincite::article {

/// The chosen part of a page: `roots` in document order, seen through `view`.
struct Selection {
  PageView view;
  std::vector<NodeId> roots;
  std::size_t chars = 0;  ///< text in the roots, links counted
};

/// Chooses from `view`. Tries strict cleaning first and relaxes it while less than 500 characters
/// come out; the longest attempt wins then. Empty roots: the page has no text.
Selection select_story(const PageView& view);

}  // namespace pincite::article
