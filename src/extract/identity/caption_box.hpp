#pragma once
/// The two halves of a caption's box.

#include "extract/identity/caption.hpp"

#include <string>
#include <vector>

namespace pincite::extract {

/// One line of the caption box, cut at the column of parentheses or at a wide gap.
struct BoxLine {
  std::string left, right;
};

/// Where the right half of the box begins, in points: the place where most lines have a word after
/// a gap or begin. 0 when fewer than two agree. Long names on the left leave no gap before it.
double right_column(const std::vector<CaptionLine>& lines);

/// The halves of a line; `column` is where the right one begins, in points, 0 when unknown.
BoxLine cut(const CaptionLine& given, double column);

}  // namespace pincite::extract
