#pragma once
/// The working state of layout analysis. Passes run in a fixed order (see analyse.cpp), each reads
/// what the ones before it decided.
///
/// Coordinates: u to the right and v downwards along the reading direction of the page's text, skew
/// removed; in points. Boxes of raw words stay in page coordinates.

#include "extract/raw_page.hpp"

#include "pincite/model/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pincite::extract {

/// What a word was recognised as before lines are built.
enum class Use : std::uint8_t { content, stamp, margin_number, side, dropped };

/// A printed word: raw words set close and alike are one.
struct Item {
  std::string text;
  model::Box box;         ///< page coordinates
  double u0 = 0, u1 = 0;  ///< left and right
  double top = 0, bottom = 0, base = 0;
  double size = 0;  ///< font size in points
  float confidence = -1;
  std::uint32_t order = 0;
  std::int16_t rotation = 0;
  Use use = Use::content;
  bool bold = false, italic = false, hidden = false;
  bool close = false;   ///< set close to the item before it in drawing order
  bool raised = false;  ///< a superscript in its line
  bool gap = false;     ///< stands for a black box

  [[nodiscard]] double mid() const { return (top + bottom) / 2; }
};

/// A printed line while it is being recognised.
struct WorkLine {
  std::vector<std::uint32_t> items;  ///< indexes into WorkPage::items, left to right
  double u0 = 0, u1 = 0, top = 0, bottom = 0, base = 0, size = 0;
  double left = 0, right = 0;  ///< the column it stands in
  int column = 0;              ///< running number of its column on the page
  model::LineRole role = model::LineRole::body;
  bool bold = false;  ///< all words are
  bool starts = false;
  std::optional<int> number, paragraph;
  std::optional<int> label;     ///< "12." at its start that may be a paragraph number
  std::size_t label_words = 0;  ///< words that the label takes
};

/// Lines 1..count, as a rule at constant pitch: v of line n is first + pitch * (n - 1).
struct Grid {
  double first = 0, pitch = 0;
  int count = 0;
  double right = 0;           ///< right edge of the number column
  int read = 0;               ///< numbers read that lie on it
  std::vector<double> steps;  ///< v of every line, rising, where they stand unevenly; else empty
  /// The line at v; 3.5 = midway between lines 3 and 4.
  [[nodiscard]] double slot(double v) const;
  /// v of line n.
  [[nodiscard]] double at(int n) const;
};

struct WorkPage {
  const RawPage* raw = nullptr;
  double width = 0, height = 0;  ///< along u and v
  double slope = 0;              ///< dv/du that was removed
  std::int16_t turn = 0;         ///< reading direction of the page's text
  std::vector<Item> items;
  std::vector<WorkLine> lines;  ///< running text and furniture, reading order
  std::optional<Grid> grid;
  double body_size = 0;  ///< most frequent font size
  double pitch = 0;      ///< most frequent distance of body lines
  std::optional<model::Stamp> stamp;
  std::optional<std::string> printed;
  [[nodiscard]] bool scanned() const { return raw->origin == model::Origin::ocr; }
};

/// Text of a line: words joined by one space.
std::string text_of(const WorkPage& page, const std::vector<std::uint32_t>& items);

/// Median of values (by copy); 0 when empty.
double median(std::vector<double> values);

/// The value below which `share` (0..1) of the values lie; 0 when empty.
double quantile(std::vector<double> values, double share);

/// The box in coordinates along which words of that rotation run: x to the right, y downwards as a
/// reader sees them who turned the page. 90 = written downwards.
model::Box as_read(const RawPage& raw, const model::Box& box, int rotation);

/// Builds items: joins words set close, turns sideways pages, removes skew.
WorkPage make_work_page(const RawPage& raw);

}  // namespace pincite::extract
