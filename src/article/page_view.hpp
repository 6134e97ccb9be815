#pragma once
/// One attempt at a page: which parts are struck out, and how much text the rest holds.

#include "article/dom.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// What a subtree holds, struck parts left out. Lengths in bytes, white space runs counted once.
struct Measure {
  std::uint32_t chars = 0, link_chars = 0, heading_chars = 0;
  std::uint32_t commas = 0, paragraphs = 0, images = 0, items = 0, inputs = 0, blocks = 0;
};

/// The page and the nodes struck out of it (with their subtrees). Copies are cheap: one byte a
/// node.
class PageView {
 public:
  explicit PageView(const Dom& dom) : dom_(&dom), gone_(dom.nodes.size(), 0) {}
  [[nodiscard]] const Dom& dom() const { return *dom_; }
  [[nodiscard]] bool gone(NodeId id) const { return gone_.at(id) != 0; }
  /// Strikes a node with its subtree.
  void strike(NodeId id);
  /// Measures all nodes in one pass.
  [[nodiscard]] std::vector<Measure> measure() const;

 private:
  const Dom* dom_;
  std::vector<char> gone_;
};

bool is_heading_tag(std::string_view tag);

/// Class and id of a node as "-word-word-", split at case changes too: "relatedPosts" gives
/// "-related-posts-". Empty when it has neither.
std::string label_words(const Dom& dom, NodeId id);

/// The same of what the page calls its components ("data-component", "data-testid").
std::string component_words(const Dom& dom, NodeId id);

/// Does `labels` (from label_words) hold one of the words? A word may be several joined by "-";
/// it matches from the start of a word, or whole words only when it ends with "-".
bool has_label(std::string_view labels, const std::vector<std::string_view>& words);

/// Is the node taken off the screen by its own attributes?
bool is_hidden(const Dom& dom, NodeId id);

}  // namespace pincite::article
