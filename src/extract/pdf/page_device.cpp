#include "extract/pdf/page_device.hpp"

#include "extract/pdf/path_shapes.hpp"
#include "extract/pdf/type3_size.hpp"

#include <GfxFont.h>
#include <GfxState.h>
#include <Stream.h>
#include <UTF.h>
#include <algorithm>
#include <cmath>
#include <cstring>

namespace pincite::extract {

namespace {

// More glyphs than any real page holds; what comes after is a bomb.
constexpr std::uint32_t most_glyphs = 400000;
constexpr int most_path_parts = 400, most_part_points = 50;

bool name_holds(const std::string& name, std::initializer_list<const char*> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const char* part) { return strcasestr(name.c_str(), part) != nullptr; });
}

}  // namespace

void PageDevice::begin(double width, double height) {
  width_ = width;
  height_ = height;
  marks_.begin(width, height);
  font_known_ = shape_known_ = colour_known_ = false;
  mask_depth_ = 0;
  groups_.clear();
  through_.assign(1, false);
  glyphs_ = invisible_ = unmapped_ = 0;
  actual_ = actual_begun_ = false;
}

void PageDevice::finish(RawPage& page, const OneColour& one_colour) {
  std::vector<WordTrace> traces;
  builder_.finish(page.words, traces);
  page.redactions = marks_.redactions(page.words, traces, one_colour);
  page.rules = marks_.take_rules();
  page.image_cover = marks_.image_cover();
  page.fonts = font_names_;
  page.invisible_text = invisible_ * 2 > glyphs_;
  page.no_unicode = unmapped_ * 2 > glyphs_;
}

bool PageDevice::tilingPatternFill(GfxState*, Gfx*, Catalog*, GfxTilingPattern*, const double*, int,
                                   int, int, int, double, double) {
  marks_.anywhere();
  return true;
}

bool PageDevice::shaded() {
  marks_.anywhere();
  return true;
}

void PageDevice::clip(GfxState* state) {
  const GfxPath* path = state->getPath();
  model::Box box;
  const bool plain =
      path->getNumSubpaths() == 0 ||
      (path->getNumSubpaths() == 1 && is_rectangle(state, *path->getSubpath(0), box));
  if (!plain) through_.back() = true;
}

void PageDevice::saveState(GfxState*) {
  through_.push_back(through_.back());
}

void PageDevice::restoreState(GfxState*) {
  if (through_.size() > 1) through_.pop_back();
  colour_known_ = false;
  font_known_ = false;
  shape_known_ = false;
}

void PageDevice::updateFont(GfxState*) {
  font_known_ = false;
  shape_known_ = false;
}

PageDevice::FontFacts PageDevice::learn(const GfxFont& font) {
  FontFacts facts;
  const std::string name = font.getNameWithoutSubsetTag();
  facts.bold = font.isBold() || name_holds(name, {"bold", "black", "heavy"});
  facts.italic = font.isItalic() || name_holds(name, {"italic", "oblique"});
  if (font.getAscent() != 0) facts.ascent = std::clamp(font.getAscent(), 0.3, 1.05);
  if (font.getDescent() != 0) facts.descent = std::clamp(font.getDescent(), -0.4, 0.0);
  const bool type3 = font.getType() == fontType3;
  if (type3) facts.scale = type3_scale(font);
  facts.unmapped = !font.hasToUnicodeCMap() && (type3 || font.isCIDFont());
  return facts;
}

const PageDevice::FontFacts& PageDevice::facts(const GfxFont& font) {
  const Ref* id = font.getID();
  const auto [at, added] = fonts_.try_emplace({id->num, id->gen});
  if (added) {
    at->second = learn(font);
    at->second.index = static_cast<std::uint16_t>(std::min<std::size_t>(font_names_.size(), 65535));
    if (font_names_.size() < 65535) font_names_.push_back(font.getNameWithoutSubsetTag());
  }
  return at->second;
}

