#pragma once
/// A page without what the story reader never looks at, so that the parser has less to do: scripts,
/// styles and drawings, comments, attributes that nobody asks for.

#include "article/source_map.hpp"

#include <string>

namespace pincite::article {

struct ThinPage {
  Mapped markup;         ///< maps to the page
  std::size_t tags = 0;  ///< start tags left
};

/// Linear in the page; what is left means the same to a parser.
ThinPage thin_markup(const std::string& page);

}  // namespace pincite::article
