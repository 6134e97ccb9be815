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

void limit_blocks(Story& story) {
  if (story.blocks.size() <= most_blocks) return;
  constexpr std::size_t shown = 200;
  const std::string_view first = story.blocks.at(most_blocks).text.text;
  std::size_t end = std::min(shown, first.size());
  while (end > 0 && end < first.size() && (static_cast<unsigned char>(first[end]) & 0xC0U) == 0x80U)
    --end;
  story.dropped.push_back({std::string(first.substr(0, end)), "too long"});
  story.blocks.resize(most_blocks);
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