void PageDevice::learn_shape(GfxState* state) {
  if (!font_known_) {
    const auto& font = state->getFont();
    font_ = font ? facts(*font) : FontFacts{};
    font_known_ = true;
  }
  const double* text = state->getTextMat();
  const double* page = state->getCTM();
  const double sign = state->getFontSize() * state->getHorizScaling() < 0 ? -1 : 1;
  const double dx = sign * (text[0] * page[0] + text[1] * page[2]);
  const double dy = sign * (text[0] * page[1] + text[1] * page[3]);
  if (std::abs(dx) >= std::abs(dy)) {
    rotation_ = dx >= 0 ? 0 : 180;
  } else {
    rotation_ = dy > 0 ? 90 : 270;
  }
  size_ = std::abs(state->getTransformedFontSize()) * font_.scale;
  shape_known_ = true;
}

std::uint32_t PageDevice::fill_colour(GfxState* state) {
  if (colour_known_) return colour_;
  GfxRGB rgb;
  state->getFillRGB(&rgb);
  colour_ = static_cast<std::uint32_t>(colToByte(rgb.r)) << 16U |
            static_cast<std::uint32_t>(colToByte(rgb.g)) << 8U | colToByte(rgb.b);
  colour_known_ = true;
  return colour_;
}

Glyph PageDevice::glyph(GfxState* state, double x, double y, double dx, double dy) {
  if (!shape_known_) learn_shape(state);
  Glyph g;
  const Point at = device_point(state, x, y);
  g.x = at.x;
  g.y = at.y;
  state->transformDelta(dx, dy, &g.dx, &g.dy);
  g.size = size_;
  g.ascent = font_.ascent;
  g.descent = font_.descent;
  g.rotation = rotation_;
  g.font = font_.index;
  g.bold = font_.bold;
  g.italic = font_.italic;
  g.unmapped = font_.unmapped;
  return g;
}

void PageDevice::drawChar(GfxState* state, double x, double y, double dx, double dy, double, double,
                          CharCode code, int bytes, const Unicode* u, int length) {
  if (mask_depth_ > 0 || ++glyphs_ > most_glyphs) return;
  const double spacing =
      state->getCharSpace() + (code == 0x20 && bytes == 1 ? state->getWordSpace() : 0);
  if (spacing != 0) {
    double sx = 0, sy = 0;
    state->textTransformDelta(spacing * state->getHorizScaling(), 0, &sx, &sy);
    dx -= sx;
    dy -= sy;
  }
  Glyph g = glyph(state, x, y, dx, dy);
  if (!finite(g.x, g.y, g.dx, g.dy) || !(g.size > 0 && g.size < 1e4)) return;
  if (g.x + g.dx < 0 || g.y + g.dy < 0 || g.x > width_ || g.y - g.size > height_) return;
  g.invisible = (state->getRender() & 3) == 3;
  if (g.invisible) ++invisible_;
  if (font_.unmapped || length == 0) ++unmapped_;
  if (marks_.fills() > 0) g.colour = fill_colour(state);
  g.unicode = u;
  g.length = std::min(length, 16);
  if (!actual_) return builder_.add(g, marks_.fills());
  if (!actual_begun_) {
    actual_glyph_ = g;
    actual_begun_ = true;
  } else {
    actual_glyph_.dx = g.x + g.dx - actual_glyph_.x;
    actual_glyph_.dy = g.y + g.dy - actual_glyph_.y;
  }
}

void PageDevice::beginActualText(GfxState*, const GooString* text) {
  Unicode* code_points = nullptr;
  const int length = TextStringToUCS4(text->toStr(), &code_points);
  actual_text_.assign(code_points, code_points + std::max(0, length));
  std::free(code_points);
  actual_ = true;
  actual_begun_ = false;
}

void PageDevice::endActualText(GfxState*) {
  if (actual_ && actual_begun_ && !actual_text_.empty()) {
    // Each code point gets an equal share of the span, so that spaces in it part words.
    const auto parts = static_cast<double>(actual_text_.size());
    Glyph g = actual_glyph_;
    g.dx /= parts;
    g.dy /= parts;
    for (const char32_t c : actual_text_) {
      const std::uint32_t code = c;
      g.unicode = &code;
      g.length = 1;
      builder_.add(g, marks_.fills());
      g.x += g.dx;
      g.y += g.dy;
    }
  }
  actual_ = false;
}

