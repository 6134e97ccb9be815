#include "search/parser.hpp"

#include "search/field_value.hpp"
#include "search/query_characters.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <string_view>

namespace pincite::search {

namespace {

constexpr int deepest = 40;                  ///< nested brackets and NOTs
constexpr std::size_t longest_query = 8192;  ///< bytes
constexpr std::size_t most_tests = 200;
constexpr int most_slack = 500;  ///< below text::segment_gap, so that no window leaves its segment

using base::Result;

struct Failure {
  std::size_t begin, end;
  std::string message, hint;
};

class Parser {
 public:
  explicit Parser(const std::string& query) : query_(query) {}

  Parsed parse() {
    if (query_.size() > longest_query) {
      fail_at(0, 0, "the query is longer than " + std::to_string(longest_query) + " bytes",
              "search for a part of it");
    }
    skip_space();
    if (at_end())
      fail_at(at_, at_, "the query is empty", "type a word, or a \"phrase\" in quotation marks");
    Parsed parsed;
    parsed.root = parse_or(0, nullptr);
    if (!at_end())
      fail_at(at_, at_ + 1, "this bracket closes nothing", "leave it out, or open one before it");
    parsed.notes = std::move(notes_);
    return parsed;
  }

 private:
  [[noreturn]] static void fail_at(std::size_t begin, std::size_t end, std::string message,
                                   std::string hint) {
    throw Failure{begin, end, std::move(message), std::move(hint)};
  }

  bool at_end() const { return at_ >= query_.size(); }
  char here() const { return at_end() ? '\0' : query_[at_]; }

  void skip_space() {
    while (const std::size_t bytes = space_bytes(query_, at_))
      at_ += bytes;
  }

  /// The operator word at this spot, if it stands alone.
  bool at_operator(std::string_view name) const {
    if (std::string_view(query_).substr(at_, name.size()) != name) return false;
    const std::size_t behind = at_ + name.size();
    return behind >= query_.size() || space_bytes(query_, behind) > 0 || query_[behind] == '(' ||
           query_[behind] == ')' || quote_bytes(query_, behind) > 0;
  }

  bool at_any_operator() const {
    return at_operator("AND") || at_operator("OR") || at_operator("NOT");
  }

  static void add_flat(Node& parent, Node child) {
    if (child.kind == parent.kind && child.kind != NodeKind::none_of) {
      for (Node& grandchild : child.children)
        parent.children.push_back(std::move(grandchild));
    } else {
      parent.children.push_back(std::move(child));
    }
  }

  static Node unwrap(Node node) {
    if (node.children.size() != 1) return node;
    Node only = std::move(node.children.front());
    return only;
  }

  Node parse_or(int depth, const index::FieldRow* scope) {
    Node node;
    node.kind = NodeKind::any_of;
    node.begin = at_;
    for (;;) {
      add_flat(node, parse_and(depth, scope));
      skip_space();
      if (!at_operator("OR")) break;
      at_ += 2;
      need_operand("OR");
    }
    node.end = at_;
    return unwrap(std::move(node));
  }

  /// After an operator something must follow.
  void need_operand(const std::string& name) {
    const std::size_t operator_begin = at_ - name.size();
    skip_space();
    const bool wrong = at_end() || here() == ')' || at_operator("AND") || at_operator("OR");
    if (!wrong) return;
    fail_at(operator_begin, operator_begin + name.size(), name + " has nothing on its right",
            "put a word or phrase behind it; if you mean the word itself, write \"" + lower(name) +
                "\" in quotation marks");
  }

  Node parse_and(int depth, const index::FieldRow* scope) {
    Node node;
    node.kind = NodeKind::all_of;
    skip_space();
    node.begin = at_;
    for (const std::string name : {"AND", "OR"}) {
      if (at_operator(name)) {
        fail_at(at_, at_ + name.size(), name + " has nothing on its left",
                "put a word or phrase before it; if you mean the word itself, write \"" +
                    lower(name) + "\" in quotation marks");
      }
    }
    for (;;) {
      if (auto part = parse_not(depth, scope)) add_flat(node, std::move(*part));
      skip_space();
      if (at_end() || here() == ')' || at_operator("OR")) break;
      if (at_operator("AND")) {
        at_ += 3;
        need_operand("AND");
      }
    }
    node.end = at_;
    if (node.children.empty()) {
      fail_at(node.begin, std::max(node.begin, at_), "nothing to search for here",
              "type a word, or a \"phrase\" in quotation marks");
    }
    relax_function_words(node);
    return unwrap(std::move(node));
  }

