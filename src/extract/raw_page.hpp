#pragma once
/// What a reader of pixels or of PDF text hands to the layout analysis: words where they stand,
/// nothing decided yet. PDF points, origin top left, page as displayed (after /Rotate).

#include "pincite/model/page.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::extract {

/// A word as drawn. Words are split at white space only; punctuation stays.
struct RawWord {
  std::string text;  ///< UTF-8, as the font's Unicode map says
  model::Box box;
  double baseline = 0;        ///< y of the baseline
  double font_size = 0;       ///< in points; for OCR the x-height estimate times 2
  std::int16_t rotation = 0;  ///< 0, 90, 180, 270: direction of writing relative to the page
  bool bold = false;
  bool italic = false;
  bool space_after = true;  ///< false: the next word of the run is set close (superscripts)
  bool invisible = false;   ///< drawn in render mode 3: the text layer of a scan
  bool hidden = false;      ///< under an opaque box drawn later
  float confidence = -1;    ///< OCR confidence 0..100; -1 from a text layer
  std::uint32_t order = 0;  ///< position in the content stream (groups overprinted stamps)
  std::uint16_t font = 0;   ///< index into RawPage::fonts
};

/// A straight rule drawn on the page (pleading paper, footnote separators, tables).
struct Rule {
  model::Box box;
  [[nodiscard]] bool vertical() const { return box.height() > box.width(); }
};

struct RawPage {
  int number = 1;
  double width = 612, height = 792;
  model::Origin origin = model::Origin::none;
  std::string why;             ///< reason for OCR or failure
  std::vector<RawWord> words;  ///< drawing order
  std::vector<Rule> rules;
  std::vector<model::Redaction> redactions;
  std::vector<std::string> fonts;       ///< base font names
  std::vector<std::string> complaints;  ///< Poppler's messages for this page
  double image_cover = 0;               ///< share of the page covered by images, 0..1
  bool invisible_text = false;          ///< most text is drawn in render mode 3: an OCR layer
  /// Scans: degrees clockwise by which words and rules were turned around the page's centre to
  /// stand straight. The layout works on straight words; put_askew() takes its result back.
  double skew = 0;
  bool no_unicode = false;  ///< most glyphs come from fonts without a Unicode map (Type 3 …)
};

}  // namespace pincite::extract
