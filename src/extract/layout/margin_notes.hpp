#pragma once
/// Words beside the text that are no part of it: balloons of a redline, notes in the margin, the
/// column of partners on a letterhead.

#include "extract/layout/work.hpp"

#include <vector>

namespace pincite::extract {

/// Marks them as side text (Use::side). Three signs are believed: a place left of the line numbers;
/// the labels that Word prints in its balloons ("Deleted:", "Comment [A1]:"), whose column holds
/// nothing else on all pages of the document; and small print that stands wholly outside the block
/// of the text, with no small print beside it inside (a wide table has). Born-digital pages only:
/// sizes on scans are rough.
void set_margin_notes_aside(std::vector<WorkPage>& pages);

}  // namespace pincite::extract
