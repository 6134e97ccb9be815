#pragma once
/// Folding of many small texts into one list.

#include "pincite/text/fold.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::text {

/// A token as part of its text: bytes [begin, end) make it.
struct PlainToken {
  std::uint32_t begin = 0, end = 0;
};

/// Most words are letters and digits of ASCII, perhaps between marks: the one token of such a word,
/// its letters in `folded`. Nothing for any other text; then `folded` may hold anything.
std::optional<PlainToken> fold_plain(std::string_view word, std::string& folded);

/// Adds the tokens of a text behind what `out` holds (fold_tokens).
void fold_into(std::string_view utf8, std::vector<FoldedToken>& out);

}  // namespace pincite::text
