#include "extract/ocr/read_page.hpp"

#include "extract/ocr/glyph_numbers.hpp"
#include "extract/ocr/plausible.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace pincite::extract {

namespace {

// 200 dpi reads 12-point print as well as 300 at three quarters of the work; the second look at
// 300 is for small print and poor scans (measured, docs/decisions/0006-extraction-time.md).
constexpr double first_dpi = 200, second_dpi = 300;
constexpr double good_confidence = 88;
constexpr double good_share = 0.6;
// Digits are two thirds of the type size high.
constexpr double digit_to_size = 1.5;
constexpr float margin_confidence = 95;

struct Reading {
  std::vector<RawWord> words;
  Straightened picture;
  int turn = 0;  ///< degrees clockwise that the picture was turned before reading
  double confidence = 0;
  double share = 0;
  [[nodiscard]] bool good() const { return confidence >= good_confidence && share >= good_share; }
  [[nodiscard]] double score() const { return confidence + 50 * share; }
};

/// A point of a picture that was turned clockwise, back in the picture as it was (w × h points).
model::Box turned_back(const model::Box& b, int degrees, double w, double h) {
  switch (degrees) {
  case 90:
    return {b.y0, h - b.x1, b.y1, h - b.x0};
  case 180:
    return {w - b.x1, h - b.y1, w - b.x0, h - b.y0};
  case 270:
    return {w - b.y1, b.x0, w - b.y0, b.x1};
  default:
    return b;
  }
}

void turn_back(std::vector<RawWord>& words, int degrees, double w, double h) {
  if (degrees == 0) return;
  for (RawWord& word : words) {
    const model::Box base_line{word.box.x0, word.baseline, word.box.x1, word.baseline};
    const model::Box back = turned_back(base_line, degrees, w, h);
    word.baseline = degrees == 180 ? back.y0 : back.x0;
    word.box = turned_back(word.box, degrees, w, h);
    // Turned clockwise to be read: on the page it runs the other way.
    word.rotation = static_cast<std::int16_t>((360 - degrees) % 360);
  }
}

/// The line numbers as words; what they are is as sure as their grid.
void add_margin(Reading& reading) {
  if (!reading.picture.margin) return;
  for (const MarginNumber& number : reading.picture.margin->numbers) {
    RawWord word;
    word.text = std::to_string(number.value);
    word.box = number.box;
    word.baseline = number.box.y1;
    word.font_size = number.box.height() * digit_to_size;
    word.confidence = margin_confidence;
    reading.words.push_back(std::move(word));
  }
}

Reading read_at(PdfDocument& document, OcrEngine& engine, int page, double dpi, int turn) {
  Reading reading;
  Bitmap bitmap = document.gray(page, dpi);
  if (bitmap.width == 0) return reading;
  reading.picture = straighten(bitmap);
  if (!reading.picture.gray) return reading;
  bitmap = {};
  const double used = reading.picture.dpi;
  if (turn == 0) {
    reading.words = engine.read(*reading.picture.gray, used);
  } else if (const PixPtr upright = turned(*reading.picture.gray, turn)) {
    reading.words = engine.read(*upright, used);
  }
  if (turn == 0) add_margin(reading);
  reading.turn = turn;
  reading.confidence = mean_confidence(reading.words);
  reading.share = language_of(reading.words).english_share();
  return reading;
}

void take_better(Reading& best, Reading other) {
  if (other.score() > best.score()) best = std::move(other);
}

Reading read_well(PdfDocument& document, OcrEngine& engine, int page) {
  Reading best = read_at(document, engine, page, first_dpi, 0);
  if (best.good() || !best.picture.gray) return best;
  if (best.share < good_share) {
    const int turn = engine.orientation(*best.picture.gray, best.picture.dpi);
    if (turn != 0) take_better(best, read_at(document, engine, page, first_dpi, turn));
  }
  if (!best.good() && !best.words.empty())
    take_better(best, read_at(document, engine, page, second_dpi, best.turn));
  return best;
}

bool covers(const model::Box& kept, const model::Box& word) {
  return word.mid_x() > kept.x0 - 1 && word.mid_x() < kept.x1 + 1 && word.mid_y() > kept.y0 &&
         word.mid_y() < kept.y1;
}

/// Fonts that stand at the page's upper and lower edge only: the court's stamp and nothing else,
/// put on after the scan's hidden layer was made.
std::set<int> edge_fonts(const RawPage& page) {
  constexpr double edge = 50;
  std::set<int> fonts, others;
  for (const RawWord& word : page.words) {
    const bool at_edge = word.box.y1 < edge || word.box.y0 > page.height - edge;
    (at_edge ? fonts : others).insert(word.font);
  }
  for (const int font : others)
    fonts.erase(font);
  return fonts;
}

/// OCR words where no trusted word of the layer stands, then the trusted ones.
void merge(RawPage& page, const Decision& decision, std::vector<RawWord> read) {
  const std::set<int> stamps = edge_fonts(page);
  const auto untrusted = [&](const RawWord& word) {
    const auto& bad = decision.bad_fonts;
    return decision.drop_all || holds_no_letters(word.text) ||
           (decision.drop_invisible && word.invisible && stamps.count(word.font) == 0) ||
           std::find(bad.begin(), bad.end(), word.font) != bad.end();
  };
  page.words.erase(std::remove_if(page.words.begin(), page.words.end(), untrusted),
                   page.words.end());
  const auto stands_there = [&](const RawWord& word) {
    return std::any_of(page.words.begin(), page.words.end(),
                       [&](const RawWord& kept) { return covers(kept.box, word.box); });
  };
  read.erase(std::remove_if(read.begin(), read.end(), stands_there), read.end());
  std::uint32_t order = page.words.empty() ? 0 : page.words.back().order + 1;
  page.fonts.emplace_back("OCR");
  for (RawWord& word : read) {
    word.order = order++;
    word.font = static_cast<std::uint16_t>(page.fonts.size() - 1);
    page.words.push_back(std::move(word));
  }
}

}  // namespace

RawPage read_layer(PdfDocument& document, int number, OcrMode mode, Decision& decision) {
  bool drawn = false;
  RawPage page = document.text(number, &drawn);
  if (page.origin != model::Origin::none) decision = decide(page, drawn, mode);
  page.complaints = document.take_complaints();
  return page;
}

RawPage read_by_ocr(PdfDocument& document, OcrEngine& engine, int number, OcrMode mode) {
  Decision decision;
  RawPage page = read_layer(document, number, mode, decision);
  if (!decision.ocr) return page;
  Reading reading = read_well(document, engine, number);
  document.take_complaints();  // the same as for the text layer
  page.origin = model::Origin::ocr;
  page.why = decision.why;
  turn_back(reading.words, reading.turn, page.width, page.height);
  page.skew = reading.picture.skew;
  page.rules = std::move(reading.picture.rules);
  if (page.redactions.empty()) page.redactions = std::move(reading.picture.redactions);
  merge(page, decision, std::move(reading.words));
  return page;
}

}  // namespace pincite::extract
