#pragma once
/// Pairs of very frequent words have position lists of their own, beside those of their words:
/// a phrase of function words would else step through the longest lists that there are. Measured
/// on 100,000 generated pages: decision 19.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::index {

/// Are both of the words that pairs are kept of? The words belong to the index's schema: after
/// changing them, count index_schema_version up.
bool is_pair(std::string_view first, std::string_view second);
bool is_paired_word(std::string_view folded);

/// The term whose positions are those of `first` directly before `second`. No word is like it: it
/// has a space.
std::string pair_term(std::string_view first, std::string_view second);

/// A list of positions that a phrase is read from.
struct PhrasePart {
  std::string term;
  std::uint32_t offset = 0;  ///< of its positions in the phrase, in words
};

/// Parts that together cover every word of a phrase: pairs where there are, else words.
std::vector<PhrasePart> phrase_parts(const std::vector<std::string>& words);

}  // namespace pincite::index
