#include "article/dom.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {

namespace {

constexpr std::array<std::string_view, 24> wanted = {
    "id",      "class",    "href",    "role",    "hidden",      "aria-hidden",
    "style",   "datetime", "content", "name",    "property",    "itemprop",
    "rel",     "type",     "lang",    "title",   "alt",         "itemtype",
    "charset", "cite",     "src",     "pubdate", "data-testid", "data-component"};

/// Measures on; `space`: white space came before.
void measure(Node& node, std::string_view text, bool space) {
  for (const char c : text) {
    if (is_space(c)) {
      space = node.chars > 0;
      continue;
    }
    node.chars += space ? 2 : 1;
    space = false;
    if (c == ',') ++node.commas;
  }
}

}  // namespace

int wanted_attribute(std::string_view name) {
  if (name.size() > 14) return -1;
  const std::string lower = lower_ascii(name);
  const auto found = std::find(wanted.begin(), wanted.end(), lower);
  return found == wanted.end() ? -1 : static_cast<int>(found - wanted.begin());
}

bool is_block_tag(std::string_view tag) {
  static constexpr std::array<std::string_view, 46> blocks = {
      "address", "article", "aside", "blockquote", "body",   "center",   "dd",         "details",
      "dialog",  "dir",     "div",   "dl",         "dt",     "fieldset", "figcaption", "figure",
      "footer",  "form",    "h1",    "h2",         "h3",     "h4",       "h5",         "h6",
      "header",  "hgroup",  "hr",    "html",       "legend", "li",       "main",       "menu",
      "nav",     "ol",      "p",     "pre",        "search", "section",  "summary",    "table",
      "tbody",   "td",      "tfoot", "th",         "thead",  "tr"};
  return tag == "ul" || std::find(blocks.begin(), blocks.end(), tag) != blocks.end();
}

bool is_unread_tag(std::string_view tag) {
  static constexpr std::array<std::string_view, 16> unread = {
      "style",  "template", "iframe", "svg", "math",     "object",   "select",   "textarea",
      "canvas", "audio",    "video",  "map", "datalist", "noframes", "noscript", "script"};
  return std::find(unread.begin(), unread.end(), tag) != unread.end();
}

std::string_view Dom::attribute(NodeId id, std::string_view name) const {
  const Node& node = nodes.at(id);
  for (std::uint32_t i = 0; i < node.attribute_count; ++i) {
    const Attribute& one = attributes_.at(node.attributes + i);
    if (wanted.at(static_cast<std::size_t>(one.name)) == name)
      return std::string_view(values_).substr(one.begin, one.length);
  }
  return {};
}

bool Dom::has_attribute(NodeId id, std::string_view name) const {
  const Node& node = nodes.at(id);
  const auto first = attributes_.begin() + node.attributes;
  return std::any_of(first, first + node.attribute_count, [&](const Attribute& one) {
    return wanted.at(static_cast<std::size_t>(one.name)) == name;
  });
}

std::string_view Dom::text_of(NodeId id) const {
  const Node& node = nodes.at(id);
  return std::string_view(text.text).substr(node.text_begin, node.text_end - node.text_begin);
}

NodeId Dom::add(NodeId parent, const Node& node) {
  const auto id = static_cast<NodeId>(nodes.size());
  nodes.push_back(node);
  nodes.back().parent = parent;
  if (parent == no_node) return id;
  Node& above = nodes.at(parent);
  if (above.last_child != no_node) nodes.at(above.last_child).next = id;
  if (above.first_child == no_node) above.first_child = id;
  above.last_child = id;
  return id;
}

NodeId Dom::add_element(NodeId parent, std::string_view tag) {
  Node node;
  node.tag = *tags_.emplace(tag).first;
  node.block = is_block_tag(tag);
  node.attributes = static_cast<std::uint32_t>(attributes_.size());
  const NodeId id = add(parent, node);
  if (tag == "meta") metas.push_back(id);
  return id;
}

void Dom::add_attribute(std::string_view name, std::string_view value) {
  const int known = wanted_attribute(name);
  if (known < 0) return;
  attributes_.push_back({known, static_cast<std::uint32_t>(values_.size()),
                         static_cast<std::uint32_t>(value.size())});
  values_ += value;
  ++nodes.back().attribute_count;
}

NodeId Dom::add_text(NodeId parent, std::size_t begin) {
  Node node;
  node.text_begin = static_cast<std::uint32_t>(begin);
  node.text_end = static_cast<std::uint32_t>(text.text.size());
  measure(node, std::string_view(text.text).substr(begin), false);
  return add(parent, node);
}

void Dom::extend_last_text() {
  Node& last = nodes.back();
  const bool space = last.chars > 0 && is_space(text.text.at(last.text_end - 1));
  measure(last, std::string_view(text.text).substr(last.text_end), space);
  last.text_end = static_cast<std::uint32_t>(text.text.size());
}

void Dom::remove_last() {
  const auto id = static_cast<NodeId>(nodes.size() - 1);
  const Node node = nodes.back();
  if (node.attribute_count > 0) {
    values_.resize(attributes_.at(node.attributes).begin);
    attributes_.resize(node.attributes);
  }
  if (!metas.empty() && metas.back() == id) metas.pop_back();
  nodes.pop_back();
  if (node.parent == no_node) return;
  Node& above = nodes.at(node.parent);
  if (above.first_child == id) {
    above.first_child = above.last_child = no_node;
    return;
  }
  NodeId before = id - 1;  // in the subtree of the sibling before
  while (nodes.at(before).parent != node.parent)
    before = nodes.at(before).parent;
  nodes.at(before).next = no_node;
  above.last_child = before;
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
