#pragma once
/// Query text → tree. Grammar, loosest first:
///   or   := and ("OR" and)*
///   and  := not ("AND"? not)*
///   not  := ("NOT" | "-") not | part
///   part := "(" or ")" | phrase | word | field ":" (word | phrase | "(" or ")")

#include "search/ast.hpp"

#include "pincite/base/result.hpp"

#include <string>
#include <vector>

namespace pincite::search {

struct Parsed {
  Node root;
  std::vector<std::string> notes;  ///< what was left out, and why
};

/// Fails (usage) at the first spot that makes no sense; the message shows the spot under the
/// query, the hint suggests. Any bytes may be given; nesting is bounded.
base::Result<Parsed> parse_query(const std::string& query);

}  // namespace pincite::search
