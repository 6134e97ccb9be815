#include "article/score.hpp"

#include "article/ascii.hpp"
#include "article/clean.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace pincite::article {
namespace {

constexpr std::size_t enough_chars = 500;  // below this, cleaning is relaxed
constexpr std::size_t shortest_paragraph = 25;
constexpr int levels_up = 5;  // ancestors that a paragraph gives points to
constexpr std::size_t top_candidates = 5;

struct Scores {
  std::vector<double> points;
  std::vector<char> seen;
  std::vector<NodeId> order;  ///< nodes with points, in order of first sight
};

double tag_points(std::string_view tag) {
  if (tag == "div") return 5;
  if (tag == "pre" || tag == "td" || tag == "blockquote") return 3;
  static constexpr std::array<std::string_view, 8> lists = {"address", "ol", "ul", "dl",
                                                            "dd",      "dt", "li", "form"};
  if (std::find(lists.begin(), lists.end(), tag) != lists.end()) return -3;
  if (is_heading_tag(tag) || tag == "th") return -5;
  return 0;
}

double link_share(const Measure& measure) {
  return measure.chars == 0 ? 0.0 : static_cast<double>(measure.link_chars) / measure.chars;
}

class Scorer {
 public:
  Scorer(const PageView& view, const CleaningLevel& level)
      : view_(view), dom_(view.dom()), level_(level), measures_(view.measure()) {
    scores_.points.assign(dom_.nodes.size(), 0);
    scores_.seen.assign(dom_.nodes.size(), 0);
  }

  Selection run() {
    score_paragraphs();
    Selection result{view_, {}, 0};
    NodeId top = best_candidate();
    if (top == no_node) return result;
    top = climb(top);
    result.roots = with_siblings(top);
    clean_story(result.view, result.roots, level_);
    const std::vector<Measure> after = result.view.measure();
    for (const NodeId root : result.roots)
      result.chars += after.at(root).chars;
    return result;
  }

 private:
  void give(NodeId first, double points) {
    NodeId id = first;
    for (int up = 0; up < levels_up && id != no_node; ++up, id = dom_.at(id).parent) {
      if (dom_.at(id).parent == no_node) return;  // the root is no candidate
      if (!scores_.seen.at(id)) {
        scores_.seen.at(id) = 1;
        scores_.points.at(id) = tag_points(dom_.at(id).tag) + weight(id);
        scores_.order.push_back(id);
      }
      scores_.points.at(id) += points / (up == 0 ? 1 : up == 1 ? 2 : 3 * up);
    }
  }

  double weight(NodeId id) const { return level_.weigh_labels ? label_weight(dom_, id) : 0; }

  void score_unit(NodeId container, std::size_t chars, std::size_t commas) {
    if (chars < shortest_paragraph) return;
    give(container, 2.0 + static_cast<double>(commas) +
                        std::min<double>(std::floor(static_cast<double>(chars) / 100), 3));
  }

  void score_paragraphs() {
    for (NodeId id = 1; id < dom_.nodes.size(); ++id) {
      if (view_.gone(id) || dom_.at(id).is_text()) continue;
      const std::string_view tag = dom_.at(id).tag;
      const Measure& measure = measures_.at(id);
      const bool leaf_div = tag == "div" && measure.blocks == 1;
      if (tag == "p" || tag == "td" || tag == "pre" || tag == "section" || leaf_div ||
          (is_heading_tag(tag) && tag != "h1")) {
        score_unit(dom_.at(id).parent, measure.chars, measure.commas);
      } else if (tag == "div") {
        score_loose_text(id);
      }
    }
  }

  /// Text that stands in a container directly, between its block children.
  void score_loose_text(NodeId id) {
    std::size_t chars = 0, commas = 0;
    for (NodeId child = dom_.at(id).first_child; child != no_node; child = dom_.at(child).next) {
      if (view_.gone(child)) continue;
      if (measures_.at(child).blocks > 0) {
        score_unit(id, chars, commas);
        chars = commas = 0;
        continue;
      }
      chars += measures_.at(child).chars;
      commas += measures_.at(child).commas;
    }
    score_unit(id, chars, commas);
  }

  double candidate_points(NodeId id) const {
    return scores_.points.at(id) * (1 - link_share(measures_.at(id)));
  }

