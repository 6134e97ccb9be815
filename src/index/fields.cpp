#include "pincite/index/fields.hpp"

#include "index/field_rows.hpp"

#include <array>
#include <stdexcept>
#include <utility>

namespace pincite::index {

namespace {

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(at, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

FieldKind kind_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, FieldKind>, 5> kinds = {{
      {"key", FieldKind::key},
      {"words", FieldKind::words},
      {"date", FieldKind::date},
      {"page", FieldKind::page},
      {"flag", FieldKind::flag},
  }};
  for (const auto& [kind_name, kind] : kinds) {
    if (kind_name == name) return kind;
  }
  throw std::logic_error("index/fields.tsv: unknown kind " + std::string(name));
}

std::vector<FieldRow> read_table() {
  std::vector<FieldRow> rows;
  for (const std::string_view line : split(field_rows, '\n')) {
    if (line.empty() || line.front() == '#') continue;
    const auto cells = split(line, '\t');
    if (cells.size() != 5) throw std::logic_error("index/fields.tsv: " + std::string(line));
    rows.push_back({std::string(cells[0]), std::string(cells[1]), kind_named(cells[2]),
                    std::string(cells[2]), std::string(cells[3]), std::string(cells[4])});
  }
  return rows;
}

}  // namespace

const std::vector<FieldRow>& field_table() {
  static const std::vector<FieldRow> rows = read_table();
  return rows;
}

const FieldRow* find_field(std::string_view name) {
  for (const FieldRow& row : field_table()) {
    if (row.name == name) return &row;
  }
  return nullptr;
}

}  // namespace pincite::index
