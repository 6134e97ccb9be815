#pragma once
/// The shelf of stored stories' pieces, kept in the catalogue, as the matcher asks for it.

#include "pipeline/kept_error.hpp"

#include "pincite/catalogue/shelf.hpp"
#include "pincite/match/reverse.hpp"

namespace pincite::pipeline {

/// One thread; must not outlive the catalogue. A look-up that fails finds nothing and is kept in
/// error(), which is to be asked at the end.
class StoryShelf final : public match::PieceShelf {
 public:
  explicit StoryShelf(catalogue::Catalogue& catalogue) : catalogue_(catalogue), shelf_(catalogue) {}

  /// Puts there the stories that are not: costs what those are.
  base::Status complete();

  std::vector<Piece> sharing(const std::vector<match::WordHash>& pairs) override;
  std::string text(std::int64_t number) override;
  std::optional<model::CheckedArticle> story(model::ArticleId id) override;
  std::optional<model::Filing> filing(model::FilingId id) override;
  int library_pages() override;
  bool has_word(model::ArticleId story, const std::vector<match::WordHash>& words) override;
  std::vector<model::ArticleId>
  restating(const std::vector<std::vector<match::WordHash>>& groups) override;

  [[nodiscard]] const std::optional<base::Error>& error() const { return failed_.error(); }

 private:
  catalogue::Catalogue& catalogue_;
  catalogue::Shelf shelf_;
  std::optional<int> pages_;  ///< of the library, once asked
  KeptError failed_;
};

}  // namespace pincite::pipeline
