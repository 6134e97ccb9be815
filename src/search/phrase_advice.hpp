#pragma once
/// What to type instead of a phrase that no filing has.

#include "search/ast.hpp"

#include "pincite/base/result.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace pincite::search {

/// How many filings match a part of a query on its own.
using CountFilings = std::function<base::Result<std::size_t>(const Node&)>;

/// A phrase that some filings have, as one would type it.
struct PhraseFound {
  std::string typed;  ///< its folded words, without quotation marks
  std::size_t filings = 0;
};

/// The phrase with the words of the library in place of those that it does not have; nothing when
/// none was replaced or no filing has it either.
base::Result<std::optional<PhraseFound>>
corrected_phrase(const Node& phrase, const std::map<std::string, std::string>& corrections,
                 const CountFilings& count);

/// The longest run of words of the phrase, at least two and not only function words, that some
/// filing has: what is left of a quotation with a wrong word. Of several as long, the one in most
/// filings. Nothing for phrases of more than 60 words, which would take long to look for.
base::Result<std::optional<PhraseFound>> longest_part(const Node& phrase,
                                                      const CountFilings& count);

}  // namespace pincite::search
