#include "extract/layout/furniture_text.hpp"

#include "extract/layout/ascii.hpp"

#include <algorithm>
#include <unordered_map>

namespace pincite::extract {
namespace {

constexpr double sheet_edge = 0.05;  // where browsers print address, title and page

bool is_roman(std::string_view text) {
  return !text.empty() && text.size() <= 7 &&
         text.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// "… Page 2 of 3"
bool ends_in_page_of(const std::string& text) {
  const std::size_t page = text.rfind("Page ");
  if (page == std::string::npos) return false;
  const std::string_view rest = std::string_view(text).substr(page + 5);
  const std::size_t of = rest.find(" of ");
  return of != std::string_view::npos && all_digits(rest.substr(0, of)) &&
         all_digits(rest.substr(of + 4));
}

}  // namespace

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

bool says_furniture(const WorkPage& page, const WorkLine& row, const std::string& text) {
  const bool at_edge = std::min(row.base, page.height - row.top) < sheet_edge * page.height;
  const bool address = contains_ignoring_case(text, "://");
  if (at_edge && (address || ends_in_page_of(text))) return true;
  if (!page.grid || row.base < page.grid->at(page.grid->count)) return false;
  const bool dotted = text.size() < 5 && text.back() == '.' &&
                      all_digits(std::string_view(text).substr(0, text.size() - 1));
  return dotted || (text.size() < 60 && (starts_with_ignoring_case(text, "case no") ||
                                         starts_with_ignoring_case(text, "case number")));
}

}  // namespace pincite::extract
