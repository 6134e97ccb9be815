#include "match/dates.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace pincite::match {
namespace {

constexpr std::array<std::string_view, 12> names{"january",   "february", "march",    "april",
                                                 "may",       "june",     "july",     "august",
                                                 "september", "october",  "november", "december"};

std::optional<int> month_number(std::string_view folded) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (folded == names[i]) return static_cast<int>(i) + 1;
    const bool short_form = folded.size() >= 3 && folded.size() <= 4 && folded != "may" &&
                            names[i].substr(0, folded.size()) == folded;
    if (short_form && folded != "mar" && folded != "sept") return static_cast<int>(i) + 1;
    if ((folded == "sept" && i == 8)) return 9;
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view word, int low, int high) {
  if (word.empty() || word.size() > 4) return std::nullopt;
  std::size_t digits = 0;
  int value = 0;
  for (; digits < word.size() && std::isdigit(static_cast<unsigned char>(word[digits])) != 0;
       ++digits) {
    value = 10 * value + (word[digits] - '0');
  }
  const std::string_view rest = word.substr(digits);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  if (digits == 0 || (!rest.empty() && !ordinal)) return std::nullopt;
  return value >= low && value <= high ? std::optional<int>(value) : std::nullopt;
}

}  // namespace

double date_fit(const std::vector<DateCue>& dates, const base::Date& filed) {
  double best = 0;
  bool whole_other = false;
  for (const DateCue& date : dates) {
    const bool year = date.year && *date.year == filed.year;
    const bool month = date.month == filed.month;
    const bool day = date.day && *date.day == filed.day;
    if (month && day && (year || !date.year)) best = std::max(best, year ? 3.0 : 2.0);
    if (month && year && !date.day) best = std::max(best, 1.5);
    if (date.month == 0 && year) best = std::max(best, 0.4);
    whole_other = whole_other || (date.year && date.day);
  }
  return best == 0 && whole_other ? -0.3 : best;
}

std::vector<std::string> month_words(int month) {
  const std::string name(names.at(static_cast<std::size_t>(month) - 1));
  const std::string digits = std::to_string(month);
  return {name, name.substr(0, 3), name.substr(0, 4), digits.size() < 2 ? "0" + digits : digits};
}

std::vector<std::string> day_words(int day) {
  std::vector<std::string> out;
  const std::string digits = std::to_string(day);
  for (const std::string& written : {digits, "0" + digits}) {
    if (written.size() > 2) continue;
    for (const char* ending : {"", "st", "nd", "rd", "th"})
      out.push_back(written + ending);
  }
  return out;
}

std::vector<DateCue> find_dates(std::string_view text) {
  std::vector<DateCue> out;
  const std::vector<std::string> words = text::fold_words(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto year = number(words[i], 1900, 2100);
    const auto month = month_number(words[i]);
    if (year && words[i].size() == 4) {
      const auto m = i + 1 < words.size() ? number(words[i + 1], 1, 12) : std::nullopt;
      const auto d = i + 2 < words.size() ? number(words[i + 2], 1, 31) : std::nullopt;
      if (m && d && words[i + 1].size() == 2) out.push_back({year, *m, d});
      const bool with_month = (i > 0 && month_number(words[i - 1])) ||
                              (i > 1 && month_number(words[i - 2]) && number(words[i - 1], 1, 31));
      if (!with_month) out.push_back({year, 0, std::nullopt});
      continue;
    }
    if (!month) continue;
    DateCue cue{std::nullopt, *month, std::nullopt};
    std::size_t next = i + 1;
    if (next < words.size() && (cue.day = number(words[next], 1, 31))) ++next;
    if (!cue.day && i > 0) cue.day = number(words[i - 1], 1, 31);
    if (next < words.size() && words[next].size() == 4) cue.year = number(words[next], 1900, 2100);
    const bool verb = words[i] == "may" || words[i] == "march";
    if (cue.day || cue.year || !verb) out.push_back(cue);
  }
  return out;
}

}  // namespace pincite::match
