#include "pipeline/story_shelf.hpp"

namespace pincite::pipeline {

namespace {

catalogue::ShelfEntry entry_of(match::StoryPieces&& story) {
  catalogue::ShelfEntry entry;
  for (auto& piece : story.pieces)
    entry.pieces.push_back({std::move(piece.text), std::move(piece.pairs), piece.sentence});
  entry.words = std::move(story.words);
  entry.restates = story.restates;
  return entry;
}

}  // namespace

base::Status StoryShelf::complete() {
  auto missing = shelf_.missing(match::pieces_version);
  if (!missing) return base::pass_on(missing);
  for (const model::ArticleId id : *missing) {
    auto story = catalogue_.article_as_read(id);
    if (!story) return base::pass_on(story);
    if (!*story) continue;
    const auto entry = entry_of(match::pieces_of(**story));
    if (auto ok = shelf_.put(id, match::pieces_version, entry); !ok) return ok;
  }
  return {};
}

std::vector<std::pair<std::int64_t, std::uint32_t>>
StoryShelf::sharing(const std::vector<match::WordHash>& pairs) {
  return failed_.value_of(shelf_.sharing(pairs));
}

std::optional<match::PieceShelf::Piece> StoryShelf::piece(std::int64_t number) {
  auto found = failed_.value_of(shelf_.piece(number));
  if (!found) return std::nullopt;
  return Piece{found->article, std::move(found->text), found->pairs, found->sentence};
}

bool StoryShelf::has_word(model::ArticleId story, const std::vector<match::WordHash>& words) {
  return failed_.value_of(shelf_.has_word(story, words));
}

std::vector<model::ArticleId>
StoryShelf::restating(const std::vector<std::vector<match::WordHash>>& groups) {
  return failed_.value_of(shelf_.restating(groups));
}

}  // namespace pincite::pipeline
