#pragma once
/// Plain text to paragraphs.

#include "article/block.hpp"

#include <vector>

namespace pincite::article {

/// Splits at line ends. Where lines are wrapped at a width (blank lines stand between paragraphs
/// and lines inside a paragraph break off in mid sentence at about the same length), lines are
/// joined, and hyphens that broke a word are taken out. White space at the ends of paragraphs is
/// left off.
std::vector<Block> split_paragraphs(const Mapped& text);

}  // namespace pincite::article
