#pragma once
/// Pixels as they pass between the renderer, the OCR engine and the PNG writer.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace pincite::extract {

/// A picture of a page, rows from the top, no padding. `channels` is 1 (gray) or 3 (RGB).
struct Bitmap {
  int width = 0, height = 0;
  int channels = 1;
  double dpi = 72;
  std::vector<std::uint8_t> pixels;

  [[nodiscard]] std::size_t row_bytes() const {
    return static_cast<std::size_t>(width) * static_cast<std::size_t>(channels);
  }
  [[nodiscard]] const std::uint8_t* row(int y) const {
    return pixels.data() + static_cast<std::size_t>(y) * row_bytes();
  }
  [[nodiscard]] std::uint8_t* row(int y) {
    return pixels.data() + static_cast<std::size_t>(y) * row_bytes();
  }
};

}  // namespace pincite::extract
