#include "pipeline/copies.hpp"

#include "pipeline/kept_error.hpp"
#include "pipeline/story_batch.hpp"

#include "pincite/catalogue/prints.hpp"
#include "pincite/match/copies.hpp"

namespace pincite::pipeline {

using model::ArticleId;

namespace {

constexpr std::size_t most_at_once = 50'000;  ///< runs in a transaction, some megabytes

/// The prints in the catalogue, as the matcher asks for them. A look-up that fails finds nothing
/// and is kept in error().
class StoredPrints final : public match::PrintShelf {
 public:
  explicit StoredPrints(catalogue::Prints& prints) : prints_(prints) {}

  Facts facts(ArticleId story) override {
    const auto found = failed_.value_of(prints_.facts(story));
    return {found.runs, found.quotations, found.published, found.copies_of};
  }

  std::map<ArticleId, match::PrintOverlap> overlaps(ArticleId story) override {
    std::map<ArticleId, match::PrintOverlap> out;
    for (const auto& [other, common] : failed_.value_of(prints_.overlaps(story)))
      out[other] = {common.runs, common.quotations, common.words, common.errors};
    return out;
  }

  std::vector<ArticleId> copies(ArticleId first) override {
    return failed_.value_of(prints_.copies(first));
  }

  [[nodiscard]] const std::optional<base::Error>& error() const { return failed_.error(); }

 private:
  catalogue::Prints& prints_;
  KeptError failed_;
};

catalogue::StoredPrint stored(match::StoryPrint&& print, const model::Article& article) {
  catalogue::StoredPrint out;
  out.runs = std::move(print.runs);
  for (const auto& quoted : print.quotations)
    out.quotations.push_back({quoted.text, quoted.words, quoted.error});
  out.published = article.published;
  return out;
}

base::Status put_prints(Library& library, catalogue::Prints& prints,
                        const std::vector<ArticleId>& ids) {
  StoryBatch<catalogue::StoredPrint> batch(
      most_at_once, [&](const auto& entries) { return prints.put(entries); });
  for (const ArticleId id : ids) {
    auto story = library.catalogue().article(id);
    if (!story) return base::pass_on(story);
    if (!*story) continue;
    auto print = stored(match::print_of(**story), (*story)->article);
    const std::size_t runs = print.runs.size();
    if (auto ok = batch.add(id, std::move(print), runs); !ok) return ok;
  }
  return batch.flush();
}

}  // namespace

base::Status regroup_copies(Library& library) {
  catalogue::Prints prints(library.catalogue());
  auto due = prints.due(match::print_version);
  if (!due) return base::pass_on(due);
  if (auto ok = put_prints(library, prints, *due); !ok) return ok;
  StoredPrints shelf(prints);
  const match::Groups groups = match::regroup(shelf, *due);
  if (shelf.error()) return tl::unexpected<base::Error>(*shelf.error());
  return prints.settle(groups, match::print_version);
}

}  // namespace pincite::pipeline
