#include "ingest/feed_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <string_view>

namespace pincite::ingest {

namespace {

using namespace std::chrono;

struct Zone {
  std::string_view name;
  int hours;
};
constexpr std::array<Zone, 21> zones = {
    {{"GMT", 0},   {"UTC", 0},   {"UT", 0},    {"Z", 0},    {"EST", -5},  {"EDT", -4},
     {"CST", -6},  {"CDT", -5},  {"MST", -7},  {"MDT", -6}, {"PST", -8},  {"PDT", -7},
     {"AKST", -9}, {"AKDT", -8}, {"HST", -10}, {"HDT", -9}, {"HADT", -9}, {"CHST", 10},
     {"SST", -11}, {"AST", -4},  {"ADT", -3}}};

constexpr std::array<std::string_view, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// Standard time of the states that are not on Eastern time, by the letters that begin a district's
/// id. A longer beginning wins: tnm and tnw are Central, tne is Eastern.
struct StateTime {
  std::string_view beginning;
  int hours;
  bool daylight = true;
};
constexpr std::array<StateTime, 36> states = {
    {{"ak", -9},  {"al", -6},   {"ar", -6},   {"az", -7, false}, {"ca", -8},
     {"co", -7},  {"flnd", -6}, {"flnb", -6}, {"gu", 10, false}, {"hi", -10, false},
     {"ia", -6},  {"id", -7},   {"il", -6},   {"ks", -6},        {"kyw", -6},
     {"la", -6},  {"mn", -6},   {"mow", -6},  {"moe", -6},       {"ms", -6},
     {"mt", -7},  {"nd", -6},   {"ne", -6},   {"nm", -7},        {"nmi", 10, false},
     {"nv", -8},  {"ok", -6},   {"or", -8},   {"pr", -4, false}, {"sd", -6},
     {"tnm", -6}, {"tnw", -6},  {"tx", -6},   {"ut", -7},        {"vi", -4, false},
     {"wy", -7}}};

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<int> offset_of(const std::string& zone) {
  if (zone.size() == 5 && (zone[0] == '+' || zone[0] == '-')) {
    const auto hours = number(std::string_view(zone).substr(1, 2));
    const auto minutes = number(std::string_view(zone).substr(3));
    if (!hours || !minutes || *hours > 14 || *minutes > 59) return std::nullopt;
    return (zone[0] == '-' ? -1 : 1) * (*hours * 60 + *minutes);
  }
  for (const Zone& known : zones) {
    if (known.name == zone) return known.hours * 60;
  }
  return std::nullopt;
}

StateTime time_of(const std::string& court) {
  // Washington's districts; "wa" would be no help against "wb".
  if (court.starts_with("wae") || court.starts_with("waw")) return {"wa", -8};
  if (court.starts_with("wie") || court.starts_with("wiw")) return {"wi", -6};
  const bool district = court.size() >= 3 && (court.back() == 'd' || court.back() == 'b');
  StateTime best{"", -5};
  for (const StateTime& state : states) {
    if (district && court.starts_with(state.beginning) &&
        state.beginning.size() > best.beginning.size()) {
      best = state;
    }
  }
  return best;
}

/// The n-th Sunday of a month, 1-based.
sys_days sunday(year_month month, unsigned n) {
  return sys_days(month / Sunday[n]);
}

bool daylight_time(sys_seconds standard) {
  const year_month_day day(floor<days>(standard));
  const sys_seconds begins = sunday(day.year() / March, 2) + hours(2);
  const sys_seconds ends = sunday(day.year() / November, 1) + hours(1);
  return standard >= begins && standard < ends;
}

}  // namespace

std::string FeedTime::iso() const {
  const sys_seconds local{std::chrono::seconds(seconds) + minutes(offset_minutes)};
  const auto day = floor<days>(local);
  const year_month_day date(day);
  const hh_mm_ss clock(local - day);
  const int offset = std::abs(offset_minutes);
  char text[64];
  std::snprintf(text, sizeof text, "%04d-%02u-%02uT%02ld:%02ld:%02ld%c%02d:%02d",
                static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                static_cast<unsigned>(date.day()), clock.hours().count(), clock.minutes().count(),
                clock.seconds().count(), offset_minutes < 0 ? '-' : '+', offset / 60, offset % 60);
  return text;
}

std::optional<FeedTime> parse_feed_time(const std::string& text) {
  char month[4] = "";
  char zone[8] = "";
  int day = 0, year_number = 0, hour = 0, minute = 0, second = 0;
  const auto comma = text.find(',');
  const std::string rest = comma == std::string::npos ? text : text.substr(comma + 1);
  if (std::sscanf(rest.c_str(), " %2d %3s %4d %2d:%2d:%2d %7s", &day, month, &year_number, &hour,
                  &minute, &second, zone) != 7) {
    return std::nullopt;
  }
  const auto known = std::find(months.begin(), months.end(), std::string_view(month));
  const auto offset = offset_of(zone);
  if (known == months.end() || !offset) return std::nullopt;
  const auto date = base::make_date(year_number, static_cast<int>(known - months.begin()) + 1, day);
  if (!date || hour > 23 || minute > 59 || second > 60) return std::nullopt;
  const sys_days midnight = year(date->year) / static_cast<int>(date->month) / date->day;
  const auto local = midnight + hours(hour) + minutes(minute) + std::chrono::seconds(second);
  FeedTime time;
  time.offset_minutes = *offset;
  time.seconds = (local - minutes(*offset)).time_since_epoch().count();
  return time;
}

base::Date court_day(const FeedTime& time, const std::string& court) {
  sys_seconds local{std::chrono::seconds(time.seconds) + minutes(time.offset_minutes)};
  if (time.offset_minutes == 0) {
    const StateTime zone = time_of(court);
    local = sys_seconds{std::chrono::seconds(time.seconds)} + hours(zone.hours);
    if (zone.daylight && daylight_time(local)) local += hours(1);
  }
  const year_month_day date(floor<days>(local));
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace pincite::ingest
