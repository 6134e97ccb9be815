#pragma once
/// Structured data that pages carry for search engines (schema.org as JSON-LD).

#include "article/dom.hpp"

#include "pincite/base/json.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::article {

/// What one article object of a page says. Empty: not said.
struct LinkedArticle {
  std::string headline, url, published, modified, publisher, language;
  std::vector<std::string> authors;
  bool closed = false;  ///< isAccessibleForFree is false
};

/// All article objects of the page's JSON-LD blocks, in order; blocks that strict JSON rejects are
/// repaired (comments and CDATA out, raw control characters, trailing commas). Never fails.
std::vector<LinkedArticle> read_linked_articles(const Dom& dom);

/// Strict parse, then a repaired one; nothing when both fail.
std::optional<base::Json> parse_lenient(std::string_view text);

}  // namespace pincite::article
