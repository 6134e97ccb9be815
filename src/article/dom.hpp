#pragma once
/// A page as a tree of our own: nodes in one array, text in one traced string. Unlike the
/// parser's tree it may be pruned, and it does not grow with what the reader never looks at.

#include "article/source_map.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFF;

struct Attribute {
  std::string name;  ///< lower case
  std::string value;
};

struct Node {
  std::string tag;  ///< lower case; empty for text
  NodeId parent = no_node, first_child = no_node, last_child = no_node, next = no_node,
         previous = no_node;
  std::uint32_t text_begin = 0, text_end = 0;  ///< of Dom::text, for text nodes
  std::vector<Attribute> attributes;           ///< only those that the reader uses
  [[nodiscard]] bool is_text() const { return tag.empty(); }
};

/// Nodes are numbered in document order (a parent before its children); node 0 is the root.
class Dom {
 public:
  std::vector<Node> nodes;
  std::vector<NodeId> metas;  ///< the meta elements
  Mapped text;                ///< contents of all text nodes, in order

  [[nodiscard]] const Node& at(NodeId id) const { return nodes.at(id); }
  /// Attribute value, empty when absent.
  [[nodiscard]] std::string_view attribute(NodeId id, std::string_view name) const;
  [[nodiscard]] std::string_view text_of(NodeId id) const;
  /// Adds a node as last child of `parent`.
  NodeId add(NodeId parent, Node node);
  /// First id behind the subtree of `id`: its descendants are (id, subtree_end(id)).
  [[nodiscard]] NodeId subtree_end(NodeId id) const;
  /// Text of the subtree as one line, white space folded. `limit` bounds the bytes looked at.
  [[nodiscard]] std::string plain(NodeId id, std::size_t limit = 100000) const;
};

/// Parses UTF-8 markup; `page` is what Dom::text maps to. Broken markup never fails; a page whose
/// tree would outgrow memory is read as its bare text. Deterministic.
Dom parse_html(const std::string& page);

}  // namespace pincite::article
