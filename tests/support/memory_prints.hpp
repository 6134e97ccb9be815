#pragma once
/// Prints of stories in memory.

#include "pincite/match/copies.hpp"

#include <algorithm>
#include <map>

namespace pincite::tests {

/// Holds what was put, and the groups that were stored last.
class MemoryPrints final : public match::PrintShelf {
 public:
  void put(const model::CheckedArticle& story) {
    Story& kept = stories_[story.article.id];
    kept.print = match::print_of(story);
    kept.published = story.article.published;
  }
  /// Gives the stories that lost their first one.
  std::vector<model::ArticleId> remove(model::ArticleId story) {
    auto orphans = copies(story);
    stories_.erase(story);
    return orphans;
  }
  void store(const match::Groups& groups) {
    for (const auto& [story, first] : groups)
      stories_.at(story).copies_of = first;
  }
  [[nodiscard]] match::Groups groups() const {
    match::Groups all;
    for (const auto& [id, story] : stories_)
      all[id] = story.copies_of;
    return all;
  }

  Facts facts(model::ArticleId story) override {
    const auto at = stories_.find(story);
    if (at == stories_.end()) return {};
    const Story& kept = at->second;
    return {kept.print.runs.size(), kept.print.quotations.size(), kept.published, kept.copies_of};
  }

  std::map<model::ArticleId, match::PrintOverlap> overlaps(model::ArticleId story) override {
    ++look_ups;
    std::map<model::ArticleId, match::PrintOverlap> found;
    for (const auto& [id, other] : stories_) {
      const auto common = overlap(stories_.at(story).print, other.print);
      if (id != story && common.runs + common.quotations > 0) found[id] = common;
    }
    return found;
  }

  std::vector<model::ArticleId> copies(model::ArticleId first) override {
    std::vector<model::ArticleId> found;
    for (const auto& [id, story] : stories_) {
      if (story.copies_of == first) found.push_back(id);
    }
    return found;
  }

  std::size_t look_ups = 0;

 private:
  struct Story {
    match::StoryPrint print;
    std::optional<base::Date> published;
    std::optional<model::ArticleId> copies_of;
  };

  static match::PrintOverlap overlap(const match::StoryPrint& a, const match::StoryPrint& b) {
    match::PrintOverlap common;
    for (const std::uint64_t run : a.runs)
      common.runs += std::binary_search(b.runs.begin(), b.runs.end(), run) ? 1 : 0;
    for (const auto& quoted : a.quotations) {
      const auto same = std::find_if(b.quotations.begin(), b.quotations.end(),
                                     [&](const auto& other) { return other.text == quoted.text; });
      if (same == b.quotations.end()) continue;
      ++common.quotations;
      common.words += quoted.words;
      common.errors += quoted.error && same->error ? 1 : 0;
    }
    return common;
  }

  std::map<model::ArticleId, Story> stories_;
};

}  // namespace pincite::tests
