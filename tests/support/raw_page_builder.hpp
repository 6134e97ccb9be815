#pragma once
/// Makes raw pages in tests: words at places, as the PDF reader would hand them over.

#include "extract/raw_page.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace pincite::test {

using extract::RawPage;
using extract::RawWord;

/// Fonts are taken as monospaced: every byte is half the font size wide, a space 0.3 of it.
class RawPageBuilder {
 public:
  explicit RawPageBuilder(int number = 1, double width = 612, double height = 792) {
    page_.number = number;
    page_.width = width;
    page_.height = height;
    page_.origin = model::Origin::text;
  }

  RawPageBuilder& size(double points) {
    size_ = points;
    return *this;
  }
  RawPageBuilder& bold(bool on) {
    bold_ = on;
    return *this;
  }
  RawPageBuilder& rotation(std::int16_t degrees) {
    rotation_ = degrees;
    return *this;
  }
  RawPageBuilder& scanned(double slope = 0) {
    page_.origin = model::Origin::ocr;
    slope_ = slope;
    return *this;
  }

  /// The words of a text from (x, baseline) to the right.
  RawPageBuilder& line(double x, double baseline, std::string_view text) {
    while (!text.empty()) {
      const std::size_t space = std::min(text.find(' '), text.size());
      if (space > 0) x = word(x, baseline, std::string(text.substr(0, space))) + 0.3 * size_;
      text.remove_prefix(std::min(space + 1, text.size()));
    }
    return *this;
  }

  /// A superscript set close to the last word.
  RawPageBuilder& mark(std::string_view text) {
    RawWord& before = page_.words.back();
    before.space_after = false;
    const double full = size_;
    size_ = 0.65 * full;
    word(before.box.x1, before.baseline - 0.35 * full, std::string(text));
    size_ = full;
    return *this;
  }

  /// A word of which the next one is the rest, as where the font changes.
  RawPageBuilder& close() {
    page_.words.back().space_after = false;
    return *this;
  }

  RawPageBuilder& margin_numbers(int count, double first, double pitch, double right = 84) {
    for (int n = 1; n <= count; ++n) {
      const std::string text = std::to_string(n);
      word(right - 0.5 * size_ * static_cast<double>(text.size()), first + pitch * (n - 1), text);
    }
    return *this;
  }

  RawPageBuilder& rule(double x0, double y0, double x1, double y1) {
    page_.rules.push_back({{x0, y0, x1, y1}});
    return *this;
  }

  RawPageBuilder& redaction(const model::Box& box) {
    page_.redactions.push_back({box, model::RedactionKind::proper});
    return *this;
  }

  [[nodiscard]] double end() const { return page_.words.back().box.x1; }
  [[nodiscard]] RawPage page() const { return page_; }

 private:
  double word(double x, double baseline, std::string text) {
    RawWord out;
    const double wide = 0.5 * size_ * static_cast<double>(text.size());
    const double y = baseline + slope_ * (x + wide / 2 - page_.width / 2);
    out.box = {x, y - 0.75 * size_, x + wide, y + 0.2 * size_};
    out.baseline = y;
    if (rotation_ != 0) {
      out.box = {x, baseline, x + size_, baseline + wide};
      out.baseline = x;
    }
    out.text = std::move(text);
    out.font_size = size_;
    out.rotation = rotation_;
    out.bold = bold_;
    out.order = static_cast<std::uint32_t>(page_.words.size());
    page_.words.push_back(std::move(out));
    return x + wide;
  }

  RawPage page_;
  double size_ = 12, slope_ = 0;
  std::int16_t rotation_ = 0;
  bool bold_ = false;
};

}  // namespace pincite::test
