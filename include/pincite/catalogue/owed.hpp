#pragma once
/// What is owed to stored stories: filings that came in and that they were not compared with yet,
/// and stories that are to be matched again. A filing is owed from the transaction that stores it,
/// so a run may be killed at any moment: the next one finds here what it left.

#include "pincite/catalogue/catalogue.hpp"

#include <set>
#include <vector>

namespace pincite::catalogue {

/// One thread; must not outlive the catalogue. Fails as the catalogue does.
class Owed {
 public:
  explicit Owed(Catalogue& catalogue) : catalogue_(catalogue) {}

  base::Result<std::vector<model::FilingId>> filings();   ///< by id
  base::Result<std::vector<model::ArticleId>> stories();  ///< by id
  /// Every stored story is to be matched again.
  base::Status owe_all_stories();
  /// The filings were compared: instead of them, these stories are owed. One transaction.
  base::Status compared(const std::vector<model::FilingId>& filings,
                        const std::set<model::ArticleId>& stories);
  /// The story was matched, or is gone.
  base::Status matched(model::ArticleId story);

 private:
  Catalogue& catalogue_;
};

}  // namespace pincite::catalogue
