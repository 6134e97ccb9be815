#include "pincite/base/clock.hpp"

#include "pincite/base/date.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace pincite::base {

namespace {

namespace chr = std::chrono;

std::optional<int> two_digits(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (text.size() != 2 || !digit(text[0]) || !digit(text[1])) return std::nullopt;
  return (text[0] - '0') * 10 + (text[1] - '0');
}

}  // namespace

Seconds now() {
  if (const char* set = std::getenv("PINCITE_NOW")) {
    if (const auto given = parse_iso_time(set)) return *given;
  }
  return chr::duration_cast<chr::seconds>(chr::system_clock::now().time_since_epoch()).count();
}

std::string iso_time(Seconds seconds) {
  const chr::sys_seconds at{chr::seconds(seconds)};
  const auto day = chr::floor<chr::days>(at);
  const chr::year_month_day date(day);
  const chr::hh_mm_ss clock(at - day);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
                static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return text.data();
}

std::optional<Seconds> parse_iso_time(std::string_view text) {
  if (text.ends_with('Z')) text.remove_suffix(1);
  if (text.size() != 19 || text[10] != 'T' || text[13] != ':' || text[16] != ':') return {};
  const auto date = parse_iso_date(text.substr(0, 10));
  const auto hour = two_digits(text.substr(11, 2));
  const auto minute = two_digits(text.substr(14, 2));
  const auto second = two_digits(text.substr(17, 2));
  if (!date || !hour || !minute || !second) return {};
  if (*hour > 23 || *minute > 59 || *second > 59) return {};
  const chr::sys_days day{chr::year(date->year) / date->month / date->day};
  return day.time_since_epoch().count() * Seconds{86400} + *hour * 3600 + *minute * 60 + *second;
}

}  // namespace pincite::base
