#pragma once
/// A page with what extraction made of it drawn on top, for people who debug a page.

#include "pincite/model/page.hpp"

#include <string>

namespace pincite::cli {

/// SVG in page points: the picture (PNG bytes, may be empty), a box per line in the colour of its
/// role, thin boxes round words, margin and paragraph numbers, redactions.
std::string page_svg(const model::Page& page, const std::string& png);

}  // namespace pincite::cli
