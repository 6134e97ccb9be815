#pragma once
/// What a page says about itself.

#include "article/dom.hpp"

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::article {

struct Metadata {
  std::optional<std::string> url, title, outlet, language;
  std::vector<std::string> authors;
  std::optional<base::Date> published, modified;
  std::vector<model::DatedOrigin> dates;  ///< every candidate, most trusted first
  bool partial = false;                   ///< the page says that it is not free
  std::string headline;                   ///< the H1 that goes with the title
};

/// Reads JSON-LD, meta elements, `<time>`, the address and the headline, in this order of trust.
/// `saved_url` is where the archive says the page came from (may be empty). Nothing is invented:
/// what the page does not state stays empty.
Metadata read_metadata(const Dom& dom, const std::string& saved_url);

}  // namespace pincite::article
