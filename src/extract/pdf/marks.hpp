#pragma once
/// What a page draws besides text, reduced to what matters: boxes that may hide words, rules, and
/// how much of the page pictures cover. Knows nothing of PDF.

#include "extract/pdf/word_builder.hpp"
#include "extract/raw_page.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <vector>

namespace pincite::extract {

/// An opaque box in one colour, or a picture, in drawing order.
struct Fill {
  model::Box box;
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  bool picture = false;
};

/// Tells whether a part of the page as rendered shows one colour only.
using OneColour = std::function<bool(const model::Box&)>;

/// Collects while a page is drawn. One thread; bounded whatever the page draws.
class Marks {
 public:
  void begin(double width, double height);
  /// An axis-parallel filled box; thin ones become rules, the rest may hide words.
  void box(const model::Box& box, std::uint32_t colour, bool opaque);
  void line(const model::Box& box) { rule(box); }
  void picture(const model::Box& box);
  void other() { drawn_ = true; }

  [[nodiscard]] std::uint32_t fills() const { return static_cast<std::uint32_t>(fills_.size()); }
  [[nodiscard]] double image_cover() const;
  [[nodiscard]] bool drawn() const { return drawn_; }
  std::vector<Rule> take_rules() { return std::move(rules_); }

  /// Words that a box drawn later covers, or that have the colour of the box they stand on, are
  /// marked hidden once `one_colour` (a look at the rendered page) agrees; their boxes come back
  /// as bad redactions, black boxes without words as proper ones.
  std::vector<model::Redaction> redactions(std::vector<RawWord>& words,
                                           const std::vector<WordTrace>& traces,
                                           const OneColour& one_colour) const;

 private:
  void rule(const model::Box& box);
  [[nodiscard]] const Fill* covering(const RawWord& word, const WordTrace& trace) const;
  [[nodiscard]] std::vector<const Fill*> black_boxes() const;

  static constexpr int grid = 64;
  double width_ = 612, height_ = 792;
  std::vector<Fill> fills_;
  std::vector<Rule> rules_;
  std::bitset<grid * grid> covered_;
  bool drawn_ = false;
};

}  // namespace pincite::extract
