#pragma once
/// Names of elements by what they do to others, for a tree that is built without the HTML rules.

#include <array>
#include <string_view>

namespace pincite::article {

/// Elements without an end.
bool is_void(std::string_view name);
/// Elements that only dress text.
bool is_formatting(std::string_view name);
/// Elements that may stand before the body.
bool belongs_to_head(std::string_view name);
/// table, tr, td …
bool is_table_part(std::string_view name);

/// What an element ends by beginning, and what shelters others from that.
struct Ending {
  std::string_view begins;
  std::array<std::string_view, 3> ends;
  std::array<std::string_view, 3> shelters;
  [[nodiscard]] bool closes(std::string_view name) const;
  [[nodiscard]] bool is_sheltered_by(std::string_view name) const;
};

/// Null where an element of this name ends no other.
const Ending* ending_by(std::string_view name);

}  // namespace pincite::article
