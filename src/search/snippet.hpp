#pragma once
/// A few words around a spot, the matched words marked.

#include "search/evaluate.hpp"

#include "pincite/cite/document.hpp"

#include <string>

namespace pincite::search {

/// The sentence around the spot; in long sentences the printed lines around it, cut off with "…".
/// HTML-escaped except for <mark>; white space folded.
std::string snippet(const cite::Document& document, const Spot& spot);

/// Does the snippet need text before the first or behind the last page of a document that holds
/// only some pages of a filing?
struct Needs {
  bool before = false, behind = false;
};
Needs context_needed(const cite::Document& document, const Spot& spot);

}  // namespace pincite::search
