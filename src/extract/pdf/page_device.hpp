#pragma once
/// The Poppler output device that turns a page's drawing operators into words and marks.
/// Only files of this folder include Poppler.

#include "extract/pdf/marks.hpp"
#include "extract/pdf/word_builder.hpp"
#include "extract/raw_page.hpp"

#include <OutputDev.h>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

class GfxFont;

namespace pincite::extract {

/// One device is kept for a whole document: fonts and colour spaces stay warm. One thread.
class PageDevice final : public OutputDev {
 public:
  /// Call before displaying a page of this size (points, as displayed).
  void begin(double width, double height);
  /// What the page showed; `one_colour` looks at the rendered page when a box may hide words.
  void finish(RawPage& page, const OneColour& one_colour);
  [[nodiscard]] bool drew_something() const { return marks_.drawn(); }

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }
  bool useTilingPatternFill() override { return true; }
  bool useShadedFills(int) override { return true; }
  bool tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int, int, int,
                         int, double, double) override;
  bool functionShadedFill(GfxState*, GfxFunctionShading*) override { return shaded(); }
  bool axialShadedFill(GfxState*, GfxAxialShading*, double, double) override { return shaded(); }
  bool radialShadedFill(GfxState*, GfxRadialShading*, double, double) override { return shaded(); }
  bool gouraudTriangleShadedFill(GfxState*, GfxGouraudTriangleShading*) override {
    return shaded();
  }
  bool patchMeshShadedFill(GfxState*, GfxPatchMeshShading*) override { return shaded(); }
  void clip(GfxState* state) override;
  void eoClip(GfxState* state) override { clip(state); }
  void clipToStrokePath(GfxState*) override { through_.back() = true; }
  void setSoftMask(GfxState*, const double*, bool, Function*, GfxColor*) override {
    through_.back() = true;
  }
  void updateFont(GfxState* state) override;
  void updateFillColor(GfxState*) override { colour_known_ = false; }
  void updateFillColorSpace(GfxState*) override { colour_known_ = false; }
  void updateTextMat(GfxState*) override { shape_known_ = false; }
  void updateHorizScaling(GfxState*) override { shape_known_ = false; }
  void updateCTM(GfxState*, double, double, double, double, double, double) override {
    shape_known_ = false;
  }
  void saveState(GfxState*) override;
  void restoreState(GfxState*) override;
  void fill(GfxState* state) override;
  void eoFill(GfxState* state) override { fill(state); }
  void stroke(GfxState* state) override;
  void drawChar(GfxState* state, double x, double y, double dx, double dy, double origin_x,
                double origin_y, CharCode code, int bytes, const Unicode* u, int length) override;
  void beginActualText(GfxState* state, const GooString* text) override;
  void endActualText(GfxState* state) override;
  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* map, bool interpolate, const int* mask_colors,
                 bool inline_image) override;
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inline_image) override;
  void beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                              bool for_soft_mask) override;
  void endTransparencyGroup(GfxState*) override;

 private:
  struct FontFacts {
    std::uint16_t index = 0;
    bool bold = false, italic = false;
    double ascent = 0.95, descent = -0.35;
    double scale = 1;       ///< Type 3: what makes its size comparable to others
    bool unmapped = false;  ///< no Unicode map, names or codes are all there is
  };
  const FontFacts& facts(const GfxFont& font);
  static FontFacts learn(const GfxFont& font);
  Glyph glyph(GfxState* state, double x, double y, double dx, double dy);
  std::uint32_t fill_colour(GfxState* state);
  void learn_shape(GfxState* state);
  void picture(GfxState* state);
  bool shaded();

  WordBuilder builder_;
  Marks marks_;
  std::map<std::pair<int, int>, FontFacts> fonts_;
  std::vector<std::string> font_names_;
  double width_ = 612, height_ = 792;

  FontFacts font_;
  bool font_known_ = false, shape_known_ = false;
  double size_ = 0;
  std::int16_t rotation_ = 0;
  std::uint32_t colour_ = 0;
  bool colour_known_ = false;
  int mask_depth_ = 0;
  std::vector<bool> groups_;
  std::vector<bool> through_ = {false};  ///< by saved state: drawn through a mask or odd clip

  std::uint32_t glyphs_ = 0, invisible_ = 0, unmapped_ = 0;
  bool actual_ = false;  ///< inside a span that says its text itself
  std::u32string actual_text_;
  Glyph actual_glyph_;
  bool actual_begun_ = false;
};

}  // namespace pincite::extract
