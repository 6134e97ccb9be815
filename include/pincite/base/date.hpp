#pragma once
/// Calendar days in the forms that courts and newspapers print.

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace pincite::base {

/// A civil day; no time zone. Always a day that exists.
struct Date {
  int year = 1970;
  int month = 1;
  int day = 1;
  auto operator<=>(const Date&) const = default;

  /// "2023-04-14".
  [[nodiscard]] std::string iso() const;
  /// "Apr. 14, 2023", months as Bluebook T12 abbreviates them.
  [[nodiscard]] std::string bluebook() const;
  /// "April 14, 2023".
  [[nodiscard]] std::string spoken() const;
};

/// A day that exists, or nothing.
std::optional<Date> make_date(int year, int month, int day);

/// Reads exactly "2023-04-14" (anything after a 'T' or space is ignored).
std::optional<Date> parse_iso_date(std::string_view text);

/// Reads "04/14/23", "04/14/2023", "4/14/2023"; two-digit years are 2000–2069, else 19xx.
std::optional<Date> parse_us_date(std::string_view text);

/// Reads "April 14, 2023", "Apr. 14, 2023", "14 April 2023" anywhere in the text; first one wins.
std::optional<Date> find_written_date(std::string_view text);

}  // namespace pincite::base
