#pragma once
/// What writer and reader agree on: value slots, metadata keys, stems.

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace pincite::index {

/// Value slots of a filing's document.
inline constexpr Xapian::valueno slot_filed = 0;  ///< "20230414"
inline constexpr Xapian::valueno slot_body_end =
    1;  ///< position behind the body, 4 bytes; 1 when it has gaps
inline constexpr Xapian::valueno slot_docket = 2;  ///< docket key

inline constexpr char schema_key[] = "pincite.schema";

/// Key of the table stem → words (Xapian's synonyms): Z, as omega marks stems.
inline std::string stem_key(const Xapian::Stem& stem, const std::string& word) {
  return "Z" + stem(word);
}

/// Only words of letters have word forms worth expanding.
inline bool has_forms(std::string_view word) {
  if (word.size() < 3) return false;
  for (const char c : word) {
    if (c >= '0' && c <= '9') return false;
  }
  return true;
}

inline std::string pack_u32(std::uint32_t value) {
  std::string bytes(4, '\0');
  for (std::size_t i = 0; i < 4; ++i) {
    bytes[i] = static_cast<char>((value >> (8 * (3 - i))) & 0xFF);
  }
  return bytes;
}

inline std::uint32_t unpack_u32(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes.substr(0, 4))
    value = (value << 8) | static_cast<unsigned char>(c);
  return value;
}

}  // namespace pincite::index
