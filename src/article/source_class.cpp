#include "article/source_class.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

using model::SourceClass;
using Elements = std::vector<Element>;

}  // namespace

SourceClass coarse(NounClass noun) {
  switch (noun) {
  case NounClass::filing:
    return SourceClass::filing;
  case NounClass::court:
    return SourceClass::court;
  case NounClass::party:
  case NounClass::lawyer:
    return SourceClass::party;
  case NounClass::spokesperson:
    return SourceClass::spokesperson;
  case NounClass::outlet:
    return SourceClass::outlet;
  case NounClass::social:
    return SourceClass::social;
  case NounClass::unnamed:
    return SourceClass::unnamed;
  case NounClass::none:
    break;
  }
  return SourceClass::none;
}

std::optional<std::string> outlet_in(const Discourse& story, const Paragraph& p, Phrase phrase) {
  const Elements& e = p.elements;
  for (std::size_t first = phrase.first; first < phrase.last; ++first) {
    for (std::size_t last = phrase.last; last > first && e[first].capital; --last) {
      const std::string words(story.slice(e[first].begin, e[last - 1].end));
      if (is_outlet_name(words)) return words;
    }
  }
  return std::nullopt;
}

bool is_public_body(std::string_view name) {
  for (const std::string_view word : {"Administration", "Commission", "Department", "Agency",
                                      "Bureau", "Ministry", "Police", "Council", "Committee"}) {
    if (contains(name, word)) return true;
  }
  return false;
}

bool needs_case(std::string_view word) {
  return one_of(word,
                {"letter",     "letters", "record",     "records",     "document",   "documents",
                 "brief",      "motion",  "petition",   "declaration", "transcript", "testimony",
                 "paper",      "papers",  "pdf",        "paragraph",   "disclosure", "warrant",
                 "submission", "suit",    "allegation", "allegations", "memorandum", "exhibit",
                 "attachment", "order",   "opinion",    "decision",    "filing",     "filings",
                 "appendix"});
}

}  // namespace pincite::article