  NodeId best_candidate() {
    for (const NodeId id : scores_.order)
      scores_.points.at(id) = candidate_points(id);
    std::vector<NodeId> ranked = scores_.order;
    std::stable_sort(ranked.begin(), ranked.end(), [&](NodeId a, NodeId b) {
      return scores_.points.at(a) > scores_.points.at(b);
    });
    if (ranked.size() > top_candidates) ranked.resize(top_candidates);
    if (ranked.empty()) return body();
    NodeId top = ranked.front();
    if (dom_.at(top).tag == "body") return top;
    return common_ancestor(ranked, top);
  }

  NodeId body() const {
    for (NodeId id = 0; id < dom_.nodes.size(); ++id) {
      if (dom_.at(id).tag == "body") return id;
    }
    return no_node;
  }

  /// Where at least three strong rivals share an ancestor, the story is spread over them.
  NodeId common_ancestor(const std::vector<NodeId>& ranked, NodeId top) const {
    std::vector<NodeId> rivals;
    for (const NodeId id : ranked) {
      if (id != top && scores_.points.at(id) >= 0.75 * scores_.points.at(top)) rivals.push_back(id);
    }
    if (rivals.size() < 3) return top;
    for (NodeId up = dom_.at(top).parent; up != no_node && dom_.at(up).tag != "body";
         up = dom_.at(up).parent) {
      const NodeId end = dom_.subtree_end(up);
      const auto inside = std::count_if(rivals.begin(), rivals.end(),
                                        [&](NodeId id) { return id > up && id < end; });
      if (inside >= 3) return up;
    }
    return top;
  }

  /// Goes up while a parent scores more, and over parents that hold nothing else.
  NodeId climb(NodeId top) const {
    const double threshold = scores_.points.at(top) / 3;
    double last = scores_.points.at(top);
    NodeId up = dom_.at(top).parent;
    while (up != no_node && dom_.at(up).tag != "body") {
      if (scores_.seen.at(up)) {
        if (scores_.points.at(up) < threshold) break;
        if (scores_.points.at(up) > last) {
          top = up;
          break;
        }
        last = scores_.points.at(up);
      }
      up = dom_.at(up).parent;
    }
    for (up = dom_.at(top).parent; up != no_node && dom_.at(up).tag != "body" && only_child(top);
         up = dom_.at(top).parent)
      top = up;
    return top;
  }

  bool only_child(NodeId id) const {
    const NodeId up = dom_.at(id).parent;
    for (NodeId child = dom_.at(up).first_child; child != no_node; child = dom_.at(child).next) {
      if (child != id && !dom_.at(child).is_text() && !view_.gone(child)) return false;
    }
    return true;
  }

  bool belongs(NodeId sibling, NodeId top) const {
    if (sibling == top) return true;
    if (view_.gone(sibling) || dom_.at(sibling).is_text()) return false;
    double bonus = 0;
    const std::string_view label = dom_.attribute(top, "class");
    if (!label.empty() && dom_.attribute(sibling, "class") == label)
      bonus = scores_.points.at(top) * 0.2;
    const double threshold = std::max(10.0, scores_.points.at(top) * 0.2);
    if (scores_.seen.at(sibling) && scores_.points.at(sibling) + bonus >= threshold) return true;
    if (dom_.at(sibling).tag != "p") return false;
    const Measure& measure = measures_.at(sibling);
    if (measure.chars > 80) return link_share(measure) < 0.25;
    if (measure.chars == 0 || measure.link_chars > 0) return false;
    const std::string text = dom_.plain(sibling);
    return contains(text, ". ") || ends_with(text, ".");
  }

  std::vector<NodeId> with_siblings(NodeId top) const {
    const NodeId parent = dom_.at(top).parent;
    if (parent == no_node) return {top};
    std::vector<NodeId> roots;
    for (NodeId child = dom_.at(parent).first_child; child != no_node;
         child = dom_.at(child).next) {
      if (belongs(child, top)) roots.push_back(child);
    }
    return roots;
  }

  PageView view_;
  const Dom& dom_;
  CleaningLevel level_;
  std::vector<Measure> measures_;
  Scores scores_;
};

}  // namespace

Selection select_story(const PageView& view) {
  static constexpr std::array<CleaningLevel, 4> levels = {
      {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}}};
  Selection best{view, {}, 0};
  for (const CleaningLevel& level : levels) {
    PageView attempt = view;
    if (level.strike_unlikely) strike_unlikely(attempt);
    Selection found = Scorer(attempt, level).run();
    if (best.roots.empty() || found.chars > best.chars) best = std::move(found);
    if (best.chars >= enough_chars) break;
  }
  return best;
}

}  // namespace pincite::article
