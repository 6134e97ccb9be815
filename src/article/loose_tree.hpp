#pragma once
/// A tree of a page that has too many elements for the HTML parser, made in one pass.

#include "article/dom.hpp"
#include "article/source_map.hpp"

namespace pincite::article {

/// Most start tags that the HTML parser gets: its tree costs about 500 bytes for each.
inline constexpr std::size_t most_parsed_tags = 100000;

/// Follows the standard in what ends what (paragraphs, list items, cells) but not in repairing
/// misnested formatting. Formatting without attributes and empty elements get no nodes, at most two
/// line breaks stand in a row. Dom::text maps to `markup`. Linear; never fails.
Dom loose_tree(const std::string& markup);

}  // namespace pincite::article
