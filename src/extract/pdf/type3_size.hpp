#pragma once

class GfxFont;

namespace pincite::extract {

/// Type 3 fonts choose their own unit. The factor that makes the nominal size comparable with
/// other fonts: the width of "m" (0.6 em in most faces), else of another letter (0.5 em).
double type3_scale(const GfxFont& font);

}  // namespace pincite::extract
