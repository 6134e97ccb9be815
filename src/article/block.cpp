#include "article/block.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {

double Block::link_share() const {
  if (text.text.empty()) return 0;
  std::size_t linked = 0;
  for (const BlockLink& link : links)
    linked += link.end - link.begin;
  return static_cast<double>(linked) / static_cast<double>(text.text.size());
}

void drop_blocks(Story& story, const std::vector<const char*>& gone) {
  std::vector<Block> kept;
  for (std::size_t i = 0; i < story.blocks.size(); ++i) {
    Block& block = story.blocks.at(i);
    if (i >= gone.size() || gone.at(i) == nullptr) {
      kept.push_back(std::move(block));
    } else {
      story.dropped.push_back({block.text.text, gone.at(i)});
    }
  }
  story.blocks = std::move(kept);
}

}  // namespace pincite::article
