#pragma once
/// What a page draws besides text, reduced to what matters: boxes that may hide words, rules, and
/// how much of the page pictures cover. Knows nothing of PDF.

#include "extract/pdf/word_builder.hpp"
#include "extract/raw_page.hpp"

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace pincite::extract {

/// An opaque box in one colour, or a picture, in drawing order.
struct Fill {
  model::Box box;
  std::uint32_t colour = 0;  ///< 0xRRGGBB
  bool picture = false;
  bool doubtful = false;  ///< drawn through a mask, an odd clip or a group: parts may not show
};

/// Looks at a box of the page as rendered: the gray level (0 = black) when it shows one colour
/// only, else nothing. All boxes of a page that are asked for lie in `within`: no more of it needs
/// to be rendered.
using OneColour =
    std::function<std::optional<int>(const model::Box& box, const model::Box& within)>;

/// Collects while a page is drawn. One thread; bounded whatever the page draws.
class Marks {
 public:
  void begin(double width, double height);
  /// An axis-parallel filled box; thin ones become rules, the rest may hide words.
  void box(const model::Box& box, std::uint32_t colour, bool opaque, bool doubtful);
  void line(const model::Box& box);
  void picture(const model::Box& box);
  /// Anything else that leaves marks within `box`.
  void shape(const model::Box& box);
  /// Marks that may reach anywhere: patterns, shadings.
  void anywhere() { shape({0, 0, width_, height_}); }

  [[nodiscard]] std::uint32_t fills() const { return static_cast<std::uint32_t>(fills_.size()); }
  [[nodiscard]] double image_cover() const;
  [[nodiscard]] bool drawn() const { return drawn_; }
  std::vector<Rule> take_rules() { return std::move(rules_); }

  /// Words that a box drawn later covers, or that have the colour of the box they stand on, are
  /// marked hidden once `one_colour` (a look at the rendered page) agrees; their boxes come back
  /// as bad redactions, black boxes without words as proper ones. Rendering costs more than
  /// reading: a box over which nothing was drawn is believed without a look.
  std::vector<model::Redaction> redactions(std::vector<RawWord>& words,
                                           const std::vector<WordTrace>& traces,
                                           const OneColour& one_colour) const;

 private:
  void rule(const model::Box& box);
  void add(const Fill& fill);
  /// A fill, and the part of a word that it covers.
  struct Cover {
    const Fill* fill = nullptr;
    model::Box part;
    bool sure = false;  ///< it hides that part, whatever the page as rendered may show
  };
  [[nodiscard]] const Fill* covering(const RawWord& word, const WordTrace& trace) const;
  [[nodiscard]] std::vector<Cover> sharing(const RawWord& word, const WordTrace& trace) const;
  [[nodiscard]] std::vector<Cover> covers(const RawWord& word, const WordTrace& trace) const;
  [[nodiscard]] std::vector<const Fill*> black_boxes() const;
  /// For each word what hides it, if the page as rendered agrees where that is not sure.
  using Hiding = std::vector<std::vector<Cover>>;
  [[nodiscard]] Hiding hiding(const std::vector<RawWord>& words,
                              const std::vector<WordTrace>& traces) const;
  /// What encloses all that the page as rendered may be asked for.
  [[nodiscard]] model::Box in_doubt(const Hiding& hiding) const;
  [[nodiscard]] bool shows_as_drawn(const Fill& fill) const;
  [[nodiscard]] bool hides_for_sure(const Fill& fill, const WordTrace& trace,
                                    const std::vector<RawWord>& words,
                                    const std::vector<WordTrace>& traces) const;

  /// Something drawn when there were `after` fills.
  struct Shape {
    model::Box box;
    std::size_t after = 0;
  };

  static constexpr int grid = 64;
  double width_ = 612, height_ = 792;
  std::vector<Fill> fills_;
  std::vector<Rule> rules_;
  std::vector<Shape> shapes_;
  bool too_many_ = false;
  std::bitset<grid * grid> covered_;
  bool drawn_ = false;
};

}  // namespace pincite::extract