  /// "motion to dismiss" without quotation marks: the function words need not be there.
  void relax_function_words(Node& node) {
    const auto plain = [](const Node& child) {
      return child.kind == NodeKind::text && child.text.form == TextForm::word;
    };
    const auto weak = [&](const Node& child) {
      return plain(child) && text::is_function_word(child.text.words.front().folded);
    };
    const bool strong = std::any_of(node.children.begin(), node.children.end(), [&](const Node& c) {
      return c.kind == NodeKind::text && !weak(c);
    });
    if (!strong) return;
    for (Node& child : node.children) {
      if (weak(child)) child.text.optional = true;
    }
  }

  void go_deeper(int depth, std::size_t begin) {
    if (depth >= deepest) {
      fail_at(begin, begin + 1, "nested too deeply",
              "at most " + std::to_string(deepest) + " brackets and NOTs inside each other");
    }
  }

  std::optional<Node> parse_not(int depth, const index::FieldRow* scope) {
    const std::size_t begin = at_;
    const bool word = at_operator("NOT");
    const bool minus = here() == '-' && at_ + 1 < query_.size() &&
                       space_bytes(query_, at_ + 1) == 0 && query_[at_ + 1] != ')';
    if (!word && !minus) return parse_part(depth, scope);
    go_deeper(depth, begin);
    at_ += word ? 3 : 1;
    if (word) need_operand("NOT");
    auto operand = parse_not(depth + 1, scope);
    if (!operand) {
      if (!word) return std::nullopt;
      fail_at(begin, at_, "NOT has nothing to exclude", "put a word or phrase behind it");
    }
    Node node;
    node.kind = NodeKind::none_of;
    node.begin = begin;
    node.end = at_;
    node.children.push_back(std::move(*operand));
    return node;
  }

  /// Nothing when only punctuation stands here (noted).
  std::optional<Node> parse_part(int depth, const index::FieldRow* scope) {
    if (++tests_ > most_tests) {
      fail_at(at_, at_ + 1, "more than " + std::to_string(most_tests) + " parts",
              "shorten the query");
    }
    if (here() == '(') return parse_brackets(depth, scope);
    if (here() == ')') {
      fail_at(at_, at_ + 1, "this bracket closes nothing", "leave it out, or open one before it");
    }
    if (quote_bytes(query_, at_) > 0) return parse_phrase(scope);
    return parse_word(depth, scope);
  }

  Node parse_brackets(int depth, const index::FieldRow* scope) {
    const std::size_t begin = at_++;
    go_deeper(depth, begin);
    skip_space();
    if (at_end()) fail_at(begin, begin + 1, "this bracket is never closed", "add ) at the end");
    if (here() == ')') {
      fail_at(begin, at_ + 1, "nothing between the brackets", "leave them out");
    }
    Node node = parse_or(depth + 1, scope);
    if (here() != ')')
      fail_at(begin, begin + 1, "this bracket is never closed", "add ) at the end");
    ++at_;
    // A group stays a group: its function words were judged within it.
    node.begin = begin;
    node.end = at_;
    return node;
  }

  /// Digits at this spot as a number; -1 when there is none, a large one when it is too long.
  int read_number() {
    if (!is_digit(here())) return -1;
    long value = 0;
    while (is_digit(here()))
      value = std::min(1'000'000L, value * 10 + (query_[at_++] - '0'));
    return static_cast<int>(value);
  }

  std::vector<QueryWord> phrase_words(const std::string& text) const {
    std::vector<QueryWord> words;
    for (const text::FoldedToken& token : text::fold_tokens(text)) {
      const bool star = token.end < text.size() && text[token.end] == '*' &&
                        (token.end + 1 == text.size() || space_bytes(text, token.end + 1) > 0);
      words.push_back({token.folded, star});
    }
    return words;
  }

  Node parse_phrase(const index::FieldRow* scope) {
    const std::size_t begin = at_;
    at_ += quote_bytes(query_, at_);
    const std::size_t inside = at_;
    while (!at_end() && quote_bytes(query_, at_) == 0)
      ++at_;
    if (at_end()) {
      fail_at(begin, begin + 1, "this quotation mark is never closed",
              "close it: " + query_ + "\"");
    }
    const std::string typed = query_.substr(inside, at_ - inside);
    at_ += quote_bytes(query_, at_);
    if (scope != nullptr) return field_node(scope, typed, true, begin);
    Node node;
    node.kind = NodeKind::text;
    node.begin = begin;
    node.text.form = TextForm::phrase;
    node.text.typed = typed;
    node.text.words = phrase_words(typed);
    if (node.text.words.empty()) {
      fail_at(begin, at_, "no word between the quotation marks",
              "type at least one letter or digit");
    }
    read_phrase_suffix(node);
    need_separation();
    node.end = at_;
    return node;
  }

