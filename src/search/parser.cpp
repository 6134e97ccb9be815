#include "search/parser.hpp"

#include "search/field_value.hpp"
#include "search/query_characters.hpp"
#include "search/query_error.hpp"
#include "search/query_text.hpp"
#include "search/text_test.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <string_view>

namespace pincite::search {

namespace {

constexpr int deepest = 40;                  ///< nested brackets and NOTs
constexpr std::size_t longest_query = 8192;  ///< bytes
constexpr std::size_t most_tests = 200;

using base::Result;

class Parser {
 public:
  explicit Parser(const std::string& query) : query_(query) {}

  Parsed parse() {
    if (query_.text().size() > longest_query) {
      fail_at(0, 0, "the query is longer than " + std::to_string(longest_query) + " bytes",
              "search for a part of it");
    }
    query_.skip_space();
    if (query_.at_end())
      fail_at(query_.at(), query_.at(), "the query is empty",
              "type a word, or a \"phrase\" in quotation marks");
    Parsed parsed;
    parsed.root = parse_or(0, nullptr);
    if (!query_.at_end())
      fail_at(query_.at(), query_.at() + 1, "this bracket closes nothing",
              "leave it out, or open one before it");
    parsed.notes = std::move(notes_);
    return parsed;
  }

 private:
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
    node.begin = query_.at();
    for (;;) {
      add_flat(node, parse_and(depth, scope));
      query_.skip_space();
      if (!query_.at_operator("OR")) break;
      query_.move(2);
      need_operand("OR");
    }
    node.end = query_.at();
    return unwrap(std::move(node));
  }

  /// After an operator something must follow.
  void need_operand(const std::string& name) {
    const std::size_t operator_begin = query_.at() - name.size();
    query_.skip_space();
    const bool wrong = query_.at_end() || query_.here() == ')' || query_.at_operator("AND") ||
                       query_.at_operator("OR");
    if (!wrong) return;
    fail_at(operator_begin, operator_begin + name.size(), name + " has nothing on its right",
            "put a word or phrase behind it; if you mean the word itself, write \"" + lower(name) +
                "\" in quotation marks");
  }

