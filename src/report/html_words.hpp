#pragma once
/// The words of a quotation and of its passage as HTML, differences marked.

#include "report/word_diff.hpp"

#include <string>
#include <vector>

namespace pincite::report {

/// The story's side: <ins> around words that the filing does not have, <span class="licensed">
/// around edits that the story marks.
std::string story_html(const std::vector<DiffPiece>& pieces);

/// The filing's side: <del> around words that the story left out or replaced without a mark.
std::string filing_html(const std::vector<DiffPiece>& pieces);

/// One piece of text made harmless, a single space kept where it has white space at an end.
std::string spaced_html(std::string_view text);

/// Width and height of a PNG in pixels; zero when the bytes are no PNG.
struct PictureSize {
  unsigned width = 0, height = 0;
};
PictureSize png_size(std::string_view png);

}  // namespace pincite::report
