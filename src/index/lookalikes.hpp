#pragma once
/// Letters that OCR takes for each other (Tesseract on court scans; the pairs of common lists of
/// OCR confusions).

#include <array>
#include <cstdint>
#include <string_view>

namespace pincite::index {

/// For each small ASCII letter and digit, one bit for each that looks like it.
class LookAlikes {
 public:
  constexpr LookAlikes() {
    constexpr std::array<std::u32string_view, 27> pairs = {
        U"0o", U"1l", U"1i", U"il", U"5s", U"8b", U"9g", U"9q", U"6b",
        U"2z", U"ce", U"co", U"tf", U"lt", U"au", U"ao", U"hb", U"hn",
        U"nu", U"uv", U"vy", U"ij", U"gq", U"rt", U"ea", U"eo", U"ir"};
    for (const std::u32string_view pair : pairs) {
      like_[number_of(pair[0])] |= bit(pair[1]);
      like_[number_of(pair[1])] |= bit(pair[0]);
    }
  }
  [[nodiscard]] constexpr bool holds(char32_t a, char32_t b) const {
    return (like_[number_of(a)] & bit(b)) != 0;
  }

 private:
  static constexpr std::size_t other = 36;
  static constexpr std::size_t number_of(char32_t c) {
    if (c >= U'a' && c <= U'z') return c - U'a';
    return c >= U'0' && c <= U'9' ? 26 + (c - U'0') : other;
  }
  static constexpr std::uint64_t bit(char32_t c) {
    const std::size_t number = number_of(c);
    return number == other ? 0 : std::uint64_t{1} << number;
  }
  std::array<std::uint64_t, other + 1> like_{};
};

/// Either way round; different digits are never alike.
inline bool look_alike(char32_t a, char32_t b) {
  static constexpr LookAlikes table;
  return table.holds(a, b);
}

/// Two letters that look like one: "rn" like "m".
inline bool pair_looks_like(char32_t first, char32_t second, char32_t one) {
  switch (one) {
  case U'm':
    return second == U'n' && (first == U'r' || first == U'n' || first == U'i');
  case U'd':
    return first == U'c' && second == U'l';
  case U'w':
    return (first == U'v' && second == U'v') || (first == U'u' && second == U'v');
  case U'h':
    return first == U'l' && second == U'i';
  case U'u':
    return first == U'i' && second == U'i';
  default:
    return false;
  }
}

}  // namespace pincite::index
