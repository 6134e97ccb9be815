#include "article/page_view.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>

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

Measure measure_text(std::string_view text) {
  Measure result;
  bool space = false;
  for (const char c : text) {
    if (is_space(c)) {
      space = result.chars > 0;
      continue;
    }
    result.chars += space ? 2 : 1;
    space = false;
    if (c == ',') ++result.commas;
  }
  return result;
}

void add_own(Measure& sum, const Node& node) {
  if (node.tag == "p") ++sum.paragraphs;
  if (node.tag == "img") ++sum.images;
  if (node.tag == "li") ++sum.items;
  if (node.tag == "input") ++sum.inputs;
  if (node.tag == "a") sum.link_chars = sum.chars;
  if (is_heading_tag(node.tag)) sum.heading_chars = sum.chars;
  if (is_block_tag(node.tag)) ++sum.blocks;
}

}  // namespace

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
      result.at(id) = measure_text(dom_->text_of(id));
    } else if (node.tag == "script") {
      continue;
    } else {
      add_own(result.at(id), node);
    }
    if (node.parent != no_node) add(result.at(node.parent), result.at(id));
  }
  return result;
}

std::string label_words(const Dom& dom, NodeId id) {
  std::string result;
  for (const Attribute& attribute : dom.at(id).attributes) {
    if (attribute.name != "class" && attribute.name != "id") continue;
    if (result.empty()) result.push_back('-');
    char before = ' ';
    for (const char c : attribute.value.substr(0, 400)) {
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
  for (const Attribute& attribute : dom.at(id).attributes) {
    if (attribute.name == "hidden") return true;
    if (attribute.name == "aria-hidden" && attribute.value == "true") return true;
    if (attribute.name != "style") continue;
    std::string style = lower_ascii(attribute.value);
    style.erase(std::remove_if(style.begin(), style.end(), is_space), style.end());
    if (contains(style, "display:none") || contains(style, "visibility:hidden")) return true;
  }
  return false;
}

}  // namespace pincite::article
