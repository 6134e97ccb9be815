#pragma once
/// A story as blocks of text: what both web pages and pasted text become.

#include "article/source_map.hpp"

#include "pincite/model/article.hpp"

#include <string>
#include <vector>

namespace pincite::article {

enum class BlockKind { paragraph, heading, blockquote, list_item, caption, embed };

struct BlockLink {
  std::size_t begin = 0, end = 0;  ///< bytes of Block::text
  std::string url;
  std::uint32_t node = 0;  ///< the anchor, to tell neighbours apart
};

/// One paragraph, heading, list item … on one line, traced to the page.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Mapped text;
  std::vector<BlockLink> links;
  [[nodiscard]] double link_share() const;
};

/// What reading a page or pasted text yields, before language is looked at.
struct Story {
  std::vector<Block> blocks;
  std::vector<model::DroppedText> dropped;
};

/// Most blocks of one story: ten times a long book's paragraphs. Pages with more are tables, lists
/// or made to exhaust a reader.
inline constexpr std::size_t most_blocks = 40000;

/// Drops what comes behind most_blocks, or behind what some 120 MB of working memory are enough for
/// (11 MB of prose), with one note of how it begins.
void limit_blocks(Story& story);

/// Removes blocks and notes why; `gone` has one entry per block, null = stays.
void drop_blocks(Story& story, const std::vector<const char*>& gone);

}  // namespace pincite::article
