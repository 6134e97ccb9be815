#include "pipeline/story_shelf.hpp"

#include "pipeline/story_batch.hpp"

namespace pincite::pipeline {

namespace {

constexpr std::size_t most_at_once = 5'000;  ///< pieces in a transaction, some megabytes

catalogue::ShelfEntry entry_of(match::StoryPieces&& story) {
  catalogue::ShelfEntry entry;
  for (auto& piece : story.pieces)
    entry.pieces.push_back(
        {std::move(piece.text), std::move(piece.pairs), piece.need, piece.sentence});
  entry.words = std::move(story.words);
  entry.restates = story.restates;
  return entry;
}

}  // namespace

base::Status StoryShelf::complete() {
  auto missing = shelf_.missing(match::pieces_version);
  if (!missing) return base::pass_on(missing);
  StoryBatch<catalogue::ShelfEntry> batch(most_at_once, [&](const auto& entries) {
    return shelf_.put(match::pieces_version, entries);
  });
  for (const model::ArticleId id : *missing) {
    auto story = catalogue_.article_as_read(id);
    if (!story) return base::pass_on(story);
    if (!*story) continue;
    auto entry = entry_of(match::pieces_of(**story));
    const std::size_t pieces = entry.pieces.size();
    if (auto ok = batch.add(id, std::move(entry), pieces); !ok) return ok;
  }
  return batch.flush();
}

std::vector<match::PieceShelf::Piece>
StoryShelf::sharing(const std::vector<match::WordHash>& pairs) {
  std::vector<Piece> pieces;
  for (const auto& piece : failed_.value_of(shelf_.sharing(pairs)))
    pieces.push_back({piece.number, piece.article, piece.sentence});
  return pieces;
}

std::string StoryShelf::text(std::int64_t number) {
  return failed_.value_of(shelf_.text(number));
}

std::optional<model::CheckedArticle> StoryShelf::story(model::ArticleId id) {
  return failed_.value_of(catalogue_.article(id));
}

std::optional<model::Filing> StoryShelf::filing(model::FilingId id) {
  return failed_.value_of(catalogue_.filing(id));
}

int StoryShelf::library_pages() {
  if (!pages_) pages_ = failed_.value_of(catalogue_.page_count());
  return *pages_;
}

bool StoryShelf::has_word(model::ArticleId story, const std::vector<match::WordHash>& words) {
  return failed_.value_of(shelf_.has_word(story, words));
}

std::vector<model::ArticleId>
StoryShelf::restating(const std::vector<std::vector<match::WordHash>>& groups) {
  return failed_.value_of(shelf_.restating(groups));
}

}  // namespace pincite::pipeline
