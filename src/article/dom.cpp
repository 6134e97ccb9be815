#include "article/dom.hpp"

#include "article/ascii.hpp"

namespace pincite::article {

std::string_view Dom::attribute(NodeId id, std::string_view name) const {
  for (const Attribute& attribute : nodes.at(id).attributes) {
    if (attribute.name == name) return attribute.value;
  }
  return {};
}

std::string_view Dom::text_of(NodeId id) const {
  const Node& node = nodes.at(id);
  return std::string_view(text.text).substr(node.text_begin, node.text_end - node.text_begin);
}

NodeId Dom::add(NodeId parent, Node node) {
  const auto id = static_cast<NodeId>(nodes.size());
  node.parent = parent;
  if (parent != no_node) {
    Node& above = nodes.at(parent);
    node.previous = above.last_child;
    if (above.last_child != no_node) nodes.at(above.last_child).next = id;
    if (above.first_child == no_node) above.first_child = id;
    above.last_child = id;
  }
  if (node.tag == "meta") metas.push_back(id);
  nodes.push_back(std::move(node));
  return id;
}

NodeId Dom::subtree_end(NodeId id) const {
  while (id != no_node) {
    if (at(id).next != no_node) return at(id).next;
    id = at(id).parent;
  }
  return static_cast<NodeId>(nodes.size());
}

std::string Dom::plain(NodeId id, std::size_t limit) const {
  std::string raw;
  const NodeId end = subtree_end(id);
  for (NodeId n = id; n < end && raw.size() < limit; ++n) {
    if (at(n).is_text()) {
      raw += text_of(n);
    } else if (at(n).tag != "a" && at(n).tag != "span" && at(n).tag != "em" && at(n).tag != "b" &&
               at(n).tag != "i" && at(n).tag != "strong") {
      raw += ' ';
    }
  }
  return squeeze(raw);
}

}  // namespace pincite::article
