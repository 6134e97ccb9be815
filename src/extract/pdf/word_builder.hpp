#pragma once
/// Glyphs in drawing order → words. Knows nothing of PDF; all lengths in page points.

#include "extract/raw_page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::extract {

/// One glyph as a page shows it.
struct Glyph {
  double x = 0, y = 0;             ///< origin on the baseline
  double dx = 0, dy = 0;           ///< advance without letter spacing
  double size = 0;                 ///< font size
  double ascent = 0, descent = 0;  ///< of the font, as shares of the size; descent is negative
  std::int16_t rotation = 0;       ///< 0, 90, 180, 270 (90: text runs down the page)
  std::uint16_t font = 0;
  bool bold = false, italic = false, invisible = false;
  bool unmapped = false;     ///< the font does not say which letter it shows
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  const std::uint32_t* unicode = nullptr;
  int length = 0;  ///< code points; 0 = the font does not say
};

/// What a word carries besides a RawWord until the page is finished.
struct WordTrace {
  std::uint32_t glyphs = 0;
  std::uint32_t colour = 0;
  std::uint32_t fill_mark = 0;  ///< number of fills drawn before its last glyph
  bool spaced = false;          ///< a space glyph (not just a gap) ended it
};

/// Splits at white space and gaps; a change of baseline or size inside a run of close glyphs
/// (a footnote mark), or from a font without map to one that has it, begins a word of its own with
/// space_after = false on the left part.
/// Letter-spaced headings come out as words. One thread.
class WordBuilder {
 public:
  /// `fill_mark` is the number of opaque fills drawn so far.
  void add(const Glyph& glyph, std::uint32_t fill_mark);
  /// Ends the open word at a place where the drawing order has a break for certain.
  void flush();
  /// Ends the page: joins letter-spaced words. The builder is empty afterwards.
  void finish(std::vector<RawWord>& words, std::vector<WordTrace>& traces);

 private:
  enum class Step { same_word, raised, new_word, twin };
  [[nodiscard]] Step step_to(const Glyph& glyph) const;
  void begin(const Glyph& glyph);
  void append(const Glyph& glyph, std::uint32_t fill_mark);
  void join_spaced_letters();

  std::vector<RawWord> words_;
  std::vector<WordTrace> traces_;
  Glyph last_;
  std::uint32_t last_code_ = 0;
  bool open_ = false;
};

/// Position of a point along the direction of writing, and across it (growing downwards from the
/// top of the letters).
double along(double x, double y, int rotation);
double across(double x, double y, int rotation);

}  // namespace pincite::extract
