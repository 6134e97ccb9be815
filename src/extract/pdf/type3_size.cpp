#include "extract/pdf/type3_size.hpp"

#include <GfxFont.h>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace pincite::extract {

namespace {

constexpr double width_of_m = 0.6, width_of_letter = 0.5;

/// Mean width of the glyphs that a name marks as letters; with nameless glyphs, of all.
double mean_width(const Gfx8BitFont& font, bool letters_only) {
  double sum = 0;
  int count = 0;
  for (int code = 0; code < 256; ++code) {
    const char* name = font.getCharName(code);
    const bool letter = name != nullptr && std::strlen(name) == 1 &&
                        std::isalpha(static_cast<unsigned char>(*name)) != 0;
    const double width = font.getWidth(static_cast<unsigned char>(code));
    if (width <= 0 || (letters_only && !letter)) continue;
    sum += width;
    ++count;
  }
  return count > 0 ? sum / count : 0;
}

double width_named_m(const Gfx8BitFont& font) {
  for (int code = 0; code < 256; ++code) {
    const char* name = font.getCharName(code);
    if (name != nullptr && std::strcmp(name, "m") == 0)
      return font.getWidth(static_cast<unsigned char>(code));
  }
  return 0;
}

}  // namespace

double type3_scale(const GfxFont& font) {
  const auto* simple = dynamic_cast<const Gfx8BitFont*>(&font);
  if (simple == nullptr) return 1;
  double scale = width_named_m(*simple) / width_of_m;
  if (scale <= 0) scale = mean_width(*simple, true) / width_of_letter;
  if (scale <= 0) scale = mean_width(*simple, false) / width_of_letter;
  const double* matrix = font.getFontMatrix();
  if (matrix[0] != 0 && matrix[3] != 0) scale *= std::abs(matrix[3] / matrix[0]);
  return std::isfinite(scale) ? std::clamp(scale, 1e-3, 1e3) : 1;
}

}  // namespace pincite::extract
