#include "extract/layout/furniture.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace pincite::extract {
namespace {

constexpr std::size_t deepest = 6;   // rows of furniture at one edge
constexpr double edge_share = 0.17;  // of the page height
constexpr double same_height = 8;    // points between pages of one document
constexpr int fewest_letters = 4;    // repeated figures alone are a table

struct Edge {
  bool prose = false;  ///< a full line in small letters: text, unless many pages have it
  std::string key;     ///< text with digits masked
  double v = 0;
  bool lone = false;  ///< consists of a page number
};

std::string masked(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (is_digit(c)) {
      if (out.empty() || out.back() != '#') out += '#';
    } else if (!is_space(c)) {
      out += lower(c);
    }
  }
  return out;
}

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 7 &&
         text.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// Share of common letter pairs (Dice); readings of one scanned head differ in a few letters.
double likeness(const std::string& a, const std::string& b) {
  if (a.size() < 2 || b.size() < 2) return a == b ? 1 : 0;
  std::unordered_map<int, int> pairs;
  const auto pair_at = [](const std::string& s, std::size_t i) {
    return static_cast<unsigned char>(s[i]) * 256 + static_cast<unsigned char>(s[i + 1]);
  };
  for (std::size_t i = 0; i + 1 < a.size(); ++i)
    ++pairs[pair_at(a, i)];
  int common = 0;
  for (std::size_t i = 0; i + 1 < b.size(); ++i) {
    auto found = pairs.find(pair_at(b, i));
    if (found != pairs.end() && found->second-- > 0) ++common;
  }
  return 2.0 * common / static_cast<double>(a.size() + b.size() - 2);
}

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
      if (!in_zone(pages_[page], row, side)) break;
      const std::string text = text_of(pages_[page], row.items);
      const LetterCount count = count_letters(text);
      const bool prose =
          row.u1 - row.u0 > 0.4 * pages_[page].width && count.capitals * 4 < count.letters;
      edges.push_back({prose, masked(text), row.base, lone_page_number(text).has_value()});
    }
    return edges;
  }

  /// On numbered paper furniture stands outside the numbers.
  static bool in_zone(const WorkPage& page, const WorkLine& row, Side side) {
    if (side == Side::head) {
      if (page.grid) return row.base < page.grid->at(1) - 0.55 * page.grid->pitch;
      return row.base < edge_share * page.height;
    }
    if (page.grid) return row.base > page.grid->at(page.grid->count) + 0.45 * page.grid->pitch;
    return row.base > (1 - edge_share) * page.height;
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
    if (edge.lone) return true;
    if (count_letters(edge.key).letters < fewest_letters) return false;
    if (repeats(edge) >= (edge.prose ? 3 : 2)) return true;
    if (edge.prose) return false;
    return pages_[page].scanned() && like_neighbour(page, edge, edges);
  }

  /// How many rows at the edge are furniture: up to the innermost one that is, if those beyond it
  /// are short.
  std::size_t depth(std::size_t page, Side side) const {
    const auto& edges = side == Side::head ? heads_ : feet_;
    std::size_t count = 0;
    for (std::size_t rank = 0; rank < edges[page].size(); ++rank) {
      if (is_furniture(page, edges[page][rank], edges) && stands_apart(page, side, rank)) {
        count = rank + 1;
      } else if (!may_be_furniture(page, side, rank)) {
        break;
      }
    }
    return count;
  }

  /// A row that could stand in a head or foot beyond a repeated row: not a full line of text.
  bool may_be_furniture(std::size_t page, Side side, std::size_t rank) const {
    const WorkLine& row = row_at(page, side, rank);
    if (side == Side::head && page == 0) return false;
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

/// Whole numbers in a row of furniture, decorations stripped.
std::vector<int> numbers_in(const WorkPage& page, const WorkLine& row) {
  std::vector<int> numbers;
  for (const std::uint32_t index : row.items) {
    std::string_view word = page.items.at(index).text;
    while (!word.empty() && !is_digit(word.front()) && !is_letter(word.front()))
      word.remove_prefix(1);
    while (!word.empty() && !is_digit(word.back()) && !is_letter(word.back()))
      word.remove_suffix(1);
    const auto value = parse_int(word);
    if (value && *value < 10000) numbers.push_back(*value);
  }
  return numbers;
}

/// Printed page numbers: a row that is one, else the number that runs parallel to the PDF pages.
void set_printed(std::vector<WorkPage>& pages, const std::vector<PageRows>& split) {
  std::map<int, int> offsets;
  const auto furniture_rows = [&](std::size_t i) {
    std::vector<const WorkLine*> rows;
    for (const WorkLine& row : split[i].foot)
      rows.push_back(&row);
    for (const WorkLine& row : split[i].head)
      rows.push_back(&row);
    return rows;
  };
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const WorkLine* row : furniture_rows(i)) {
      for (const int number : numbers_in(pages[i], *row))
        ++offsets[number - pages[i].raw->number];
    }
  }
  int best = 0, most = 0;
  for (const auto& [offset, count] : offsets) {
    if (count > most) most = count, best = offset;
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const WorkLine* row : furniture_rows(i)) {
      const auto lone = lone_page_number(text_of(pages[i], row->items));
      if (lone && !pages[i].printed) pages[i].printed = lone;
      if (pages[i].printed || most < 2) continue;
      const auto numbers = numbers_in(pages[i], *row);
      const int expected = pages[i].raw->number + best;
      if (std::find(numbers.begin(), numbers.end(), expected) != numbers.end()) {
        pages[i].printed = std::to_string(expected);
      }
    }
  }
}

}  // namespace

std::optional<std::string> lone_page_number(std::string_view row) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const auto byte = static_cast<unsigned char>(row[i]);
    if (byte == 0xE2 && i + 2 < row.size()) {  // en and em dashes, bullets
      i += 2;
      continue;
    }
    if (is_digit(row[i]) || is_letter(row[i]) || row[i] == ' ')
      text += lower(row[i]);
    else if (row[i] != '-' && row[i] != '|' && row[i] != '[' && row[i] != ']' && row[i] != '.' &&
             row[i] != ':' && row[i] != '_' && row[i] != '(' && row[i] != ')' && row[i] != '~') {
      return std::nullopt;
    }
  }
  std::string folded = fold_spaces(text);
  std::string_view rest = folded;
  const bool named = rest.rfind("page ", 0) == 0 || rest.rfind("pg ", 0) == 0;
  if (named) rest.remove_prefix(rest.find(' ') + 1);
  const std::string_view number = rest.substr(0, rest.find(' '));
  std::string_view tail = rest.substr(number.size());
  const bool digits = all_digits(number) && number.size() <= 4;
  if (!digits && !is_roman(number)) return std::nullopt;
  if (row.find('.') != std::string_view::npos && !named) return std::nullopt;
  if (tail.rfind(" of ", 0) == 0 && all_digits(tail.substr(4))) tail = {};
  if (!tail.empty()) return std::nullopt;
  return std::string(number);
}

std::vector<PageRows> split_furniture(std::vector<WorkPage>& pages,
                                      std::vector<std::vector<WorkLine>> rows) {
  std::vector<PageRows> split = Furniture(pages, rows).run();
  set_printed(pages, split);
  return split;
}

}  // namespace pincite::extract
