#pragma once

#include "extract/pdf/bitmap.hpp"

#include <string>

namespace pincite::extract {

/// The picture as PNG; empty when libpng refuses it. Deterministic: no time stamp.
std::string png(const Bitmap& bitmap);

}  // namespace pincite::extract
