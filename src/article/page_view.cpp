#include "article/page_view.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

void add(Measure& sum, const Measure& part) {
  sum.chars += part.chars;
  sum.link_chars += part.link_chars;
  sum.heading_chars += part.heading_chars;
  sum.commas += part.commas;
  sum.paragraphs += part.paragraphs;
  sum.images += part.images;
  sum.items += part.items;
  sum.inputs += part.inputs;
  sum.blocks += part.blocks;
}

void add_own(Measure& sum, const Node& node) {
  if (node.tag == "p") ++sum.paragraphs;
  if (node.tag == "img") ++sum.images;
  if (node.tag == "li") ++sum.items;
  if (node.tag == "input") ++sum.inputs;
  if (node.tag == "a") sum.link_chars = sum.chars;
  if (is_heading_tag(node.tag)) sum.heading_chars = sum.chars;
  if (node.block) ++sum.blocks;
}

}  // namespace

bool is_heading_tag(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

void PageView::strike(NodeId id) {
  if (gone_.at(id)) return;
  const NodeId end = dom_->subtree_end(id);
  std::fill(gone_.begin() + id, gone_.begin() + end, 1);
}

std::vector<Measure> PageView::measure() const {
  std::vector<Measure> result(dom_->nodes.size());
  for (auto id = static_cast<NodeId>(dom_->nodes.size()); id-- > 0;) {
    if (gone(id)) continue;
    const Node& node = dom_->at(id);
    if (node.is_text()) {
      result.at(id).chars = node.chars;
      result.at(id).commas = node.commas;
    } else if (node.tag == "script") {
      continue;
    } else {
      add_own(result.at(id), node);
    }
    if (node.parent != no_node) add(result.at(node.parent), result.at(id));
  }
  return result;
}

namespace {

std::string words_of(const Dom& dom, NodeId id,
                     std::initializer_list<std::string_view> attributes) {
  std::string result;
  for (const std::string_view name : attributes) {
    if (!dom.has_attribute(id, name)) continue;
    if (result.empty()) result.push_back('-');
    char before = ' ';
    for (const char c : dom.attribute(id, name).substr(0, 400)) {
      const bool word = is_letter(c) || is_digit(c);
      if (is_upper(c) && is_letter(before) && !is_upper(before) && result.back() != '-')
        result.push_back('-');
      if (word) {
        result.push_back(lower_ascii(c));
      } else if (result.back() != '-') {
        result.push_back('-');
      }
      before = c;
    }
    if (result.back() != '-') result.push_back('-');
  }
  return result;
}

}  // namespace

std::string label_words(const Dom& dom, NodeId id) {
  return words_of(dom, id, {"class", "id"});
}

std::string component_words(const Dom& dom, NodeId id) {
  return words_of(dom, id, {"data-component", "data-testid"});
}

bool has_label(std::string_view labels, const std::vector<std::string_view>& words) {
  if (labels.empty()) return false;
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    for (std::size_t at = labels.find(word); at != std::string_view::npos;
         at = labels.find(word, at + 1)) {
      if (at > 0 && labels[at - 1] == '-') return true;
    }
    return false;
  });
}

bool is_hidden(const Dom& dom, NodeId id) {
  if (dom.has_attribute(id, "hidden") || dom.attribute(id, "aria-hidden") == "true") return true;
  if (!dom.has_attribute(id, "style")) return false;
  std::string style = lower_ascii(dom.attribute(id, "style"));
  style.erase(std::remove_if(style.begin(), style.end(), is_space), style.end());
  return contains(style, "display:none") || contains(style, "visibility:hidden");
}

}  // namespace pincite::article
