#pragma once
/// What the index remembers of a filing's shape, so that places can be counted and filtered
/// without reading its pages.

#include "pincite/base/result.hpp"
#include "pincite/cite/document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::index {

/// A run of tokens that a reader reads in a row. Tokens are indexes into the filing's flow.
struct ZoneRun {
  text::Zone zone = text::Zone::body;
  std::uint32_t begin = 0, end = 0;
  std::uint32_t first_position = 0;  ///< index position of token `begin`
  bool operator==(const ZoneRun&) const = default;
};

/// Tokens from `begin` on (up to the next start) stand on this page.
struct PageStart {
  std::uint32_t begin = 0;
  std::uint32_t page = 0;  ///< 0-based
  bool operator==(const PageStart&) const = default;
};

/// Page flags, one byte a page.
enum PageFlag : std::uint8_t { page_ocr = 1, page_redacted = 2 };

/// Where an alternate reading stands in the ordinary stream: tokens [begin, end) of it.
struct Twin {
  std::uint32_t begin = 0, end = 0;
  bool operator==(const Twin&) const = default;
};

/// Shape of one filing: segments, page starts, page flags, and the ordinary twin of every token
/// of the alternate zone. Plain data; any number of threads may read it.
struct FilingLayout {
  std::vector<ZoneRun> zones;
  std::vector<PageStart> pages;       ///< by `begin`
  std::vector<std::uint8_t> flags;    ///< PageFlag bits by page
  std::uint32_t first_alternate = 0;  ///< tokens from here on are alternate readings
  std::vector<Twin> twins;            ///< of token first_alternate + i
  std::vector<std::uint32_t> gaps;    ///< ordinary tokens that follow a redaction

  /// Token at an index position, -1 in a gap.
  [[nodiscard]] std::int64_t token_at(std::uint32_t position) const;
  /// 0-based page on which the token begins; 0 for a token that does not exist.
  [[nodiscard]] std::uint32_t page_of(std::uint32_t token) const;
  [[nodiscard]] text::Zone zone_of(std::uint32_t token) const;
  /// Does a reader read from one token to the other without leaving the body, or the footnote?
  [[nodiscard]] bool same_run(std::uint32_t a, std::uint32_t b) const;
  /// Does a redaction stand between the first and the last of the tokens?
  [[nodiscard]] bool has_gap(std::uint32_t begin, std::uint32_t end) const;
  /// The same words in the ordinary stream; [begin, end) itself unless it lies in the alternate
  /// zone.
  [[nodiscard]] Twin ordinary(std::uint32_t begin, std::uint32_t end) const;
  bool operator==(const FilingLayout&) const = default;
};

/// Cost linear in the tokens.
FilingLayout make_layout(const cite::Document& document);

/// Compact bytes, versioned by the index schema.
std::string encode_layout(const FilingLayout& layout);
/// Fails (library_unusable) on bytes that encode_layout did not write; never reads past the end.
base::Result<FilingLayout> decode_layout(std::string_view bytes);

}  // namespace pincite::index
