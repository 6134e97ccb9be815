#include "article/prune.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

struct LabelRule {
  const char* why;
  std::vector<std::string_view> words;
};

/// Class and id words of furniture; own compilation from common publishing systems.
const std::vector<LabelRule>& label_rules() {
  static const std::vector<LabelRule> rules = {
#include "article/words/furniture_labels.inc"
  };
  return rules;
}

const std::vector<std::string_view>& story_labels() {
  static const std::vector<std::string_view> words = {
      "article-body",  "articlebody",     "article-content", "article-text", "story-body",
      "storybody",     "story-content",   "story-text",      "post-content", "post-body",
      "entry-content", "entry-body",      "body-content",    "body-copy",    "content-body",
      "main-content",  "td-post-content", "rich-text",       "article-main", "page-content"};
  return words;
}

/// Parts that are furniture by their element or role.
const char* why_by_tag(const Dom& dom, NodeId id) {
  const std::string_view tag = dom.at(id).tag;
  if (tag == "figure" || tag == "figcaption") return "caption";
  if (tag == "aside") return "aside";
  if (tag == "nav" || tag == "menu") return "navigation";
  if (tag == "footer") return "footer";
  if (tag == "form" || tag == "button") return "form";
  const std::string_view role = dom.attribute(id, "role");
  if (role == "complementary") return "aside";
  if (role == "navigation" || role == "menu" || role == "menubar") return "navigation";
  if (role == "contentinfo") return "footer";
  if (role == "dialog" || role == "alertdialog") return "dialog";
  return nullptr;
}

bool is_protected(const Dom& dom, NodeId id, std::string_view labels) {
  const std::string_view tag = dom.at(id).tag;
  if (tag == "html" || tag == "body" || tag == "article" || tag == "main" || tag == "head")
    return true;
  return dom.attribute(id, "itemprop") == "articleBody" || has_label(labels, story_labels());
}

const char* why_by_label(std::string_view labels) {
  for (const LabelRule& rule : label_rules()) {
    if (has_label(labels, rule.words)) return rule.why;
  }
  return nullptr;
}

/// A quotation set off as <figure><blockquote> is no picture.
bool holds_quotation(const Dom& dom, NodeId id) {
  const NodeId end = dom.subtree_end(id);
  for (NodeId n = id + 1; n < end; ++n) {
    if (dom.at(n).tag == "blockquote") return true;
  }
  return false;
}

}  // namespace

void strike_hidden(PageView& view) {
  const Dom& dom = view.dom();
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    const std::string_view tag = dom.at(id).tag;
    if (view.gone(id) || tag.empty() || tag == "html" || tag == "body") continue;
    if (tag == "head" || tag == "script" || is_hidden(dom, id)) view.strike(id);
  }
}

std::vector<Struck> prune(PageView& view) {
  // Largest share of the page's text, and largest size, of a part that a label may strike.
  constexpr double largest_share = 0.30;
  constexpr std::uint32_t largest_labelled = 2500;
  constexpr std::uint32_t most_paragraphs = 5;
  constexpr std::uint32_t largest_component = 600;  // their names are made for programs, not style

  const Dom& dom = view.dom();
  const std::vector<Measure> measures = view.measure();
  const double all = measures.empty() ? 0 : measures.front().chars;
  std::vector<Struck> struck;
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    if (dom.at(id).is_text() || view.gone(id)) continue;
    const Measure& measure = measures.at(id);
    if (measure.chars > largest_share * all) continue;
    const std::string labels = label_words(dom, id);
    if (is_protected(dom, id, labels)) continue;
    const char* why = why_by_tag(dom, id);
    if (why != nullptr && dom.at(id).tag == "figure" && holds_quotation(dom, id)) why = nullptr;
    if (why == nullptr && measure.chars <= largest_labelled && measure.paragraphs < most_paragraphs)
      why = why_by_label(labels);
    if (why == nullptr && measure.chars <= largest_component && measure.paragraphs < 3)
      why = why_by_label(component_words(dom, id));
    if (why == nullptr) continue;
    view.strike(id);
    if (measure.chars > 0) struck.push_back({id, why});
  }
  return struck;
}

}  // namespace pincite::article
