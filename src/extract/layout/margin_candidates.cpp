#include "extract/layout/margin_candidates.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace pincite::extract {
namespace {

/// Reads an integer, on scans with the usual confusions of OCR.
int read_number(const std::string& text, bool scanned) {
  if (const auto value = parse_int(text)) return *value <= most_margin_lines ? *value : 0;
  if (!scanned || text.size() > 3) return 0;
  std::string fixed;
  for (const char c : text) {
    if (is_digit(c))
      fixed += c;
    else if (c == 'l' || c == 'I' || c == '|' || c == 'i')
      fixed += '1';
    else if (c == 'O' || c == 'o')
      fixed += '0';
    else if (c == 'Z' || c == 'z')
      fixed += '2';
    else if (c == 'S' || c == 's')
      fixed += '5';
    else if (c == 'B')
      fixed += '8';
    else if (c != '.' && c != ',' && c != '\'')
      return 0;
  }
  const auto value = parse_int(fixed);
  return value && *value <= most_margin_lines ? *value : 0;
}

bool may_be_number(const Item& item, double limit) {
  return item.use == Use::content && item.u1 <= limit && !item.text.empty() &&
         item.text.size() <= 3;
}

/// "1" and "4" of a number printed wide apart, as typewriter faces are spaced out.
bool parted(const Item& a, const Item& b) {
  const double gap = b.u0 - a.u1;
  return a.text.size() == 1 && b.text.size() == 1 && is_digit(a.text[0]) && is_digit(b.text[0]) &&
         std::abs(a.base - b.base) < 1 && gap > 0 && gap < 0.5 * a.size;
}

}  // namespace

std::vector<MarginCandidate> margin_candidates(const WorkPage& page) {
  std::vector<MarginCandidate> found;
  const double limit = 0.3 * page.width;
  for (std::uint32_t i = 0; i < page.items.size(); ++i) {
    const Item& item = page.items[i];
    if (!may_be_number(item, limit)) continue;
    std::string text = item.text;
    const bool two = i + 1 < page.items.size() && may_be_number(page.items[i + 1], limit) &&
                     parted(item, page.items[i + 1]);
    if (two) text += page.items[++i].text;
    const int value = read_number(text, page.scanned());
    if (value != 0) found.push_back({i, value, item.base, page.items[i].u1});
  }
  return found;
}

std::vector<MarginCandidate> main_column(const WorkPage& page, std::vector<MarginCandidate> all) {
  std::map<int, int> edges;
  for (const MarginCandidate& c : all) {
    if (c.value > 0) ++edges[static_cast<int>(c.right / 4)];
  }
  int best_edge = 0, best = 0;
  for (const auto& [edge, count] : edges) {
    const auto next = edges.find(edge + 1);
    const int both = count + (next == edges.end() ? 0 : next->second);
    if (both > best) best = both, best_edge = edge;
  }
  const double right = best_edge * 4 + 4;
  std::erase_if(all, [&](const MarginCandidate& c) {
    const double width = page.items.at(c.item).u1 - page.items.at(c.item).u0;
    return std::abs(c.right - right) > 8 + width;
  });
  return all;
}

}  // namespace pincite::extract
