#pragma once
/// Encodings of one byte a letter (windows-1251, ISO 8859, KOI8), read by a table.

#include "article/source_map.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

struct UConverter;

namespace pincite::article {

/// What each of the 256 bytes stands for. ICU names the letters; asking it once for each byte of
/// the encoding, not for each of a page, takes 0.4 s off a Cyrillic page of 10 MB.
class SingleBytes {
 public:
  /// The table of an encoding; nothing for one in which letters have several bytes. Bytes without
  /// a letter, and 0, are read as U+FFFD. Resets `converter`.
  static std::optional<SingleBytes> of(UConverter* converter);
  /// All of `bytes` as UTF-8; letters of equal length in a row are one run of the map.
  [[nodiscard]] Mapped decode(std::string_view bytes) const;

 private:
  struct Letter {
    std::array<char, 4> bytes{};
    unsigned char size = 0;  ///< bytes in UTF-8, 1 to 4
  };
  std::array<Letter, 256> letters_;
};

}  // namespace pincite::article
