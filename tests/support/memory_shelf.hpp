#pragma once
/// A shelf of stories' pieces in memory.

#include "pincite/match/reverse.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

namespace pincite::tests {

class MemoryShelf final : public match::PieceShelf {
 public:
  void add(const model::Article& story) {
    const match::StoryPieces made = match::pieces_of(story);
    stories_[story.id] = {{made.words.begin(), made.words.end()}, made.restates, {}};
    for (const auto& piece : made.pieces) {
      const auto number = static_cast<std::int64_t>(pieces_.size());
      pieces_.push_back({number, story.id, piece.sentence});
      needs_.push_back(piece.need);
      texts_.push_back(piece.text);
      for (const match::WordHash pair : piece.pairs)
        by_pair_[pair].push_back(number);
    }
  }
  [[nodiscard]] std::size_t size() const { return pieces_.size(); }

  std::vector<Piece> sharing(const std::vector<match::WordHash>& pairs) override {
    std::map<std::int64_t, std::uint32_t> shared;
    for (const match::WordHash pair : pairs) {
      const auto at = by_pair_.find(pair);
      if (at == by_pair_.end()) continue;
      for (const std::int64_t number : at->second)
        ++shared[number];
    }
    std::vector<Piece> pieces;
    for (const auto& [number, count] : shared) {
      const auto at = static_cast<std::size_t>(number);
      if (count >= needs_[at]) pieces.push_back(pieces_[at]);
    }
    return pieces;
  }
  std::string text(std::int64_t number) override {
    return texts_.at(static_cast<std::size_t>(number));
  }
  /// What a match said of a story that was added.
  void keep(const model::CheckedArticle& matched) {
    stories_.at(matched.article.id).matched = matched;
  }
  std::optional<model::CheckedArticle> story(model::ArticleId id) override {
    return stories_.at(id).matched;
  }
  /// A filing that stories were matched with.
  void keep(const model::Filing& filing) { filings_[filing.id] = filing; }
  std::optional<model::Filing> filing(model::FilingId id) override {
    const auto at = filings_.find(id);
    return at == filings_.end() ? std::nullopt : std::optional(at->second);
  }
  int library_pages() override { return library_pages_; }
  void set_library_pages(int pages) { library_pages_ = pages; }
  bool has_word(model::ArticleId story, const std::vector<match::WordHash>& words) override {
    const auto& known = stories_.at(story).words;
    return std::any_of(words.begin(), words.end(),
                       [&](match::WordHash word) { return known.contains(word); });
  }
  std::vector<model::ArticleId>
  restating(const std::vector<std::vector<match::WordHash>>& groups) override {
    std::vector<model::ArticleId> ids;
    for (const auto& [id, story] : stories_) {
      if (story.restates && std::all_of(groups.begin(), groups.end(),
                                        [&](const auto& group) { return has_word(id, group); }))
        ids.push_back(id);
    }
    return ids;
  }

 private:
  struct Story {
    std::set<match::WordHash> words;
    bool restates = false;
    std::optional<model::CheckedArticle> matched;
  };
  std::map<model::ArticleId, Story> stories_;
  std::map<model::FilingId, model::Filing> filings_;
  int library_pages_ = 100'000;
  std::vector<Piece> pieces_;
  std::vector<std::string> texts_;
  std::vector<std::uint32_t> needs_;
  std::unordered_map<match::WordHash, std::vector<std::int64_t>> by_pair_;
};

}  // namespace pincite::tests
