#pragma once
/// A few words around a spot, the matched words marked.

#include "search/evaluate.hpp"

#include "pincite/cite/document.hpp"

#include <string>

namespace pincite::search {

/// The sentence around the spot; in long sentences the printed lines around it, cut off with "…".
/// HTML-escaped except for <mark>; white space folded.
std::string snippet(const cite::Document& document, const Spot& spot);

}  // namespace pincite::search
