#pragma once
/// Makes text comparable. One folding for index, query, matcher and evaluation: two tokenisers
/// that disagreed cost 20 points of phrase recall when measured (docs/decisions).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::text {

/// A comparable word and the bytes of the original text it was made of.
struct FoldedToken {
  std::string folded;       ///< NFKC, lower case, diacritics off, apostrophes and soft hyphens out
  std::uint32_t begin = 0;  ///< byte offsets in the text given, end exclusive
  std::uint32_t end = 0;
  bool operator==(const FoldedToken&) const = default;
};

/// Longest folded token in bytes; longer ones are cut (Xapian's limit is 245 bytes a term).
inline constexpr std::size_t max_token_bytes = 64;

/// Splits at everything that is neither letter nor digit, except: apostrophes of every shape
/// inside a word vanish (user's → users), soft hyphens vanish, ligatures open, digits grouped by
/// commas stay as printed parts ("1,500" → "1", "500"). Thread-safe.
std::vector<FoldedToken> fold_tokens(std::string_view utf8);

/// Only the folded words.
std::vector<std::string> fold_words(std::string_view utf8);

/// Folded words joined by one space: equal for texts that a reader would call the same words.
std::string fold(std::string_view utf8);

/// Porter-like English stem of a folded word is the index's business; this is the shared list of
/// function words that carry no evidence of their own.
bool is_function_word(std::string_view folded);

}  // namespace pincite::text
