#pragma once
/// Sentence ends in news and legal prose.

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace pincite::text {

/// Byte ranges [begin, end) of the sentences of `utf8`, white space trimmed, in order. A line break
/// pair ("\n\n") always ends one; "v.", "Inc.", "No.", "Dkt.", single initials and titles do not.
std::vector<std::pair<std::size_t, std::size_t>> sentences(std::string_view utf8);

/// The range of the sentences of one paragraph that its bytes [begin, end) touch, without reading
/// the others. `begin` < `end`, neither at white space.
std::pair<std::size_t, std::size_t> sentences_around(std::string_view paragraph, std::size_t begin,
                                                     std::size_t end);

}  // namespace pincite::text
