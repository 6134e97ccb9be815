#pragma once
/// Folding of many small texts into one list.

#include "pincite/text/fold.hpp"

#include <string_view>
#include <vector>

namespace pincite::text {

/// Adds the tokens of a text behind what `out` holds (fold_tokens).
void fold_into(std::string_view utf8, std::vector<FoldedToken>& out);

}  // namespace pincite::text
