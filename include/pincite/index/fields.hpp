#pragma once
/// The search fields: one table (index/fields.tsv of the source tree) drives index, parser, help
/// and documents.

#include <string>
#include <string_view>
#include <vector>

namespace pincite::index {

/// What a field's value is.
enum class FieldKind {
  key,    ///< one value, compared whole, case ignored
  words,  ///< words of a text, in a row when quoted
  date,   ///< a day, month or year, or a range a..b
  page,   ///< a PDF page or a range a..b: filters places
  flag,   ///< one of a fixed list: filters places
};

struct FieldRow {
  std::string name;    ///< as typed before the colon
  std::string prefix;  ///< of its terms in the index; empty when it has none
  FieldKind kind = FieldKind::key;
  std::string kind_name;  ///< "key", "words", …
  std::string help;
  std::string example;
};

/// In the order of the table.
const std::vector<FieldRow>& field_table();
/// nullptr when there is no such field.
const FieldRow* find_field(std::string_view name);

}  // namespace pincite::index
