#pragma once
/// The body of a story as one text, with blocks and links placed in it.

#include "article/block.hpp"
#include "article/source_map.hpp"

#include <vector>

namespace pincite::article {

struct BodyBlock {
  BlockKind kind = BlockKind::paragraph;
  std::size_t begin = 0, end = 0;  ///< bytes of Body::text
};

struct Body {
  Mapped text;  ///< paragraphs joined by a blank line
  std::vector<BodyBlock> blocks;
  std::vector<BlockLink> links;  ///< placed in `text`
};

Body join_blocks(const std::vector<Block>& blocks);

}  // namespace pincite::article
