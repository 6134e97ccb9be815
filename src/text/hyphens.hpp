#pragma once
/// Is a hyphen at a line end part of the word ("data-/sharing") or only a break ("infor-/mation")?

#include "pincite/model/page.hpp"

#include <span>
#include <string>
#include <string_view>
#include <unordered_set>

namespace pincite::text {

/// Does the printed word end in a hyphen after a letter or digit, so that it may run on?
bool ends_in_hyphen(std::string_view word);

/// `word` without its final hyphen, whatever its shape.
std::string_view without_hyphen(std::string_view word);

/// The document's own words, which decide how its broken words are read. They are gathered when
/// the first broken word asks; the pages must live until then.
class HyphenReader {
 public:
  explicit HyphenReader(std::span<const model::Page> pages) : pages_(pages) {}

  /// True when the break is read as one word. `first` still has its hyphen.
  [[nodiscard]] bool joins(std::string_view first, std::string_view second);

 private:
  void gather();
  [[nodiscard]] bool knows(const std::string& folded) const;
  std::span<const model::Page> pages_;
  bool gathered_ = false;
  std::unordered_set<std::string> words_;
  std::unordered_set<std::string> compounds_;
};

}  // namespace pincite::text
