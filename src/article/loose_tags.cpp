#include "article/loose_tags.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

template <std::size_t N>
bool among(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

constexpr std::array<Ending, 10> endings = {{
    {"li", {"li", "", ""}, {"ul", "ol", "menu"}},
    {"dd", {"dd", "dt", ""}, {"dl", "", ""}},
    {"dt", {"dd", "dt", ""}, {"dl", "", ""}},
    {"td", {"td", "th", ""}, {"tr", "table", ""}},
    {"th", {"td", "th", ""}, {"tr", "table", ""}},
    {"tr", {"tr", "", ""}, {"table", "", ""}},
    {"tbody", {"tbody", "thead", "tfoot"}, {"table", "", ""}},
    {"tfoot", {"tbody", "thead", "tfoot"}, {"table", "", ""}},
    {"a", {"a", "", ""}, {"td", "li", "div"}},
    {"button", {"button", "", ""}, {"", "", ""}},
}};

}  // namespace

bool is_void(std::string_view name) {
  static constexpr std::array<std::string_view, 14> voids = {
      "br",   "img",   "hr",    "input", "meta", "link", "source",
      "area", "embed", "param", "track", "wbr",  "col",  "base"};
  return among(name, voids);
}

bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 16> formatting = {
      "span", "b",   "i",   "em", "strong", "u",   "small", "big",
      "font", "sub", "sup", "tt", "s",      "wbr", "nobr",  "bdi"};
  return among(name, formatting);
}

bool belongs_to_head(std::string_view name) {
  static constexpr std::array<std::string_view, 7> head = {"title", "meta", "link",    "script",
                                                           "style", "base", "noscript"};
  return among(name, head);
}

bool is_table_part(std::string_view name) {
  static constexpr std::array<std::string_view, 7> parts = {"table", "tbody", "thead", "tfoot",
                                                            "tr",    "td",    "th"};
  return among(name, parts);
}

bool Ending::closes(std::string_view name) const {
  return among(name, ends);
}

bool Ending::is_sheltered_by(std::string_view name) const {
  return among(name, shelters);
}

const Ending* ending_by(std::string_view name) {
  const auto* found = std::find_if(endings.begin(), endings.end(),
                                   [&](const Ending& one) { return one.begins == name; });
  return found == endings.end() ? nullptr : found;
}

}  // namespace pincite::article