void PageDevice::fill(GfxState* state) {
  if (mask_depth_ > 0) return;
  const GfxPath* path = state->getPath();
  const int parts = std::min(path->getNumSubpaths(), most_path_parts);
  if (parts < path->getNumSubpaths()) marks_.anywhere();
  const bool opaque = state->getFillOpacity() >= 0.99 && state->getBlendMode() == gfxBlendNormal;
  for (int i = 0; i < parts; ++i) {
    model::Box box;
    const bool rectangle = is_rectangle(state, *path->getSubpath(i), box);
    if (!rectangle) box = extent(state, *path->getSubpath(i));
    box = clipped(state, box);
    if (!finite(box.x0, box.y0, box.x1, box.y1)) continue;
    if (rectangle) {
      marks_.box(box, fill_colour(state), opaque, through_.back() || !groups_.empty());
    } else {
      marks_.shape(box);
    }
  }
}

void PageDevice::stroke(GfxState* state) {
  if (mask_depth_ > 0) return;
  const GfxPath* path = state->getPath();
  const double half = std::clamp(state->getTransformedLineWidth(), 0.1, 1e4) / 2;
  if (path->getNumSubpaths() > most_path_parts) marks_.anywhere();
  for (int i = 0; i < std::min(path->getNumSubpaths(), most_path_parts); ++i) {
    const GfxSubpath& part = *path->getSubpath(i);
    if (part.getNumPoints() > most_part_points) marks_.shape(clipped(state, extent(state, part)));
    for (int k = 1; k < std::min(part.getNumPoints(), most_part_points); ++k) {
      const Point a = device_point(state, part.getX(k - 1), part.getY(k - 1));
      const Point b = device_point(state, part.getX(k), part.getY(k));
      const bool straight = std::abs(a.x - b.x) <= 0.5 || std::abs(a.y - b.y) <= 0.5;
      if (part.getCurve(k) || !straight) {
        const model::Box box = clipped(state, box_of(a, b));
        if (finite(box.x0, box.y0, box.x1, box.y1)) marks_.shape(box);
        continue;
      }
      model::Box box = box_of(a, b);
      (box.width() > box.height() ? box.y0 : box.x0) -= half;
      (box.width() > box.height() ? box.y1 : box.x1) += half;
      box = clipped(state, box);
      if (finite(box.x0, box.y0, box.x1, box.y1)) marks_.line(box);
    }
  }
}

void PageDevice::picture(GfxState* state) {
  if (mask_depth_ > 0) return;
  const Point a = device_point(state, 0, 0);
  const Point b = device_point(state, 1, 0);
  const Point c = device_point(state, 0, 1);
  const Point d = device_point(state, 1, 1);
  const model::Box box = clipped(state, model::unite(box_of(a, d), box_of(b, c)));
  if (finite(box.x0, box.y0, box.x1, box.y1)) marks_.picture(box);
}

void PageDevice::drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                           GfxImageColorMap* map, bool interpolate, const int* mask_colors,
                           bool inline_image) {
  picture(state);
  OutputDev::drawImage(state, ref, stream, width, height, map, interpolate, mask_colors,
                       inline_image);
}

void PageDevice::drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                               bool invert, bool interpolate, bool inline_image) {
  picture(state);
  OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inline_image);
}

void PageDevice::beginTransparencyGroup(GfxState*, const double*, GfxColorSpace*, bool, bool,
                                        bool for_soft_mask) {
  groups_.push_back(for_soft_mask);
  if (for_soft_mask) ++mask_depth_;
}

void PageDevice::endTransparencyGroup(GfxState*) {
  if (groups_.empty()) return;
  if (groups_.back()) --mask_depth_;
  groups_.pop_back();
}

}  // namespace pincite::extract
