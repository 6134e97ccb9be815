#pragma once
/// Letters that OCR takes for each other (Tesseract on court scans; the pairs of common lists of
/// OCR confusions).

#include <array>
#include <string_view>
#include <utility>

namespace pincite::index {

/// Either way round; different digits are never alike.
inline bool look_alike(char32_t a, char32_t b) {
  constexpr std::array<std::u32string_view, 27> pairs = {
      U"0o", U"1l", U"1i", U"il", U"5s", U"8b", U"9g", U"9q", U"6b",
      U"2z", U"ce", U"co", U"tf", U"lt", U"au", U"ao", U"hb", U"hn",
      U"nu", U"uv", U"vy", U"ij", U"gq", U"rt", U"ea", U"eo", U"ir"};
  for (const std::u32string_view pair : pairs) {
    if ((a == pair[0] && b == pair[1]) || (a == pair[1] && b == pair[0])) return true;
  }
  return false;
}

/// Two letters that look like one: "rn" like "m".
inline bool pair_looks_like(char32_t first, char32_t second, char32_t one) {
  constexpr std::array<std::u32string_view, 8> pairs = {U"rnm", U"nnm", U"inm", U"cld",
                                                        U"vvw", U"lih", U"iiu", U"uvw"};
  for (const std::u32string_view pair : pairs) {
    if (first == pair[0] && second == pair[1] && one == pair[2]) return true;
  }
  return false;
}

}  // namespace pincite::index
