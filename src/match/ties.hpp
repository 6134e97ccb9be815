#pragma once
/// By what a stored story may be tied to a filing that it has not been matched against yet.

#include "pincite/match/reverse.hpp"

#include <map>

namespace pincite::match {

/// FNV-1a: std::hash may be another one in the next library.
WordHash hash_of(const std::string& text);
/// Folded names as stories write them, also with the s of a genitive.
std::vector<WordHash> hashes_of(const std::vector<std::string>& names);

/// Every tie that StoryScope knows, loosely: what is not tied here has no tie there.
class Ties {
 public:
  Ties(const model::Filing& filing, PieceShelf& shelf);
  /// The story names a side, the number or the date of the filing.
  [[nodiscard]] bool hold(model::ArticleId story);

 private:
  [[nodiscard]] bool look(model::ArticleId story) const;

  PieceShelf& shelf_;
  /// A docket without caption: sister papers may tell the sides, so any story may name them.
  bool nameless_docket_ = false;
  std::vector<WordHash> names_, months_, days_;
  std::map<model::ArticleId, bool> known_;
};

}  // namespace pincite::match
