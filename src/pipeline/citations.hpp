#pragma once
/// Which stories cite which spots of filings.

#include "pincite/pipeline/library.hpp"

#include <map>
#include <vector>

namespace pincite::pipeline {

/// True when some boxes of the two places meet in more than an edge.
bool overlap(const model::Place& a, const model::Place& b);

/// All spots that the given stories cite: the best link of every quotation that was found.
class Citations {
 public:
  explicit Citations(const std::vector<model::CheckedArticle>& articles);

  /// Stories that cite a spot which shares a printed line with the place, by id.
  [[nodiscard]] std::vector<model::ArticleId> of(model::FilingId filing,
                                                 const model::Place& place) const;

  /// Passages by filing, in the order of the pages; quotations at the same spot share a passage.
  [[nodiscard]] std::vector<model::CitedFiling> filings() const;

 private:
  struct Spot {
    model::ArticleId article;
    std::string quotation;
    model::Verdict verdict;
    const model::Link* link;
  };
  [[nodiscard]] std::vector<model::CitedPassage> passages(model::FilingId filing,
                                                          const std::vector<Spot>& spots) const;
  std::map<model::FilingId, std::vector<Spot>> spots_;
};

/// Sets cited_by of every link's place from all stored stories.
base::Status fill_cited_by(Library& library, model::Report& report);

/// The same from the citations given.
void fill_cited_by(const Citations& citations, std::vector<model::CheckedArticle>& articles);

}  // namespace pincite::pipeline
