#pragma once
/// Byte offsets of a text as code-point offsets, with little memory.

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pincite::article {

/// Counts once and remembers every 256th byte: a long body costs next to nothing beside itself.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    std::uint32_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (at % step == 0) marks_.push_back(count);
      count += begins(text[at]) ? 1 : 0;
    }
    marks_.push_back(count);
  }

  /// Number of code points that begin before byte `at`.
  [[nodiscard]] std::size_t at(std::size_t at) const {
    at = std::min(at, text_.size());
    if (at == text_.size()) return marks_.back();
    const std::size_t from = at / step * step;
    const auto inside = std::count_if(text_.begin() + static_cast<std::ptrdiff_t>(from),
                                      text_.begin() + static_cast<std::ptrdiff_t>(at), begins);
    return marks_.at(at / step) + static_cast<std::size_t>(inside);
  }

 private:
  static constexpr std::size_t step = 256;
  static bool begins(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }
  std::string_view text_;
  std::vector<std::uint32_t> marks_;
};

}  // namespace pincite::article
