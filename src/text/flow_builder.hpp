#pragma once
/// Builds a Flow and remembers which bytes of its text belong to which page.

#include "text/fold_into.hpp"
#include "text/hyphens.hpp"

#include "pincite/text/flow.hpp"
#include "pincite/text/fold.hpp"

#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace pincite::text {

class FlowBuilder {
 public:
  /// What is remembered beside the flow.
  enum class Keep { nothing, pieces };

  explicit FlowBuilder(std::span<const model::Page> pages, Keep keep = Keep::nothing);

  /// Runs all passes; call once.
  Flow build();

  /// Running text per page (body, then footnotes) of the flow just built. Needs Keep::pieces.
  [[nodiscard]] std::vector<std::string> texts_by_page(const Flow& flow) const;

 private:
  /// One printed word of a zone, in reading order.
  struct Item {
    const model::Word* printed;
    std::uint32_t page, line, word;
    bool line_end = false;
    bool block_start = false;  ///< first word of a paragraph
  };
  /// A word as read: one printed word, or several joined over line ends.
  struct Unit {
    std::string text;
    std::vector<Item> parts;
    std::vector<std::size_t> starts;  ///< where each part begins in `text`
    std::string other;                ///< the reading not chosen; empty when unbroken
  };
  struct Piece {  ///< bytes of Flow::text that come from one page
    std::uint32_t page, begin, end;
    Zone zone;
  };
  struct Broken {  ///< tokens of a word broken at a line end, and its other reading
    std::uint32_t begin, end;
    std::string other;
  };

  void make_room();
  [[nodiscard]] const model::Line& line_at(const Item& item) const;
  void gather_line(std::uint32_t page, std::uint32_t line, std::vector<Item>& items) const;
  [[nodiscard]] bool runs_on(const Item& last, const Item& next) const;
  template <class Wanted>
  [[nodiscard]] std::vector<Item> gather(Wanted wanted) const;
  [[nodiscard]] Unit read_unit(const std::vector<Item>& items, std::size_t& at);
  void add_body();
  void add_footnotes();
  void add_furniture();
  void add_items(const std::vector<Item>& items, Zone zone);
  void add_separator(const Item& item);
  void add_word(const Item& item, std::uint32_t offset);
  void add_unit(const Unit& unit, std::uint32_t offset);
  void add_token(FoldedToken& folded, const Item& begin, const Item& end, std::uint32_t offset);
  void place(Token& token, PlainToken bytes, const Item& begin, const Item& end,
             std::uint32_t offset);
  void add_alternate(const Broken& broken);
  void open_segment(Zone zone);
  void close_segment();

  std::span<const model::Page> pages_;
  Keep keep_;
  std::size_t words_ = 0;  ///< printed on all pages
  HyphenReader hyphens_;
  Flow flow_;
  std::vector<Piece> pieces_;
  std::vector<Broken> broken_;
  std::vector<FoldedToken> folded_;  ///< of one word, kept for its memory
  std::unordered_set<std::string> furniture_seen_;
  bool gap_ = false;
};

}  // namespace pincite::text
