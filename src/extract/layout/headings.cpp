#include "extract/layout/ascii.hpp"
#include "extract/layout/roles.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::extract {
namespace {

constexpr std::size_t longest_heading = 4;  // lines that are underlined

bool mostly_capitals(const std::string& text) {
  const LetterCount count = count_letters(text);
  return count.letters >= 4 && count.capitals * 10 >= count.letters * 9;
}

bool is_heading(const WorkPage& page, const WorkLine& line) {
  const std::string text = text_of(page, line.items);
  if (line.items.size() > 20) return false;
  if (mostly_capitals(text)) {
    return line.u1 - line.u0 < 0.9 * (line.right - line.left) || line.bold;
  }
  return line.bold && count_letters(text).letters >= 3;
}

/// The rules under a line are as long as the line: an underlining, no border of a table.
bool underlined(const WorkPage& page, const WorkLine& line) {
  double covered = 0;
  for (const Rule& rule : page.raw->rules) {
    const model::Box& box = rule.box;
    const double below = box.mid_y() - line.base;
    if (box.height() > 2 || below < -1 || below > 0.35 * line.size) continue;
    if (box.x0 < line.u0 - 4 || box.x1 > line.u1 + 4) continue;
    covered += box.width();
  }
  return covered > 0.85 * (line.u1 - line.u0);
}

/// Lines that are wholly underlined and stand apart from the text before them.
void find_underlined(WorkPage& page) {
  if (page.turn != 0 || page.raw->rules.empty() || page.raw->rules.size() > 500) return;
  auto& lines = page.lines;
  const auto may_be = [&](std::size_t i) {
    return lines[i].role == model::LineRole::body &&
           count_letters(text_of(page, lines[i].items)).letters >= 3 && underlined(page, lines[i]);
  };
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && may_be(end))
      ++end;
    const bool apart = i == 0 || lines[i - 1].column != lines[i].column ||
                       lines[i - 1].role != model::LineRole::body ||
                       ends_sentence(page, lines[i - 1]) ||
                       lines[i].base - lines[i - 1].base > 1.35 * page.pitch;
    if (end - i <= longest_heading && apart) {
      for (std::size_t k = i; k < end; ++k)
        lines[k].role = model::LineRole::heading;
    }
    i = std::max(end, i + 1);
  }
}

}  // namespace

bool ends_sentence(const WorkPage& page, const WorkLine& line) {
  for (auto index = line.items.rbegin(); index != line.items.rend(); ++index) {
    const Item& item = page.items.at(*index);
    if (item.raised || item.text.empty()) continue;
    std::string_view text = item.text;
    if (text.size() > 3 && text.substr(text.size() - 3) == "”") text.remove_suffix(3);
    while (!text.empty() && (text.back() == '"' || text.back() == ')' || text.back() == '\''))
      text.remove_suffix(1);
    return !text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == '?' ||
                             text.back() == '!' || text.back() == ';');
  }
  return false;
}

void find_headings(WorkPage& page) {
  for (WorkLine& line : page.lines) {
    if (line.role == model::LineRole::body && is_heading(page, line))
      line.role = model::LineRole::heading;
  }
  find_underlined(page);
}

}  // namespace pincite::extract
