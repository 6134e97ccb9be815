#include "article/collect.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

/// What a node hands down to the text inside it.
struct Inherited {
  NodeId block = 0;
  NodeId anchor = no_node;
  BlockKind kind = BlockKind::paragraph;
};

bool is_embed(const Dom& dom, NodeId id) {
  return has_label(label_words(dom, id),
                   {"twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post",
                    "bluesky-embed", "mastodon-embed", "tumblr-post", "reddit-embed"});
}

bool ends_sentence(std::string_view text) {
  text = trim(text);
  for (const std::string_view mark : {"\"", "\xE2\x80\x9D", "\xE2\x80\x99", ")", "'"}) {
    if (ends_with(text, mark)) text.remove_suffix(mark.size());
  }
  return ends_with(text, ".") || ends_with(text, "!") || ends_with(text, "?") ||
         ends_with(text, ":");
}

class Collector {
 public:
  explicit Collector(const PageView& view) : view_(view), dom_(view.dom()) {
    inherited_.resize(dom_.nodes.size());
  }

  std::vector<Block> run(const std::vector<NodeId>& roots) {
    for (const NodeId root : roots) {
      const NodeId end = dom_.subtree_end(root);
      flush();
      for (NodeId id = root; id < end && blocks_.size() <= most_blocks; ++id) {
        if (view_.gone(id)) continue;
        inherit(id, id == root);
        if (dom_.at(id).is_text()) {
          take_text(id);
        } else {
          enter(id);
        }
      }
    }
    flush();
    return std::move(blocks_);
  }

 private:
  void inherit(NodeId id, bool is_root) {
    Inherited& own = inherited_.at(id);
    if (!is_root && dom_.at(id).parent != no_node) own = inherited_.at(dom_.at(id).parent);
    const std::string_view tag = dom_.at(id).tag;
    if (tag.empty()) return;
    if (dom_.at(id).block) own.block = id;
    if (tag == "a" && !dom_.attribute(id, "href").empty()) own.anchor = id;
    if (own.kind == BlockKind::embed) return;
    if (tag == "blockquote")
      own.kind = is_embed(dom_, id) ? BlockKind::embed : BlockKind::blockquote;
    if (own.kind == BlockKind::blockquote) return;
    if (is_heading_tag(tag)) own.kind = BlockKind::heading;
    if (tag == "li") own.kind = BlockKind::list_item;
    if (tag == "figcaption") own.kind = BlockKind::caption;
  }

  void enter(NodeId id) {
    const std::string_view tag = dom_.at(id).tag;
    if (tag == "br") {
      if (++breaks_ > 1 || ends_sentence(open_.text.text)) flush();
      space_ = true;
    } else if (dom_.at(id).block) {
      flush();
    }
  }

  void take_text(NodeId id) {
    const Inherited& from = inherited_.at(id);
    const Node& node = dom_.at(id);
    if (from.block != open_block_) {
      flush();
      open_block_ = from.block;
    }
    const std::string_view text = dom_.text_of(id);
    std::size_t at = 0;
    while (at < text.size()) {
      if (is_space(text[at])) {
        if (!open_.text.text.empty() && !space_) space_from_ = node.text_begin + at;
        space_ = true;
        ++at;
        continue;
      }
      const std::size_t end = stretch_end(text, at);
      if (open_.text.text.empty()) open_.kind = from.kind;
      if (space_ && !open_.text.text.empty()) add_space();
      space_ = false;
      breaks_ = 0;
      add_words(node.text_begin + at, node.text_begin + end, from.anchor);
      at = end;
    }
  }

  void add_space() {
    const std::size_t in = dom_.text.map.begin_of(space_from_);
    open_.text.append(" ", in, 1);
  }

  /// Behind the words from `at` on that single spaces part, which can be copied as they are.
  static std::size_t stretch_end(std::string_view text, std::size_t at) {
    while (at < text.size()) {
      const bool single = text[at] == ' ' && at + 1 < text.size() && !is_space(text[at + 1]);
      if (is_space(text[at]) && !single) break;
      ++at;
    }
    return at;
  }

  void add_words(std::size_t begin, std::size_t end, NodeId anchor) {
    const std::size_t from = open_.text.text.size();
    open_.text.append_slice(dom_.text, begin, end);
    if (anchor == no_node) return;
    if (!open_.links.empty() && open_.links.back().node == anchor) {
      open_.links.back().end = open_.text.text.size();
    } else {
      open_.links.push_back(
          {from, open_.text.text.size(), std::string(dom_.attribute(anchor, "href")), anchor});
    }
  }

  void flush() {
    if (!trim(open_.text.text).empty()) blocks_.push_back(std::move(open_));
    open_ = Block{};
    space_ = false;
    breaks_ = 0;
  }

  const PageView& view_;
  const Dom& dom_;
  std::vector<Inherited> inherited_;
  std::vector<Block> blocks_;
  Block open_;
  NodeId open_block_ = no_node;
  bool space_ = false;
  std::size_t space_from_ = 0;
  int breaks_ = 0;
};

}  // namespace

std::vector<Block> collect_blocks(const PageView& view, const std::vector<NodeId>& roots) {
  return Collector(view).run(roots);
}

}  // namespace pincite::article
