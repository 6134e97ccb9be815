#pragma once
/// A tree of a page that is too large for the HTML parser, made in one pass.

#include "article/dom.hpp"
#include "article/source_map.hpp"

namespace pincite::article {

/// Most start tags that the HTML parser gets: its tree costs about 500 bytes for each.
inline constexpr std::size_t most_parsed_tags = 100000;
/// Longest markup, without what nobody reads, that the HTML parser gets: it costs as much time as
/// the rest of reading. Of 186 measured news pages the longest file has 1.7 MB, and their main text
/// comes out of either tree alike (docs/accuracy.md).
inline constexpr std::size_t most_parsed_bytes = std::size_t{3} << 20;

/// Follows the standard in what ends what (paragraphs, list items, cells) but not in repairing
/// misnested formatting. Formatting without attributes and empty elements get no nodes, at most two
/// line breaks stand in a row. Dom::text maps to `markup`. Linear; never fails.
Dom loose_tree(const std::string& markup);

}  // namespace pincite::article
