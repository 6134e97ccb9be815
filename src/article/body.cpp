#include "article/body.hpp"

namespace pincite::article {

Body join_blocks(const std::vector<Block>& blocks) {
  Body body;
  for (const Block& block : blocks) {
    if (!body.text.text.empty())
      body.text.append("\n\n", body.text.map.end_of(body.text.text.size()), 0);
    const std::size_t begin = body.text.text.size();
    body.text.append_slice(block.text, 0, block.text.text.size());
    body.blocks.push_back({block.kind, begin, body.text.text.size()});
    for (const BlockLink& link : block.links)
      body.links.push_back({begin + link.begin, begin + link.end, link.url, link.node});
  }
  return body;
}

}  // namespace pincite::article
