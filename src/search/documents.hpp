#pragma once
/// Filings with their pages, and what stored stories quote of them, read once a query.

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/index/layout.hpp"

#include <map>
#include <memory>
#include <vector>

namespace pincite::search {

/// Tokens of a filing that a stored story quotes.
struct QuotedPassage {
  index::Twin tokens;
  model::ArticleId article = 0;
};

class Documents {
 public:
  explicit Documents(catalogue::Catalogue& catalogue) : catalogue_(catalogue) {}

  /// The filing with its pages; nullptr when the catalogue no longer has it.
  base::Result<std::shared_ptr<const cite::Document>> document(model::FilingId id);

  /// By begin, then article. Reads nothing when no story cites the filing.
  base::Result<std::vector<QuotedPassage>> quoted(model::FilingId id);

 private:
  base::Result<const model::CheckedArticle*> article(model::ArticleId id);

  catalogue::Catalogue& catalogue_;
  std::map<model::FilingId, std::shared_ptr<const cite::Document>> documents_;
  std::map<model::FilingId, std::vector<QuotedPassage>> quoted_;
  std::map<model::ArticleId, model::CheckedArticle> articles_;
};

}  // namespace pincite::search
