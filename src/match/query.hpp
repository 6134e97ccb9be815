#pragma once
/// What a quotation asks for: its comparable words, and where its marks allow the filing to differ.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// What a mark in the quotation lets the filing have between two words.
enum class Gap : std::uint8_t {
  none,
  bracket,    ///< "[…words…]": up to a phrase may have been replaced
  ellipsis,   ///< "…", ". . .", "[...]": any number of words left out
  redaction,  ///< "[redacted]", "█": a black bar, or what stood under it in another version
};

/// One comparable word of a quotation.
struct QueryToken {
  std::string folded;
  std::string alternative;  ///< the word without its bracketed letters ("stop" of "stop[s]")
  std::uint32_t begin = 0, end = 0;  ///< bytes of Query::text
  bool optional = false;             ///< stands inside brackets: the filing need not have it
  bool function_word = false;
  double weight = 1;  ///< share in the alignment score
};

/// A quotation as the aligner reads it.
struct Query {
  std::string text;
  std::vector<QueryToken> tokens;
  std::vector<Gap> gaps;  ///< gaps[i] stands before token i; the last after all; tokens + 1 entries
  double total = 0;       ///< weight of the words that the filing must have
  std::size_t words = 0;  ///< their number
  std::size_t content_words = 0;
  bool marked = false;  ///< has an ellipsis, bracket or redaction placeholder

  [[nodiscard]] std::string_view raw(std::size_t index) const;
  /// The words that the filing must have, split at the marks: for phrase searches.
  [[nodiscard]] std::vector<std::vector<std::string>> segments() const;
};

/// Reads ellipses, brackets and placeholders of the quotation's text. Never fails.
Query make_query(std::string_view text);

}  // namespace pincite::match
