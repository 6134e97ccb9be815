#pragma once

#include "pincite/model/page.hpp"

namespace pincite::extract {

/// Puts the words of a page that was straightened for reading back where they stand on the page:
/// OCR words, their lines, and redactions are turned by `skew` degrees anticlockwise around the
/// page's centre. Words from a text layer never moved.
void put_askew(model::Page& page, double skew);

}  // namespace pincite::extract
