#include "extract/layout/furniture.hpp"

#include "extract/layout/ascii.hpp"
#include "extract/layout/furniture_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <unordered_map>

namespace pincite::extract {
namespace {

constexpr std::size_t deepest = 6;   // rows of furniture at one edge
constexpr double edge_share = 0.17;  // of the page height
constexpr double slip_share = 0.25;  // with wide repetition: slip opinions, heads of civil minutes
constexpr double same_height = 8;    // points between pages of one document
constexpr int fewest_letters = 2;    // repeated figures alone are a table
constexpr int enough_letters = 4;    // with fewer, rows of listings repeat too

struct Edge {
  bool prose = false;  ///< a full line in small letters: text, unless many pages have it
  bool deep = false;   ///< where text may stand too: repetition has to say more
  bool known = false;  ///< what only furniture says
  std::string key;     ///< text with digits masked; as it is below the first row and deep
  double v = 0;
  bool lone = false;  ///< consists of a page number
};

enum class Side { head, foot };

class Furniture {
 public:
  Furniture(std::vector<WorkPage>& pages, std::vector<std::vector<WorkLine>>& rows)
      : pages_(pages), rows_(rows) {}

  std::vector<PageRows> run() {
    for (const Side side : {Side::head, Side::foot}) {
      auto& edges = side == Side::head ? heads_ : feet_;
      edges.resize(pages_.size());
      for (std::size_t i = 0; i < pages_.size(); ++i)
        edges[i] = edge_rows(i, side);
      index_keys(edges);
    }
    std::vector<PageRows> out;
    for (std::size_t i = 0; i < pages_.size(); ++i)
      out.push_back(split(i));
    return out;
  }

 private:
  const WorkLine& row_at(std::size_t page, Side side, std::size_t rank) const {
    const auto& rows = rows_[page];
    return side == Side::head ? rows[rank] : rows[rows.size() - 1 - rank];
  }

  /// Rows near the edge, outermost first.
  std::vector<Edge> edge_rows(std::size_t page, Side side) const {
    std::vector<Edge> edges;
    const std::size_t limit = std::min(deepest, rows_[page].size());
    for (std::size_t rank = 0; rank < limit; ++rank) {
      const WorkLine& row = row_at(page, side, rank);
      const Depth depth = depth_of(pages_[page], row, side);
      if (depth == Depth::text) break;
      const std::string text = text_of(pages_[page], row.items);
      const LetterCount count = count_letters(text);
      const bool prose =
          row.u1 - row.u0 > 0.4 * pages_[page].width && count.capitals * 4 < count.letters;
      // Numbered headings ("REQUEST NO. 7") begin many pages: deep rows repeat to the letter.
      const bool exact = depth == Depth::between && rank > 0 && !pages_[page].grid;
      edges.push_back({prose, depth == Depth::between,
                       depth == Depth::edge && says_furniture(pages_[page], row, text),
                       exact ? text : masked(text), row.base, lone_page_number(text).has_value()});
    }
    return edges;
  }

  enum class Depth { edge, between, text };

  /// On numbered paper furniture stands outside the numbers; feet of several rows begin beside the
  /// last of them.
  static Depth depth_of(const WorkPage& page, const WorkLine& row, Side side) {
    if (page.grid) {
      const Grid& grid = *page.grid;
      if (side == Side::head)
        return row.base < grid.at(1) - 0.55 * grid.pitch ? Depth::edge : Depth::text;
      if (row.base > grid.at(grid.count) + 0.45 * grid.pitch) return Depth::edge;
      return row.base > grid.at(grid.count) - 1.6 * grid.pitch ? Depth::between : Depth::text;
    }
    const double from_edge = (side == Side::head ? row.base : page.height - row.base) / page.height;
    if (from_edge < edge_share) return Depth::edge;
    return from_edge < slip_share ? Depth::between : Depth::text;
  }

  static int height_class(double v) { return static_cast<int>(v / same_height); }

  void index_keys(const std::vector<std::vector<Edge>>& edges) {
    for (const auto& page : edges) {
      for (const Edge& edge : page)
        ++keys_[edge.key + '@' + std::to_string(height_class(edge.v))];
    }
  }

  int repeats(const Edge& edge) const {
    int count = 0;
    for (const int shift : {-1, 0, 1}) {
      const auto found = keys_.find(edge.key + '@' + std::to_string(height_class(edge.v) + shift));
      if (found != keys_.end()) count += found->second;
    }
    return count;
  }

