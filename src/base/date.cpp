#include "pincite/base/date.hpp"

#include <array>
#include <cctype>
#include <cstdio>

namespace pincite::base {

namespace {

struct MonthName {
  std::string_view full, bluebook;
};
/// Bluebook table T12.
constexpr std::array<MonthName, 12> month_names = {{{"January", "Jan."},
                                                    {"February", "Feb."},
                                                    {"March", "Mar."},
                                                    {"April", "Apr."},
                                                    {"May", "May"},
                                                    {"June", "June"},
                                                    {"July", "July"},
                                                    {"August", "Aug."},
                                                    {"September", "Sept."},
                                                    {"October", "Oct."},
                                                    {"November", "Nov."},
                                                    {"December", "Dec."}}};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}
char lower(char c) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// Reads 1 to `most` digits at `at`; moves past them. -1 when there is none.
int read_number(std::string_view text, std::size_t& at, int most) {
  int value = 0;
  int digits = 0;
  while (at < text.size() && is_digit(text[at]) && digits < most) {
    value = value * 10 + (text[at++] - '0');
    ++digits;
  }
  return digits == 0 ? -1 : value;
}

void skip_spaces(std::string_view text, std::size_t& at) {
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') {
      ++at;
    } else if (text.substr(at, 2) == "\xC2\xA0") {
      at += 2;
    } else {
      return;
    }
  }
}

/// Month of a word such as "Sept" or "april"; 0 when it is none. At least three letters.
int month_of(std::string_view word) {
  if (word.size() < 3) return 0;
  for (std::size_t m = 0; m < month_names.size(); ++m) {
    const std::string_view full = month_names[m].full;
    if (word.size() > full.size()) continue;
    if (word.size() < full.size() && word.size() > 4) continue;
    bool same = true;
    for (std::size_t i = 0; i < word.size() && same; ++i)
      same = lower(word[i]) == lower(full[i]);
    if (same) return static_cast<int>(m) + 1;
  }
  return 0;
}

/// "14, 2023" after a month name.
std::optional<Date> day_and_year(std::string_view text, std::size_t at, int month) {
  if (at < text.size() && text[at] == '.') ++at;
  skip_spaces(text, at);
  const int day = read_number(text, at, 2);
  if (day < 0) return std::nullopt;
  for (std::string_view suffix : {"st", "nd", "rd", "th"}) {
    if (text.substr(at, 2) == suffix) at += 2;
  }
  if (at < text.size() && text[at] == ',') ++at;
  skip_spaces(text, at);
  const std::size_t year_at = at;
  const int year = read_number(text, at, 4);
  if (at - year_at != 4) return std::nullopt;
  return make_date(year, month, day);
}

/// "14 " before a month name and "2023" after it.
std::optional<Date> day_before(std::string_view text, std::size_t begin, std::size_t end,
                               int month) {
  std::size_t at = begin;
  while (at > 0 && text[at - 1] == ' ')
    --at;
  std::size_t digits = at;
  while (digits > 0 && is_digit(text[digits - 1]))
    --digits;
  if (digits == at || at - digits > 2) return std::nullopt;
  const int day = read_number(text, digits, 2);
  std::size_t after = end;
  if (after < text.size() && (text[after] == '.' || text[after] == ',')) ++after;
  skip_spaces(text, after);
  const std::size_t year_at = after;
  const int year = read_number(text, after, 4);
  if (after - year_at != 4) return std::nullopt;
  return make_date(year, month, day);
}

}  // namespace

std::optional<Date> make_date(int year, int month, int day) {
  constexpr std::array<int, 12> lengths = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return std::nullopt;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const int length = month == 2 && leap ? 29 : lengths.at(static_cast<std::size_t>(month - 1));
  if (day > length) return std::nullopt;
  return Date{year, month, day};
}

std::string Date::iso() const {
  std::array<char, 40> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d-%02d-%02d", year, month, day);
  return buffer.data();
}

std::string Date::bluebook() const {
  const auto& name = month_names.at(static_cast<std::size_t>(month - 1)).bluebook;
  return std::string(name) + " " + std::to_string(day) + ", " + std::to_string(year);
}

std::string Date::spoken() const {
  const auto& name = month_names.at(static_cast<std::size_t>(month - 1)).full;
  return std::string(name) + " " + std::to_string(day) + ", " + std::to_string(year);
}

std::optional<Date> parse_iso_date(std::string_view text) {
  std::size_t at = 0;
  const int year = read_number(text, at, 4);
  if (at != 4 || at >= text.size() || text[at++] != '-') return std::nullopt;
  const int month = read_number(text, at, 2);
  if (at != 7 || at >= text.size() || text[at++] != '-') return std::nullopt;
  const int day = read_number(text, at, 2);
  if (at != 10) return std::nullopt;
  if (at < text.size() && text[at] != 'T' && text[at] != ' ') return std::nullopt;
  return make_date(year, month, day);
}

std::optional<Date> parse_us_date(std::string_view text) {
  std::size_t at = 0;
  const int month = read_number(text, at, 2);
  if (month < 0 || at >= text.size() || text[at++] != '/') return std::nullopt;
  const int day = read_number(text, at, 2);
  if (day < 0 || at >= text.size() || text[at++] != '/') return std::nullopt;
  const std::size_t year_at = at;
  int year = read_number(text, at, 4);
  const std::size_t digits = at - year_at;
  if (at != text.size() || (digits != 2 && digits != 4)) return std::nullopt;
  if (digits == 2) year += year < 70 ? 2000 : 1900;
  return make_date(year, month, day);
}

std::optional<Date> find_written_date(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < text.size() && is_letter(text[end]))
      ++end;
    if (const int month = month_of(text.substr(at, end - at)); month != 0) {
      if (auto date = day_and_year(text, end, month)) return date;
      if (auto date = day_before(text, at, end, month)) return date;
    }
    at = end;
  }
  return std::nullopt;
}

}  // namespace pincite::base
