#include "article/loose_tree.hpp"

#include "article/ascii.hpp"
#include "article/loose_tags.hpp"
#include "article/markup.hpp"
#include "article/markup_text.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t most_nodes = 600000;  // behind them tags only break paragraphs
constexpr std::size_t deepest = 400;        // browsers stop at 512

class Builder {
 public:
  explicit Builder(const std::string& markup) : markup_(markup) {
    open_.push_back({dom_.add_element(no_node, "html"), "html", false});
    open_.push_back({dom_.add_element(0, "head"), "head", false});
  }

  Dom run() {
    MarkupScanner scanner(markup_);
    MarkupToken token;
    while (scanner.next(token)) {
      if (token.kind == MarkupKind::start) {
        start(token);
      } else if (token.kind == MarkupKind::end) {
        end(token.name);
      } else if (token.kind == MarkupKind::text || token.kind == MarkupKind::raw) {
        text(token);
      }
    }
    enter_body();
    return std::move(dom_);
  }

 private:
  struct Open {
    NodeId node = no_node;
    std::string name;
    bool plain = false;  ///< formatting that has no node of its own
  };

  NodeId parent() const { return open_.back().node; }

  void enter_body() {
    if (in_body_) return;
    in_body_ = true;
    open_.resize(1);
    open_.push_back({dom_.add_element(0, "body"), "body", false});
  }

  void start(const MarkupToken& token) {
    if (unread_depth_ > 0) {
      if (token.name == unread_ && !token.closed) ++unread_depth_;
      return;
    }
    if (token.name == "html" || token.name == "head" || token.name == "body") {
      if (token.name == "html" && dom_.nodes.size() == 2) language_of(token);
      if (token.name == "body") enter_body();
      return;
    }
    if (!in_body_ && !belongs_to_head(token.name)) enter_body();
    if (is_block_tag(token.name)) close_paragraph();
    if (const Ending* ending = ending_by(token.name)) close_up_to(*ending);
    if (dom_.nodes.size() >= most_nodes) {
      broken_ = broken_ || is_block_tag(token.name) || token.name == "br";
      return;
    }
    token.name == "br" ? add_break() : add(token);
  }

  /// The root is there already: only its language is wanted, and no node came since.
  void language_of(const MarkupToken& token) {
    Dom fresh;
    fresh.add_element(no_node, "html");
    add_attributes(fresh, token);
    fresh.add_element(0, "head");
    dom_ = std::move(fresh);
  }

  void add_break() {
    const NodeId last = dom_.at(parent()).last_child;
    breaks_ = last != no_node && dom_.at(last).tag == "br" && last + 1 == dom_.nodes.size()
                  ? breaks_ + 1
                  : 1;
    if (breaks_ <= 2) dom_.add_element(parent(), "br");
  }

  void add(const MarkupToken& token) {
    const bool alone = is_void(token.name);
    const bool plain = is_formatting(token.name) && token.attributes + 1 == token.end;
    if (plain) {
      if (!alone && open_.size() < deepest) open_.push_back({parent(), token.name, true});
      return;
    }
    if (open_.size() >= deepest && !alone && !is_unread_tag(token.name)) return;
    const NodeId node = dom_.add_element(parent(), token.name);
    add_attributes(dom_, token);
    const bool data = token.name == "script" && contains(dom_.attribute(node, "type"), "ld+json");
    if (alone) return;
    if (is_unread_tag(token.name) && !data) {
      unread_ = token.name;
      unread_depth_ = 1;
      return;
    }
    open_.push_back({node, token.name, false});
  }

  void add_attributes(Dom& dom, const MarkupToken& token) const {
    std::size_t at = token.attributes;
    for (MarkupAttribute one; next_attribute(markup_, at, token.end, one);)
      dom.add_attribute(one.name, decode_characters(one.value));
  }

  void end(const std::string& name) {
    if (unread_depth_ > 0) {
      if (name == unread_) --unread_depth_;
      return;
    }
    if (name == "head") enter_body();
    if (name == "html" || name == "head" || name == "body") return;
    const bool block = is_block_tag(name);
    const bool in_table = is_table_part(name);
    for (std::size_t i = open_.size(); i-- > 2;) {
      if (open_[i].name == name) return close_from(i);
      if (!block && is_block_tag(open_[i].name)) return;  // formatting does not end paragraphs
      if (open_[i].name == "table" || (!in_table && open_[i].name == "td")) return;
    }
    if (block && dom_.nodes.size() >= most_nodes) broken_ = true;
  }

  void close_paragraph() {
    for (std::size_t i = open_.size(); i-- > 2;) {
      if (open_[i].name == "p") return close_from(i);
      if (!open_[i].plain && is_block_tag(open_[i].name)) return;
    }
  }

  void close_up_to(const Ending& ending) {
    for (std::size_t i = open_.size(); i-- > 2;) {
      if (ending.is_sheltered_by(open_[i].name)) return;
      if (ending.closes(open_[i].name)) return close_from(i);
    }
  }

  /// Closes what is open from place i on; what stayed empty is taken away.
  void close_from(std::size_t i) {
    while (open_.size() > i) {
      const Open last = std::move(open_.back());
      open_.pop_back();
      if (!last.plain && last.node + 1 == dom_.nodes.size()) dom_.remove_last();
    }
  }

  void text(const MarkupToken& token) {
    if (unread_depth_ > 0) return;
    const std::string_view raw =
        std::string_view(markup_).substr(token.begin, token.end - token.begin);
    const bool blank = std::all_of(raw.begin(), raw.end(), is_space);
    if (blank && (!in_body_ || between_blocks())) return;
    if (!in_body_ && open_.size() == 2) enter_body();
    const std::size_t begin = dom_.text.text.size();
    const bool joins = joins_last(begin);
    if (joins && broken_) dom_.text.append(" ", token.begin, 0);
    broken_ = false;
    if (token.kind == MarkupKind::raw && token.name == "script") {
      dom_.text.append(raw, token.begin, raw.size());
    } else {
      append_text(raw, token.begin);
    }
    joins ? dom_.extend_last_text() : void(dom_.add_text(parent(), begin));
  }

  /// Does text that begins here go on with the last node? Where no more nodes are made, always.
  bool joins_last(std::size_t begin) const {
    const Node& last = dom_.nodes.back();
    const bool full = dom_.nodes.size() >= most_nodes;
    return last.is_text() && last.text_end == begin && (full || last.parent == parent());
  }

  bool between_blocks() const {
    const NodeId last = dom_.at(parent()).last_child;
    return last == no_node || dom_.at(last).block;
  }

  void append_text(std::string_view raw, std::size_t from) {
    for (std::size_t at = 0; at < raw.size();) {
      const std::size_t sign = std::min(raw.find('&', at), raw.size());
      dom_.text.append(raw.substr(at, sign - at), from + at, sign - at);
      at = sign;
      if (at == raw.size()) return;
      std::string decoded;
      const std::size_t length = read_reference(decoded, raw.substr(at));
      if (length == 0) decoded = "&";
      dom_.text.append(decoded, from + at, std::max<std::size_t>(length, 1));
      at += std::max<std::size_t>(length, 1);
    }
  }

  const std::string& markup_;
  Dom dom_;
  std::vector<Open> open_;
  bool in_body_ = false;
  bool broken_ = false;  ///< a paragraph ended since the last text, and no node says so
  int breaks_ = 0;
  std::string unread_;  ///< element whose contents are passed over
  int unread_depth_ = 0;
};

}  // namespace

Dom loose_tree(const std::string& markup) {
  return Builder(markup).run();
}

}  // namespace pincite::article
