#pragma once
/// A query as understood: a tree of tests on words and fields.

#include "pincite/base/date.hpp"
#include "pincite/index/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::search {

enum class NodeKind { all_of, any_of, none_of, text, field };

/// How words are compared.
enum class TextForm {
  word,      ///< one word, in any form of the same stem
  phrase,    ///< exact words in a row
  near,      ///< exact words within `number` other words, any order
  similar,   ///< one word, up to `number` letters wrong
  tolerant,  ///< words in a row as OCR may have read them
  prefix,    ///< words that begin so
};

struct QueryWord {
  std::string folded;
  bool prefix = false;      ///< any word that begins so
  bool after_sign = false;  ///< a paragraph or section sign stands before it
};

struct TextTest {
  TextForm form = TextForm::word;
  std::vector<QueryWord> words;
  int number = 0;
  bool optional = false;  ///< a function word among others: ranks, but need not be there
  std::string typed;      ///< for messages
};

struct FieldTest {
  const index::FieldRow* row = nullptr;
  std::string value;  ///< as typed, quotation marks and '*' off
  bool quoted = false;
  bool prefix = false;
  std::optional<base::Date> from, to;  ///< kind date
  int first_page = 0, last_page = 0;   ///< kind page, PDF pages, inclusive
};

struct Node {
  NodeKind kind = NodeKind::all_of;
  std::vector<Node> children;
  TextTest text;
  FieldTest field;
  std::size_t begin = 0, end = 0;  ///< bytes of the query
};

/// Does the test filter places (page:, is:) rather than filings?
bool is_place_test(const Node& node);

}  // namespace pincite::search