  void read_phrase_suffix(Node& node) {
    if (here() != '~') return;
    const std::size_t begin = at_++;
    const bool starred = std::any_of(node.text.words.begin(), node.text.words.end(),
                                     [](const QueryWord& word) { return word.prefix; });
    if (starred) {
      fail_at(node.begin, at_, "* and ~ do not go together in a phrase", "leave one of them out");
    }
    if (here() == '~') {
      ++at_;
      node.text.form = TextForm::tolerant;
      return;
    }
    node.text.form = TextForm::near;
    node.text.number = read_number();
    if (node.text.number < 0) {
      fail_at(begin, at_, "~ after a phrase needs a number",
              "\"…\"~5 for words within five words, \"…\"~~ for a phrase as OCR may have read it");
    }
    if (node.text.number > most_slack) {
      fail_at(begin, at_, "at most " + std::to_string(most_slack) + " words between",
              "use AND for words anywhere in a filing");
    }
    if (node.text.words.size() < 2) {
      fail_at(node.begin, at_, "one word has no distance",
              "put two words between the quotation marks, or write word~ for a letter wrong");
    }
  }

  /// A phrase or group must not run into what follows: "a"b, "a"~5x.
  void need_separation() {
    if (at_end() || space_bytes(query_, at_) > 0) return;
    const char c = here();
    if (c == ')' || c == '(' || quote_bytes(query_, at_) > 0) return;
    if (c != '~' && c != '*') return;
    fail_at(at_, at_ + 1, std::string("\"") + c + "\" makes no sense here",
            "after a phrase: ~5 (within five words) or ~~ (as OCR may have read it)");
  }

  /// The run of characters up to white space, a quotation mark or a bracket of the query; brackets
  /// opened within a word ("23(b)(3)") belong to it.
  std::string read_run() {
    const std::size_t begin = at_;
    int open = 0;
    while (!at_end() && space_bytes(query_, at_) == 0 && quote_bytes(query_, at_) == 0) {
      const char c = here();
      if (c == '(' && at_ > begin && query_[at_ - 1] == ':') break;
      if (c == '(') ++open;
      if (c == ')' && --open < 0) break;
      ++at_;
    }
    return query_.substr(begin, at_ - begin);
  }

  std::optional<Node> parse_word(int depth, const index::FieldRow* scope) {
    const std::size_t begin = at_;
    if (scope == nullptr) {
      if (const index::FieldRow* field = read_field_name()) return parse_field(depth, field, begin);
    }
    const std::string run = read_run();
    if (scope != nullptr) return field_node(scope, run, false, begin);
    Node node;
    node.kind = NodeKind::text;
    node.begin = begin;
    node.end = at_;
    return read_word(run, node) ? std::optional<Node>(std::move(node)) : std::nullopt;
  }

  /// "name:" at this spot, when something follows the colon.
  const index::FieldRow* read_field_name() {
    std::size_t colon = at_;
    while (colon < query_.size() && is_letter(query_[colon]))
      ++colon;
    if (colon == at_ || colon >= query_.size() || query_[colon] != ':') return nullptr;
    const std::string name = query_.substr(at_, colon - at_);
    const index::FieldRow* field = index::find_field(lower(name));
    const bool bare = colon + 1 >= query_.size() || space_bytes(query_, colon + 1) > 0 ||
                      query_[colon + 1] == ')';
    if (field == nullptr) {
      if (bare) return nullptr;  // "Re:" is a word with a colon
      fail_unknown_field(name, colon);
    }
    if (bare) {
      fail_at(at_, colon + 1, "the field has no value", "for example " + field->example);
    }
    at_ = colon + 1;
    return field;
  }

  [[noreturn]] void fail_unknown_field(const std::string& name, std::size_t colon) {
    const std::string near = nearest_field(lower(name));
    std::string hint = near.empty() ? "see pincite fields" : "did you mean " + near + ":?";
    hint += "; to search for the words themselves put them in quotation marks";
    fail_at(at_, colon + 1, "there is no field \"" + name + "\"", hint);
  }

  Node parse_field(int depth, const index::FieldRow* field, std::size_t begin) {
    if (quote_bytes(query_, at_) > 0) return parse_phrase(field);
    if (here() == '(') return parse_brackets(depth, field);
    const std::string run = read_run();
    return field_node(field, run, false, begin);
  }

