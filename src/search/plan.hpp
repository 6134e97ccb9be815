#pragma once
/// A query made concrete against one state of the index: every test with the words it stands for,
/// and, while it runs, with what was found.

#include "search/ast.hpp"

#include "pincite/index/index.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::search {

using Ids = std::vector<model::FilingId>;

struct Plan {
  NodeKind kind = NodeKind::all_of;
  std::vector<Plan> children;
  TextTest text;
  FieldTest field;
  bool by_place = false;  ///< the whole subtree filters places (page:, is:)

  // How a text test is asked.
  index::Row row;  ///< words in a row, or one word with its other forms
  std::optional<index::Near> near;
  std::vector<std::string> terms;       ///< not empty: one word, countable without positions
  std::vector<index::Expansion> forms;  ///< words it stands for beyond what was typed
  bool capped = false;                  ///< more forms were found than are used

  // What was found.
  std::vector<index::Posting> postings;  ///< filings with the number of occurrences, by id
  std::vector<index::Occurrence> found;  ///< by filing: of all, or where `terms` are asked, …
  Ids read;                              ///< … of these, by id
};

/// Looks up what every test stands for. Cost: a few look-ups a word, whatever the library's size.
base::Result<Plan> make_plan(const Node& node, index::Reader& reader);

/// Most words that one word of a query may stand for.
inline constexpr std::size_t most_forms = 1000;

}  // namespace pincite::search
