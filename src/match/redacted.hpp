#pragma once
/// Was a passage blacked out in another version of the filing?

#include "match/vocabulary.hpp"

namespace pincite::match {

/// True when tokens [begin, end) of `open` fall where `other` has a black bar: the words before
/// and after them stand in the other version, next to one another, with the bar between them. Both
/// documents must share a vocabulary.
bool is_blacked_out(const IndexedDocument& open, std::uint32_t begin, std::uint32_t end,
                    const IndexedDocument& other);

}  // namespace pincite::match
