#pragma once
/// ASCII white space.

#include <string>
#include <string_view>

namespace pincite::base {

/// Space, tab, line end, carriage return, form feed.
inline bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Runs of white space become one space, ends trimmed. Other bytes pass through.
std::string fold_spaces(std::string_view text);

}  // namespace pincite::base
