// Captions and photo credits by their shape.
#include "article/ascii.hpp"
#include "article/furniture.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

/// "1of4Two men …": the counter of a gallery, run into the caption.
bool begins_with_counter(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && is_digit(line[at]))
    ++at;
  return at > 0 && at <= 3 && line.substr(at, 2) == "of" && at + 2 < line.size() &&
         is_digit(line[at + 2]);
}

bool is_month(std::string_view word) {
  static constexpr std::array<std::string_view, 12> months = {
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  return word.size() >= 3 &&
         std::find(months.begin(), months.end(), word.substr(0, 3)) != months.end();
}

/// "…, September 20, 2023": month, day, year as the last three words.
bool ends_in_date(std::string_view line) {
  const std::string key = line_key(line);
  const std::vector<std::string_view> words = split(key, ' ');
  if (words.size() < 4) return false;
  const std::string_view year = words.back();
  return year.size() == 4 && (starts_with(year, "19") || starts_with(year, "20")) &&
         is_digit(words[words.size() - 2].front()) && is_month(words[words.size() - 3]);
}

}  // namespace

bool looks_like_caption(std::string_view line) {
  line = trim(line);
  if (line.size() > 400) return false;
  if (begins_with_counter(line)) return true;
  std::size_t upper = 0;
  while (upper < line.size() && (is_upper(line[upper]) || line[upper] == ' ' || line[upper] == '-'))
    ++upper;
  const bool capitals = upper >= 3 && upper < 40 && line[upper] == '.' && upper + 1 < line.size() &&
                        line[upper + 1] == ' ';
  if (capitals && (ends_in_date(line) || !has_words(line, 40))) return true;
  if (reads_as_prose(line)) return false;
  const std::string key = line_key(line);
  const bool agency = ends_with(key, "getty images") || ends_with(key, "reuters") ||
                      ends_with(key, "ap photo") || ends_with(key, "afp") ||
                      ends_with(key, "associated press") || ends_with(key, "shutterstock") ||
                      contains(key, " photo by ") || contains(key, "getty images") ||
                      contains(key, "file photo") || contains(key, "ap photo") ||
                      contains(line, "Credit: ");
  return agency && !has_words(key, 60) &&
         (ends_with(line, ")") || contains(line, "/") || contains(key, "getty") ||
          contains(key, "photo") || contains(line, "Credit: "));
}

bool looks_like_photo_credit(std::string_view line) {
  line = trim(line);
  const std::size_t slash = line.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 >= line.size()) return false;
  if (line.size() > 60 || contains(line, "http") || contains(line, ". ")) return false;
  const std::size_t words = count_words(line);
  return words >= 2 && words <= 7 && is_upper(line.front()) && is_upper(line[slash + 1]);
}

}  // namespace pincite::article
