#pragma once
/// Dates as stories give them, whole or in part.

#include "pincite/base/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// A date of the story, as far as it is given.
struct DateCue {
  std::optional<int> year;
  int month = 0;
  std::optional<int> day;
};

/// Dates in running text: "April 14, 2023", "September 2023", "July 12", "2023-04-14".
std::vector<DateCue> find_dates(std::string_view text);

/// 0 = no word on it; the more of the date agrees, the stronger; a whole date that differs counts
/// against, mildly, because stories give wrong dates (matching reference, section 11).
double date_fit(const std::vector<DateCue>& dates, const base::Date& filed);

/// Every folded word that find_dates reads as this month or as this day: where none of them stands
/// no date cue agrees.
std::vector<std::string> month_words(int month);
std::vector<std::string> day_words(int day);

}  // namespace pincite::match