  Node parse_and(int depth, const index::FieldRow* scope) {
    Node node;
    node.kind = NodeKind::all_of;
    query_.skip_space();
    node.begin = query_.at();
    for (const std::string name : {"AND", "OR"}) {
      if (query_.at_operator(name)) {
        fail_at(query_.at(), query_.at() + name.size(), name + " has nothing on its left",
                "put a word or phrase before it; if you mean the word itself, write \"" +
                    lower(name) + "\" in quotation marks");
      }
    }
    for (;;) {
      if (auto part = parse_not(depth, scope)) add_flat(node, std::move(*part));
      query_.skip_space();
      if (query_.at_end() || query_.here() == ')' || query_.at_operator("OR")) break;
      if (query_.at_operator("AND")) {
        query_.move(3);
        need_operand("AND");
      }
    }
    node.end = query_.at();
    if (node.children.empty()) {
      fail_at(node.begin, std::max(node.begin, query_.at()), "nothing to search for here",
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
    const std::size_t begin = query_.at();
    const bool word = query_.at_operator("NOT");
    const bool minus = query_.here() == '-' && query_.at() + 1 < query_.text().size() &&
                       space_bytes(query_.text(), query_.at() + 1) == 0 &&
                       query_.text()[query_.at() + 1] != ')';
    if (!word && !minus) return parse_part(depth, scope);
    go_deeper(depth, begin);
    query_.move(word ? 3 : 1);
    if (word) need_operand("NOT");
    auto operand = parse_not(depth + 1, scope);
    if (!operand) {
      if (!word) return std::nullopt;
      fail_at(begin, query_.at(), "NOT has nothing to exclude", "put a word or phrase behind it");
    }
    Node node;
    node.kind = NodeKind::none_of;
    node.begin = begin;
    node.end = query_.at();
    node.children.push_back(std::move(*operand));
    return node;
  }

  /// Nothing when only punctuation stands here (noted).
  std::optional<Node> parse_part(int depth, const index::FieldRow* scope) {
    if (++tests_ > most_tests) {
      fail_at(query_.at(), query_.at() + 1, "more than " + std::to_string(most_tests) + " parts",
              "shorten the query");
    }
    if (query_.here() == '(') return parse_brackets(depth, scope);
    if (query_.here() == ')') {
      fail_at(query_.at(), query_.at() + 1, "this bracket closes nothing",
              "leave it out, or open one before it");
    }
    if (query_.quote() > 0) return parse_phrase(scope);
    return parse_word(depth, scope);
  }

  Node parse_brackets(int depth, const index::FieldRow* scope) {
    const std::size_t begin = query_.at();
    query_.move(1);
    go_deeper(depth, begin);
    query_.skip_space();
    if (query_.at_end())
      fail_at(begin, begin + 1, "this bracket is never closed", "add ) at the end");
    if (query_.here() == ')') {
      fail_at(begin, query_.at() + 1, "nothing between the brackets", "leave them out");
    }
    Node node = parse_or(depth + 1, scope);
    if (query_.here() != ')')
      fail_at(begin, begin + 1, "this bracket is never closed", "add ) at the end");
    query_.move(1);
    // A group stays a group: its function words were judged within it.
    node.begin = begin;
    node.end = query_.at();
    return node;
  }

  Node parse_phrase(const index::FieldRow* scope) {
    const std::size_t begin = query_.at();
    query_.move(query_.quote());
    const std::size_t inside = query_.at();
    while (!query_.at_end() && query_.quote() == 0)
      query_.move(1);
    if (query_.at_end()) {
      fail_at(begin, begin + 1, "this quotation mark is never closed",
              "close it: " + query_.text() + "\"");
    }
    const std::string typed = query_.text().substr(inside, query_.at() - inside);
    query_.move(query_.quote());
    if (scope != nullptr) return field_node(scope, typed, true, begin);
    Node node;
    node.kind = NodeKind::text;
    node.begin = begin;
    node.text.form = TextForm::phrase;
    node.text.typed = typed;
    node.text.words = phrase_words(typed);
    if (node.text.words.empty()) {
      fail_at(begin, query_.at(), "no word between the quotation marks",
              "type at least one letter or digit");
    }
    read_phrase_suffix(query_, node);
    need_separation();
    node.end = query_.at();
    return node;
  }

  /// A phrase or group must not run into what follows: "a"b, "a"~5x.
  void need_separation() {
    if (query_.at_end() || query_.space() > 0) return;
    const char c = query_.here();
    if (c == ')' || c == '(' || query_.quote() > 0) return;
    if (c != '~' && c != '*') return;
    fail_at(query_.at(), query_.at() + 1, std::string("\"") + c + "\" makes no sense here",
            "after a phrase: ~5 (within five words) or ~~ (as OCR may have read it)");
  }

  std::optional<Node> parse_word(int depth, const index::FieldRow* scope) {
    const std::size_t begin = query_.at();
    if (scope == nullptr) {
      if (const index::FieldRow* field = read_field_name()) return parse_field(depth, field, begin);
    }
    const std::string run = query_.read_run();
    if (scope != nullptr) return field_node(scope, run, false, begin);
    Node node;
    node.kind = NodeKind::text;
    node.begin = begin;
    node.end = query_.at();
    return read_word(run, node, notes_) ? std::optional<Node>(std::move(node)) : std::nullopt;
  }

  /// "name:" at this spot, when something follows the colon.
  const index::FieldRow* read_field_name() {
    const std::string& text = query_.text();
    std::size_t colon = query_.at();
    while (colon < text.size() && is_letter(text[colon]))
      ++colon;
    if (colon == query_.at() || colon >= text.size() || text[colon] != ':') return nullptr;
    const std::string name = text.substr(query_.at(), colon - query_.at());
    const index::FieldRow* field = index::find_field(lower(name));
    const bool bare =
        colon + 1 >= text.size() || space_bytes(text, colon + 1) > 0 || text[colon + 1] == ')';
    if (field == nullptr) {
      if (bare) return nullptr;  // "Re:" is a word with a colon
      fail_unknown_field(name, colon);
    }
    if (bare) {
      fail_at(query_.at(), colon + 1, "the field has no value", "for example " + field->example);
    }
    query_.move(colon + 1 - query_.at());
    return field;
  }

  [[noreturn]] void fail_unknown_field(const std::string& name, std::size_t colon) {
    const std::string near = nearest_field(lower(name));
    std::string hint = near.empty() ? "see pincite fields" : "did you mean " + near + ":?";
    hint += "; to search for the words themselves put them in quotation marks";
    fail_at(query_.at(), colon + 1, "there is no field \"" + name + "\"", hint);
  }

  Node parse_field(int depth, const index::FieldRow* field, std::size_t begin) {
    if (query_.quote() > 0) return parse_phrase(field);
    if (query_.here() == '(') return parse_brackets(depth, field);
    const std::string run = query_.read_run();
    return field_node(field, run, false, begin);
  }

  Node field_node(const index::FieldRow* field, std::string value, bool quoted, std::size_t begin) {
    Node node;
    node.kind = NodeKind::field;
    node.begin = begin;
    node.end = query_.at();
    node.field.row = field;
    node.field.quoted = quoted;
    if (query_.here() == '~' || value.ends_with('~')) {
      fail_at(begin, query_.at() + 1, "no ~ in a field",
              "use * at the end for values that begin so");
    }
    if (!quoted && value.ends_with('*')) {
      node.field.prefix = true;
      value.pop_back();
    }
    node.field.value = std::move(value);
    if (const auto problem = read_value(node.field)) {
      fail_at(begin, query_.at(), problem->message, problem->hint);
    }
    return node;
  }

  QueryText query_;
  std::size_t tests_ = 0;
  std::vector<std::string> notes_;
};

}  // namespace

base::Result<Parsed> parse_query(const std::string& query) {
  try {
    return Parser(query).parse();
  } catch (const Failure& failure) {
    return tl::unexpected<base::Error>(
        error_at(query, failure.begin, failure.end, failure.message, failure.hint));
  }
}

}  // namespace pincite::search