  Node field_node(const index::FieldRow* field, std::string value, bool quoted, std::size_t begin) {
    Node node;
    node.kind = NodeKind::field;
    node.begin = begin;
    node.end = at_;
    node.field.row = field;
    node.field.quoted = quoted;
    if (here() == '~' || value.ends_with('~')) {
      fail_at(begin, at_ + 1, "no ~ in a field", "use * at the end for values that begin so");
    }
    if (!quoted && value.ends_with('*')) {
      node.field.prefix = true;
      value.pop_back();
    }
    node.field.value = std::move(value);
    if (const auto problem = read_value(node.field)) {
      fail_at(begin, at_, problem->message, problem->hint);
    }
    return node;
  }

  /// Reads a plain word with its ending; false (and a note) for punctuation alone.
  bool read_word(const std::string& run, Node& node) {
    std::string word = run;
    const auto mark = word.find('~');
    std::string ending;
    if (mark != std::string::npos && word.find_first_not_of("~0123456789", mark) == word.npos) {
      ending = word.substr(mark);
      word.resize(mark);
    }
    const bool star = word.ends_with('*') && ending.empty();
    if (star) word.pop_back();
    node.text.typed = word;
    node.text.words = phrase_words(word);
    if (node.text.words.empty()) return note_punctuation(run, node, star || !ending.empty());
    refuse_inner_star(word, node);
    if (star) return read_prefix(node);
    if (!ending.empty()) return read_letters(ending, node);
    node.text.form = node.text.words.size() == 1 ? TextForm::word : TextForm::phrase;
    return true;
  }

  bool note_punctuation(const std::string& run, const Node& node, bool marked) {
    if (marked) {
      fail_at(node.begin, node.end, "no word before the sign",
              "write it behind a word: relat* or relationship~");
    }
    if (run == "-") {
      fail_at(node.begin, node.end, "a minus sign must touch what it excludes",
              "write -word, or leave the sign out");
    }
    notes_.push_back("\"" + run + "\" was left out: it has neither letter nor digit");
    return false;
  }

  void refuse_inner_star(const std::string& word, const Node& node) {
    const auto star = word.find_first_of("*?");
    const bool inside = star != std::string::npos && star + 1 < word.size();
    if (star == std::string::npos || (!inside && word[star] == '?')) return;
    fail_at(node.begin + star, node.begin + star + 1,
            std::string(1, word[star]) + " stands only at the end of a word, as in relat*",
            "for letters in doubt write the whole word and ~ behind it");
  }

  bool read_prefix(Node& node) {
    node.text.form = node.text.words.size() == 1 ? TextForm::prefix : TextForm::phrase;
    node.text.words.back().prefix = true;
    return true;
  }

  bool read_letters(const std::string& ending, Node& node) {
    const std::size_t begin = node.end - ending.size();
    if (ending == "~~") {
      node.text.form = TextForm::tolerant;
      return true;
    }
    if (ending != "~" && ending != "~1" && ending != "~2") {
      fail_at(begin, node.end, "at most two letters wrong",
              "write " + node.text.typed + "~2, or put a phrase in quotation marks with ~~");
    }
    if (node.text.words.size() > 1) {
      node.text.form = TextForm::tolerant;
      return true;
    }
    node.text.form = TextForm::similar;
    node.text.number = ending == "~2" ? 2 : 1;
    return true;
  }

  const std::string& query_;
  std::size_t at_ = 0;
  std::size_t tests_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace

bool is_place_test(const Node& node) {
  if (node.kind == NodeKind::text) return false;
  if (node.kind == NodeKind::field) {
    return node.field.row->kind == index::FieldKind::page ||
           node.field.row->kind == index::FieldKind::flag;
  }
  return std::all_of(node.children.begin(), node.children.end(), is_place_test);
}

base::Error error_at(const std::string& query, std::size_t begin, std::size_t end,
                     const std::string& message, const std::string& hint) {
  begin = std::min(begin, query.size());
  end = std::clamp(end, begin, query.size());
  const std::size_t column = base::length_utf8(std::string_view(query).substr(0, begin));
  const std::size_t width = base::length_utf8(std::string_view(query).substr(begin, end - begin));
  std::string shown = base::repair_utf8(query.substr(0, 400));
  std::replace_if(shown.begin(), shown.end(), is_space, ' ');
  const std::string spot = "\n  " + shown + "\n  " + std::string(column, ' ') +
                           std::string(std::max<std::size_t>(1, width), '^');
  return {base::ErrorCode::usage, "query",
          "column " + std::to_string(column + 1) + ": " + message + (begin < 400 ? spot : ""),
          hint};
}

base::Result<Parsed> parse_query(const std::string& query) {
  try {
    return Parser(query).parse();
  } catch (const Failure& failure) {
    return tl::unexpected<base::Error>(
        error_at(query, failure.begin, failure.end, failure.message, failure.hint));
  }
}

}  // namespace pincite::search
