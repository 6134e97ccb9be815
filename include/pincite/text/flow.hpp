#pragma once
/// A filing as one stream of words: what index, search and matcher read.
/// The body runs over page ends without a gap; footnotes, heads and side text, and the other
/// reading of words broken at line ends, are segments of their own.

#include "pincite/model/page.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::text {

enum class Zone : std::uint8_t { body, footnote, header, side, alternate };

/// One comparable word with its way back to text, line and box.
/// A word broken at a line end is one token that spans two printed words (`last_*`).
struct Token {
  std::string folded;
  std::uint32_t begin = 0, end = 0;  ///< bytes of Flow::text, punctuation excluded
  std::uint32_t page = 0;            ///< index into the pages given (0-based)
  std::uint32_t line = 0, word = 0;  ///< indexes into Page::lines and Line::words
  std::uint32_t last_page = 0, last_line = 0, last_word = 0;
  float confidence = -1;   ///< OCR confidence 0..100, -1 for a text layer
  bool after_gap = false;  ///< a redaction stands between it and the token before
};

/// Tokens [begin, end) that follow one another for a reader.
struct Segment {
  Zone zone = Zone::body;
  std::uint32_t begin = 0, end = 0;
};

/// Distance in index positions between two segments: no phrase or window reaches over it.
inline constexpr std::uint32_t segment_gap = 1000;

struct Flow {
  std::string text;  ///< running text: body of all pages, then the other segments; "\n" ends
                     ///< paragraphs, hyphens at line ends joined as read
  std::vector<Token> tokens;
  std::vector<Segment> segments;  ///< in order; the first is the body (possibly empty)

  /// Xapian position of token `index` (1-based) and back; nothing for a position in a gap.
  [[nodiscard]] std::uint32_t position(std::uint32_t index) const;
  [[nodiscard]] std::int64_t token_at(std::uint32_t position) const;  ///< -1 when none
  [[nodiscard]] const Segment& segment_of(std::uint32_t index) const;
  /// Text of tokens [begin, end) as printed, edge punctuation excluded.
  [[nodiscard]] std::string_view passage(std::uint32_t begin, std::uint32_t end) const;
};

/// Builds the stream. Deterministic; cost linear in the words. The pages must be in order.
Flow build_flow(std::span<const model::Page> pages);

/// The running text of one page, as `pincite extract` prints it: body, then footnotes; a word
/// broken over the page end belongs to the page where it begins (`next` may be null).
/// For all pages at once use page_texts.
std::vector<std::string> page_texts(std::span<const model::Page> pages);

}  // namespace pincite::text
