#pragma once
/// A page as a tree of our own: nodes in one array, text in one traced string. Unlike the
/// parser's tree it may be pruned, and it does not grow with what the reader never looks at.

#include "article/source_map.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace pincite::article {

using NodeId = std::uint32_t;
inline constexpr NodeId no_node = 0xFFFFFFFF;

/// Place of `name` (any case) among the attributes that the reader uses; -1 for others.
int wanted_attribute(std::string_view name);

struct Attribute {
  int name = 0;                         ///< place from wanted_attribute
  std::uint32_t begin = 0, length = 0;  ///< of the value
};

struct Node {
  std::string_view tag;  ///< lower case; empty for text
  NodeId parent = no_node, first_child = no_node, last_child = no_node, next = no_node;
  std::uint32_t text_begin = 0, text_end = 0;  ///< of Dom::text, for text nodes
  std::uint32_t chars = 0, commas = 0;         ///< of a text node, white space runs counted once
  std::uint32_t attributes = 0, attribute_count = 0;
  bool block = false;  ///< begins a line of its own
  [[nodiscard]] bool is_text() const { return tag.empty(); }
};

/// Nodes are numbered in document order (a parent before its children); node 0 is the root.
class Dom {
 public:
  Dom() = default;
  Dom(Dom&&) = default;
  Dom& operator=(Dom&&) = default;
  Dom(const Dom&) = delete;  // tags point into it
  Dom& operator=(const Dom&) = delete;
  ~Dom() = default;

  std::vector<Node> nodes;
  std::vector<NodeId> metas;  ///< the meta elements
  Mapped text;                ///< contents of all text nodes, in order

  [[nodiscard]] const Node& at(NodeId id) const { return nodes.at(id); }
  /// Attribute value, empty when absent or not one that the reader uses.
  [[nodiscard]] std::string_view attribute(NodeId id, std::string_view name) const;
  [[nodiscard]] bool has_attribute(NodeId id, std::string_view name) const;
  [[nodiscard]] std::string_view text_of(NodeId id) const;
  /// Adds an element as last child of `parent` (no_node for the root).
  NodeId add_element(NodeId parent, std::string_view tag);
  /// Gives the element that was added last an attribute; unused ones are forgotten.
  void add_attribute(std::string_view name, std::string_view value);
  /// Makes what was appended to `text` since `begin` a text node.
  NodeId add_text(NodeId parent, std::size_t begin);
  /// Adds to the last node, a text node, what was appended to `text` behind it.
  void extend_last_text();
  /// Takes the node that was added last away again.
  void remove_last();
  /// First id behind the subtree of `id`: its descendants are (id, subtree_end(id)).
  [[nodiscard]] NodeId subtree_end(NodeId id) const;
  /// Text of the subtree as one line, white space folded. `limit` bounds the bytes looked at.
  [[nodiscard]] std::string plain(NodeId id, std::size_t limit = 100000) const;

 private:
  NodeId add(NodeId parent, const Node& node);
  std::vector<Attribute> attributes_;
  std::string values_;
  std::unordered_set<std::string> tags_;
};

/// Elements that begin a line of their own.
bool is_block_tag(std::string_view tag);
/// Elements whose contents nobody reads on the page (scripts: unless they hold linked data).
bool is_unread_tag(std::string_view tag);

/// Parses UTF-8 markup; `page` is what Dom::text maps to. Broken markup never fails; a page with
/// more elements than the parser has room for gets a looser tree. Deterministic.
Dom parse_html(const std::string& page);

}  // namespace pincite::article
