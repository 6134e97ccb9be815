#include "extract/ocr/engine.hpp"

#include "extract/ocr/misread_signs.hpp"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <cmath>

namespace pincite::extract {

using base::ErrorCode;

struct OcrEngine::State {
  tesseract::TessBaseAPI text;
  std::unique_ptr<tesseract::TessBaseAPI> orientation;
  bool orientation_tried = false;
};

OcrEngine::OcrEngine(std::unique_ptr<State> state) : state_(std::move(state)) {}
OcrEngine::~OcrEngine() = default;

base::Result<std::unique_ptr<OcrEngine>> OcrEngine::start() {
  auto state = std::make_unique<State>();
  if (state->text.Init(nullptr, "eng", tesseract::OEM_LSTM_ONLY) != 0) {
    return base::fail(ErrorCode::internal, "OCR", "the English language data cannot be loaded",
                      "install tesseract-ocr-eng, or set TESSDATA_PREFIX");
  }
  state->text.SetVariable("debug_file", "/dev/null");
  state->text.SetPageSegMode(tesseract::PSM_AUTO);
  return std::unique_ptr<OcrEngine>(new OcrEngine(std::move(state)));
}

namespace {

constexpr tesseract::PageIteratorLevel word_level = tesseract::RIL_WORD;
constexpr double capital_height = 0.65;  // of the type size
constexpr double mark_size = 0.6;        // footnote marks beside their text, about

/// x-height of the line times two; the engine gives the row's height from base line to top.
double size_of(const tesseract::ResultIterator& at, double scale) {
  float height = 0, descenders = 0, ascenders = 0;
  at.RowAttributes(&height, &descenders, &ascenders);
  return std::max(1.0, (height - std::abs(descenders) - std::abs(ascenders)) * 2 * scale);
}

bool read_word(const tesseract::ResultIterator& at, double scale, RawWord& word) {
  const std::unique_ptr<char[]> text(at.GetUTF8Text(word_level));
  int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
  if (!text || !at.BoundingBox(word_level, &x0, &y0, &x1, &y1)) return false;
  word.text = text.get();
  word.box = {x0 * scale, y0 * scale, x1 * scale, y1 * scale};
  word.confidence = std::clamp(at.Confidence(word_level), 0.0F, 100.0F);
  word.font_size = size_of(at, scale);
  word.baseline = word.box.y1;
  int bx0 = 0, by0 = 0, bx1 = 0, by1 = 0;
  if (at.Baseline(word_level, &bx0, &by0, &bx1, &by1)) word.baseline = (by0 + by1) / 2.0 * scale;
  return word.text.find_first_not_of(" \t\n") != std::string::npos;
}

struct Symbol {
  std::string text;
  model::Box box;  ///< points
};

std::vector<Symbol> symbols_of(tesseract::ResultIterator at, double scale) {
  std::vector<Symbol> symbols;
  do {
    const std::unique_ptr<char[]> text(at.GetUTF8Text(tesseract::RIL_SYMBOL));
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    if (!text || !at.BoundingBox(tesseract::RIL_SYMBOL, &x0, &y0, &x1, &y1)) return {};
    symbols.push_back({text.get(), {x0 * scale, y0 * scale, x1 * scale, y1 * scale}});
  } while (!at.IsAtFinalElement(word_level, tesseract::RIL_SYMBOL) &&
           at.Next(tesseract::RIL_SYMBOL));
  return symbols;
}

bool is_digit(const Symbol& symbol) {
  return symbol.text.size() == 1 && symbol.text[0] >= '0' && symbol.text[0] <= '9';
}

/// A digit that hangs above the base line by a quarter of the highest sign, as footnote marks do.
bool is_raised(const Symbol& symbol, double baseline, double highest) {
  return is_digit(symbol) && baseline - symbol.box.y1 > 0.25 * highest &&
         symbol.box.height() < 0.85 * highest;
}

RawWord part_of(const RawWord& word, const std::vector<Symbol>& symbols, std::size_t from,
                std::size_t to) {
  RawWord part = word;
  part.text.clear();
  part.box = symbols[from].box;
  for (std::size_t i = from; i < to; ++i) {
    part.text += symbols[i].text;
    part.box = model::unite(part.box, symbols[i].box);
  }
  return part;
}

/// Footnote marks set close to a word become words of their own.
std::vector<RawWord> part_marks(const RawWord& word, const std::vector<Symbol>& symbols) {
  // A mark alone is measured against the capitals of its row.
  double highest = symbols.size() <= 2 ? capital_height * word.font_size : 0;
  for (const Symbol& symbol : symbols)
    highest = std::max(highest, symbol.box.height());
  const auto raised = [&](const Symbol& s) { return is_raised(s, word.baseline, highest); };
  const std::size_t n = symbols.size();
  std::size_t from = 0, to = n;
  while (from < n && from < 2 && raised(symbols[from]))
    ++from;
  while (to > from && n - to < 2 && raised(symbols[to - 1]))
    --to;
  if (from == 0 && to == n) return {word};
  std::vector<RawWord> parts;
  const auto add = [&](std::size_t begin, std::size_t end, bool mark) {
    if (begin == end) return;
    if (!parts.empty()) parts.back().space_after = false;
    parts.push_back(part_of(word, symbols, begin, end));
    if (!mark) return;
    parts.back().baseline = parts.back().box.y1;
    parts.back().font_size = mark_size * word.font_size;
  };
  add(0, from, true);
  add(from, to, false);
  add(to, n, true);
  return parts;
}

bool may_have_mark(const std::string& text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && (digit(text.front()) || digit(text.back()));
}

}  // namespace

std::vector<RawWord> OcrEngine::read(const Pix& gray, double dpi) {
  std::vector<RawWord> words;
  state_->text.SetImage(const_cast<Pix*>(&gray));
  state_->text.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  if (state_->text.Recognize(nullptr) == 0) {
    const std::unique_ptr<tesseract::ResultIterator> at(state_->text.GetIterator());
    if (at) {
      do {
        RawWord word;
        if (!read_word(*at, 72 / dpi, word)) continue;
        const std::vector<RawWord> parts = may_have_mark(word.text)
                                               ? part_marks(word, symbols_of(*at, 72 / dpi))
                                               : std::vector<RawWord>{word};
        for (const RawWord& part : parts) {
          words.push_back(part);
          words.back().order = static_cast<std::uint32_t>(words.size() - 1);
        }
      } while (at->Next(word_level));
    }
  }
  correct_signs(words);
  state_->text.Clear();
  state_->text.ClearAdaptiveClassifier();
  return words;
}

int OcrEngine::orientation(const Pix& gray, double dpi) {
  if (!state_->orientation_tried) {
    state_->orientation_tried = true;
    auto api = std::make_unique<tesseract::TessBaseAPI>();
    if (api->Init(nullptr, "osd", tesseract::OEM_TESSERACT_ONLY) == 0) {
      api->SetVariable("debug_file", "/dev/null");
      api->SetPageSegMode(tesseract::PSM_OSD_ONLY);
      state_->orientation = std::move(api);
    }
  }
  if (!state_->orientation) return 0;
  state_->orientation->SetImage(const_cast<Pix*>(&gray));
  state_->orientation->SetSourceResolution(static_cast<int>(std::lround(dpi)));
  int degrees = 0;
  float confidence = 0, script_confidence = 0;
  const char* script = nullptr;
  const bool found = state_->orientation->DetectOrientationScript(&degrees, &confidence, &script,
                                                                  &script_confidence);
  state_->orientation->Clear();
  return found && confidence > 1 ? (360 - degrees) % 360 : 0;
}

double mean_confidence(const std::vector<RawWord>& words) {
  double sum = 0, weight = 0;
  for (const RawWord& word : words) {
    if (word.confidence < 0) continue;
    const auto length = static_cast<double>(std::min<std::size_t>(word.text.size(), 12));
    sum += word.confidence * length;
    weight += length;
  }
  return weight > 0 ? sum / weight : 0;
}

}  // namespace pincite::extract
