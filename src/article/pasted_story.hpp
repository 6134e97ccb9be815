#pragma once
/// The story in text that was selected and pasted, page furniture and all.

#include "article/block.hpp"
#include "article/source_map.hpp"

#include <string>
#include <vector>

namespace pincite::article {

struct PastedStory {
  Story story;
  std::string title;                 ///< empty when no line looks like a headline
  std::string outlet;                ///< named on a line of its own before the story; may be empty
  std::vector<std::string> authors;  ///< of a "By …" line before the story
};

/// Splits text into paragraphs and keeps the ones that are the story. Lines wrapped at a fixed
/// width are joined again. Text without furniture is kept whole.
PastedStory story_of_text(const Mapped& text);

}  // namespace pincite::article
