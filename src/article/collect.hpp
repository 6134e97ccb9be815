#pragma once
/// Chosen nodes of a page to blocks of text.

#include "article/block.hpp"
#include "article/page_view.hpp"

#include <vector>

namespace pincite::article {

/// The text of the subtrees, one block per paragraph, heading, list item …; white space folded as a
/// browser does, two line breaks end a block.
std::vector<Block> collect_blocks(const PageView& view, const std::vector<NodeId>& roots);

}  // namespace pincite::article
