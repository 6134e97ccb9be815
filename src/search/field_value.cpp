#include "search/field_value.hpp"

#include "pincite/model/filing.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace pincite::search {

namespace {

constexpr std::array<std::string_view, 4> flags = {"ocr", "redacted", "footnote", "quoted"};

std::string joined_flags() {
  std::string all;
  for (const auto flag : flags)
    all += (all.empty() ? "is:" : ", is:") + std::string(flag);
  return all;
}

/// "a..b" taken apart; without dots both are the whole value.
std::pair<std::string, std::string> ends_of_range(const std::string& value) {
  const auto dots = value.find("..");
  if (dots == std::string::npos) return {value, value};
  return {value.substr(0, dots), value.substr(dots + 2)};
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<base::Date> last_day(int year, int month) {
  for (int day = 31; day >= 28; --day) {
    if (const auto date = base::make_date(year, month, day)) return date;
  }
  return std::nullopt;
}

/// First and last day of "2023", "2023-04", "2023-04-14", "04/14/2023".
std::optional<std::pair<base::Date, base::Date>> days_of(const std::string& text) {
  using Days = std::pair<base::Date, base::Date>;
  const auto year = text.size() >= 4 ? number(text.substr(0, 4)) : std::nullopt;
  if (text.size() == 4 && year) {
    const auto first = base::make_date(*year, 1, 1);
    const auto last = base::make_date(*year, 12, 31);
    return first && last ? std::optional<Days>({*first, *last}) : std::nullopt;
  }
  if (text.size() == 7 && text[4] == '-' && year) {
    const auto month = number(text.substr(5));
    const auto first = base::make_date(*year, month.value_or(0), 1);
    if (!first) return std::nullopt;
    return Days{*first, *last_day(*year, *month)};
  }
  auto day = text.size() == 10 ? base::parse_iso_date(text) : std::nullopt;
  if (!day) day = base::parse_us_date(text);
  return day ? std::optional<Days>({*day, *day}) : std::nullopt;
}

constexpr char date_hint[] =
    "write filed:2023-04-14, filed:2023-04, filed:2023 or filed:2023-04-01..2023-06-30";

std::optional<ValueProblem> read_dates(FieldTest& test) {
  const auto [from, to] = ends_of_range(test.value);
  if (from.empty() && to.empty()) return ValueProblem{"a range without a date", date_hint};
  if (!from.empty()) {
    const auto days = days_of(from);
    if (!days) return ValueProblem{"\"" + from + "\" is no date", date_hint};
    test.from = days->first;
  }
  if (!to.empty()) {
    const auto days = days_of(to);
    if (!days) return ValueProblem{"\"" + to + "\" is no date", date_hint};
    test.to = days->second;
  }
  if (test.from && test.to && *test.to < *test.from) {
    return ValueProblem{"the range ends before it begins", "write filed:" + to + ".." + from};
  }
  return std::nullopt;
}

std::optional<ValueProblem> read_pages(FieldTest& test) {
  const auto [from, to] = ends_of_range(test.value);
  const auto first = from.empty() ? 1 : number(from);
  const auto last = to.empty() ? 1'000'000'000 : number(to);
  const bool bad = !first || !last || *first < 1 || (from.empty() && to.empty());
  if (bad) {
    return ValueProblem{"\"" + test.value + "\" is no page",
                        "write page:3 or page:3..7 (pages of the PDF)"};
  }
  if (*last < *first) {
    return ValueProblem{"the range ends before it begins", "write page:" + to + ".." + from};
  }
  test.first_page = *first;
  test.last_page = *last;
  return std::nullopt;
}

std::optional<ValueProblem> read_flag(FieldTest& test) {
  test.value = text::fold(test.value);
  if (std::find(flags.begin(), flags.end(), test.value) != flags.end()) return std::nullopt;
  return ValueProblem{"there is no is:" + test.value, "one of " + joined_flags()};
}

std::optional<ValueProblem> read_kind(FieldTest& test) {
  test.value = text::fold(test.value);
  if (model::parse_filing_kind(test.value) || test.prefix) return std::nullopt;
  if (test.value.ends_with('s') &&
      model::parse_filing_kind(test.value.substr(0, test.value.size() - 1))) {
    test.value.pop_back();
    return std::nullopt;
  }
  return ValueProblem{"there is no kind \"" + test.value + "\"",
                      "one of " + index::find_field("kind")->help};
}

}  // namespace

std::optional<ValueProblem> read_value(FieldTest& test) {
  const std::string example = "for example " + test.row->example;
  const bool ranged =
      test.row->kind != index::FieldKind::key && test.row->kind != index::FieldKind::words;
  if (ranged && test.prefix) return ValueProblem{"no * in this field", example};
  switch (test.row->kind) {
  case index::FieldKind::date:
    return read_dates(test);
  case index::FieldKind::page:
    return read_pages(test);
  case index::FieldKind::flag:
    return read_flag(test);
  case index::FieldKind::key:
    break;
  case index::FieldKind::words:
    break;
  }
  if (text::fold_words(test.value).empty()) {
    return ValueProblem{"a value without a letter or digit", example};
  }
  return test.row->name == "kind" ? read_kind(test) : std::nullopt;
}

int letters_between(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> cost(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        cost[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int change = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      cost[i][j] = std::min({change, cost[i - 1][j] + 1, cost[i][j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

namespace {

/// Names that other archives use for our fields (CourtListener, DocumentCloud, Lucene habits).
constexpr std::array<std::pair<std::string_view, std::string_view>, 18> other_names = {{
    {"date", "filed"},
    {"datefiled", "filed"},
    {"date_filed", "filed"},
    {"after", "filed"},
    {"before", "filed"},
    {"docketnumber", "docket"},
    {"docket_number", "docket"},
    {"number", "docket"},
    {"casename", "case"},
    {"case_name", "case"},
    {"document_number", "ecf"},
    {"document", "ecf"},
    {"attachment", "ecf"},
    {"entry", "ecf"},
    {"description", "title"},
    {"assignedto", "judge"},
    {"type", "kind"},
    {"plaintiff", "party"},
}};

}  // namespace

std::string nearest_field(const std::string& name) {
  for (const auto& [other, field] : other_names) {
    if (name == other) return std::string(field);
  }
  std::string best;
  int best_cost = 3;
  if (name.size() > 32) return best;
  for (const index::FieldRow& row : index::field_table()) {
    const bool begins =
        name.size() >= 3 && (row.name.starts_with(name) || name.starts_with(row.name));
    const int cost = begins ? 1 : letters_between(name, row.name);
    const bool near = cost == 1 || cost * 3 <= static_cast<int>(row.name.size());
    if (cost < best_cost && near) {
      best = row.name;
      best_cost = cost;
    }
  }
  return best;
}

}  // namespace pincite::search
