#include "article/clean.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pincite::article {
namespace {

using Words = std::vector<std::string_view>;

const Words& story_words() {
  static const Words words = {"article", "body", "content", "entry",      "hentry",
                              "h-entry", "main", "page",    "pagination", "post",
                              "text",    "blog", "story"};
  return words;
}

const Words& furniture_words() {
  static const Words words = {"ad-",        "hidden-", "hid-",     "banner",   "combx",
                              "comment",    "com-",    "contact",  "footer",   "gdpr",
                              "masthead",   "media-",  "meta-",    "outbrain", "promo",
                              "related",    "scroll-", "share",    "shoutbox", "sidebar",
                              "skyscraper", "sponsor", "shopping", "tags",     "widget"};
  return words;
}

const Words& unlikely_words() {
  static const Words words = {"ad-",          "ads-",    "ai2html",    "banner",     "breadcrumb",
                              "combx",        "comment", "community",  "cover-wrap", "disqus",
                              "extra",        "footer",  "gdpr",       "header",     "legend",
                              "menu",         "related", "remark",     "replies",    "rss",
                              "shoutbox",     "sidebar", "skyscraper", "social",     "sponsor",
                              "supplemental", "agegate", "pagination", "pager",      "popup"};
  return words;
}

const Words& maybe_words() {
  static const Words words = {"and-", "article", "body",   "column", "content",
                              "main", "mathjax", "shadow", "story"};
  return words;
}

bool inside(const Dom& dom, NodeId id, std::string_view tag, int levels) {
  for (int up = 0; up < levels && id != no_node; ++up, id = dom.at(id).parent) {
    if (dom.at(id).tag == tag) return true;
  }
  return false;
}

bool unlikely_role(std::string_view role) {
  static constexpr std::array<std::string_view, 7> roles = {
      "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"};
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// Does the box look like furniture by what it holds?
bool looks_like_furniture(const Measure& m, std::string_view tag, double weight) {
  if (weight < 0) return true;
  if (m.commas >= 10) return false;
  const bool list = tag == "ul" || tag == "ol";
  const double links = m.chars == 0 ? 0 : static_cast<double>(m.link_chars) / m.chars;
  const double headings = m.chars == 0 ? 0 : static_cast<double>(m.heading_chars) / m.chars;
  const double paragraphs = m.paragraphs;
  if (m.images > 1 && paragraphs / m.images < 0.5) return true;
  if (!list && m.items > 100 + paragraphs) return true;
  if (m.inputs > std::floor(paragraphs / 3)) return true;
  if (!list && headings < 0.9 && m.chars < 25 && (m.images == 0 || m.images > 2)) return true;
  if (!list && weight < 25 && links > 0.2) return true;
  return weight >= 25 && links > 0.5;
}

bool is_data_table(const Dom& dom, NodeId id) {
  const NodeId end = dom.subtree_end(id);
  constexpr int enough_rows = 10;
  int rows = 0, cells = 0;
  for (NodeId n = id; n < end; ++n) {
    if (dom.at(n).tag == "th" || dom.at(n).tag == "caption") return true;
    rows += dom.at(n).tag == "tr";
    cells += dom.at(n).tag == "td";
    if (rows >= enough_rows) return true;
  }
  return rows > 0 && cells / rows > 4;
}

/// Boxes are judged innermost first, as each removal changes what surrounds it. Document order
/// backwards does that, and the sums of the boxes around are corrected on the way.
void clean_by_make_up(PageView& view, NodeId root, std::string_view wanted, bool weigh,
                      std::vector<Measure>& measures) {
  const Dom& dom = view.dom();
  for (NodeId id = dom.subtree_end(root); id-- > root + 1;) {
    const std::string_view tag = dom.at(id).tag;
    if (view.gone(id) || tag.empty()) continue;
    if (tag != wanted && !(wanted == "ul" && tag == "ol")) continue;
    if (inside(dom, id, "pre", 6) || inside(dom, id, "code", 4)) continue;
    if (tag == "table" && is_data_table(dom, id)) continue;
    if (dom.at(id).parent != no_node && inside(dom, dom.at(id).parent, "blockquote", 4)) continue;
    const Measure m = measures.at(id);
    if (!looks_like_furniture(m, tag, weigh ? label_weight(dom, id) : 0)) continue;
    view.strike(id);
    for (NodeId up = dom.at(id).parent; up != no_node; up = dom.at(up).parent) {
      Measure& sum = measures.at(up);
      sum.chars -= std::min(sum.chars, m.chars);
      sum.link_chars -= std::min(sum.link_chars, m.link_chars);
      sum.heading_chars -= std::min(sum.heading_chars, m.heading_chars);
      sum.commas -= std::min(sum.commas, m.commas);
      sum.paragraphs -= std::min(sum.paragraphs, m.paragraphs);
      sum.images -= std::min(sum.images, m.images);
      sum.items -= std::min(sum.items, m.items);
      sum.inputs -= std::min(sum.inputs, m.inputs);
    }
  }
}

void strike_by_tag(PageView& view, NodeId root) {
  static constexpr std::array<std::string_view, 9> never = {
      "object", "embed", "footer", "aside", "input", "button", "nav", "form", "fieldset"};
  const Dom& dom = view.dom();
  const NodeId end = dom.subtree_end(root);
  for (NodeId id = root + 1; id < end; ++id) {
    if (view.gone(id) || dom.at(id).is_text()) continue;
    const std::string_view tag = dom.at(id).tag;
    const bool weak_heading = (tag == "h1" || tag == "h2") && label_weight(dom, id) < 0;
    if (weak_heading || std::find(never.begin(), never.end(), tag) != never.end()) view.strike(id);
  }
}

}  // namespace

double label_weight(const Dom& dom, NodeId id) {
  const std::string labels = label_words(dom, id);
  if (labels.empty()) return 0;
  double weight = 0;
  if (has_label(labels, furniture_words())) weight -= 25;
  if (has_label(labels, story_words())) weight += 25;
  return weight;
}

void strike_unlikely(PageView& view) {
  const Dom& dom = view.dom();
  for (NodeId id = 0; id < dom.nodes.size(); ++id) {
    const std::string_view tag = dom.at(id).tag;
    if (tag.empty() || view.gone(id)) continue;
    if (unlikely_role(dom.attribute(id, "role"))) {
      view.strike(id);
      continue;
    }
    if (tag == "body" || tag == "html" || tag == "a" || tag == "article" || tag == "main") continue;
    const std::string labels = label_words(dom, id);
    if (has_label(labels, unlikely_words()) && !has_label(labels, maybe_words()) &&
        !inside(dom, id, "table", 8) && !inside(dom, id, "code", 4))
      view.strike(id);
  }
}

void clean_story(PageView& view, const std::vector<NodeId>& roots, const CleaningLevel& level) {
  for (const NodeId root : roots)
    strike_by_tag(view, root);
  if (!level.by_make_up) return;
  for (const std::string_view tag : {"table", "ul", "div"}) {
    std::vector<Measure> measures = view.measure();
    for (const NodeId root : roots)
      clean_by_make_up(view, root, tag, level.weigh_labels, measures);
  }
}

}  // namespace pincite::article