  /// On three pages and three in ten at the least: heads of left and right pages alternate.
  bool repeats_widely(const Edge& edge) const {
    const auto pages = static_cast<std::size_t>(repeats(edge));
    return pages >= 3 && pages * 10 >= pages_.size() * 3;
  }

  bool like_neighbour(std::size_t page, const Edge& edge,
                      const std::vector<std::vector<Edge>>& edges) const {
    for (const int step : {-2, -1, 1, 2}) {
      const auto other = static_cast<std::ptrdiff_t>(page) + step;
      if (other < 0 || other >= static_cast<std::ptrdiff_t>(edges.size())) continue;
      for (const Edge& candidate : edges[static_cast<std::size_t>(other)]) {
        if (std::abs(candidate.v - edge.v) < 2 * same_height &&
            likeness(candidate.key, edge.key) > 0.72) {
          return true;
        }
      }
    }
    return false;
  }

  bool is_furniture(std::size_t page, const Edge& edge,
                    const std::vector<std::vector<Edge>>& edges) const {
    if (edge.known) return true;
    if (edge.deep) return repeats_widely(edge);
    if (edge.lone) return true;
    if (count_letters(edge.key).letters < fewest_letters) return false;
    if (count_letters(edge.key).letters < enough_letters) return repeats_widely(edge);
    if (repeats(edge) >= (edge.prose ? 3 : 2)) return true;
    if (edge.prose) return false;
    return pages_[page].scanned() && like_neighbour(page, edge, edges);
  }

  /// How many rows at the edge are furniture: up to the innermost one that is, if those beyond it
  /// are short.
  std::size_t depth(std::size_t page, Side side) const {
    const auto& edges = side == Side::head ? heads_ : feet_;
    std::size_t count = 0;
    bool sure = false;  // a row that only furniture says ends the search among what is short
    for (std::size_t rank = 0; rank < edges[page].size(); ++rank) {
      sure = sure || (rank == 0 && edges[page][rank].known);
      if (is_furniture(page, edges[page][rank], edges) && stands_apart(page, side, rank)) {
        count = rank + 1;
      } else if (sure || !may_be_furniture(page, side, rank)) {
        break;
      }
    }
    return count;
  }

  /// A row that could stand in a head or foot beyond a repeated row: not a full line of text.
  bool may_be_furniture(std::size_t page, Side side, std::size_t rank) const {
    const WorkLine& row = row_at(page, side, rank);
    const auto& edges = side == Side::head ? heads_ : feet_;
    if (edges[page][rank].deep || (side == Side::head && page == 0)) return false;
    const bool small = row.size < 0.93 * pages_[page].body_size;
    return small || row.u1 - row.u0 < 0.45 * pages_[page].width;
  }

  /// A number alone is a page number only if it does not stand in the rhythm of the text.
  bool stands_apart(std::size_t page, Side side, std::size_t rank) const {
    const auto& edges = side == Side::head ? heads_ : feet_;
    if (!edges[page][rank].lone || repeats(edges[page][rank]) >= 2 || pages_[page].grid)
      return true;
    if (rank + 1 >= rows_[page].size()) return true;
    const double gap = std::abs(row_at(page, side, rank).base - row_at(page, side, rank + 1).base);
    return gap > 1.25 * row_at(page, side, rank + 1).size;
  }

  PageRows split(std::size_t page) {
    auto& rows = rows_[page];
    const std::size_t head = depth(page, Side::head);
    const std::size_t foot = std::min(depth(page, Side::foot), rows.size() - head);
    const auto at = [&](std::size_t i) {
      return std::make_move_iterator(rows.begin() + static_cast<std::ptrdiff_t>(i));
    };
    PageRows out;
    out.head = {at(0), at(head)};
    out.text = {at(head), at(rows.size() - foot)};
    out.foot = {at(rows.size() - foot), at(rows.size())};
    return out;
  }

  std::vector<WorkPage>& pages_;
  std::vector<std::vector<WorkLine>>& rows_;
  std::vector<std::vector<Edge>> heads_, feet_;
  std::unordered_map<std::string, int> keys_;
};

}  // namespace

std::vector<PageRows> split_furniture(std::vector<WorkPage>& pages,
                                      std::vector<std::vector<WorkLine>> rows) {
  std::vector<PageRows> split = Furniture(pages, rows).run();
  set_printed(pages, split);
  return split;
}

}  // namespace pincite::extract
