#include "search/query_error.hpp"

#include "search/query_characters.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <string_view>

namespace pincite::search {

base::Error error_at(const std::string& query, std::size_t begin, std::size_t end,
                     const std::string& message, const std::string& hint) {
  begin = std::min(begin, query.size());
  end = std::clamp(end, begin, query.size());
  const std::size_t column = base::length_utf8(std::string_view(query).substr(0, begin));
  const std::size_t width = base::length_utf8(std::string_view(query).substr(begin, end - begin));
  std::string shown = base::repair_utf8(query.substr(0, 400));
  std::replace_if(shown.begin(), shown.end(), is_space, ' ');
  const std::string spot = "\n  " + shown + "\n  " + std::string(column, ' ') +
                           std::string(std::max<std::size_t>(1, width), '^');
  return {base::ErrorCode::usage, "query",
          "column " + std::to_string(column + 1) + ": " + message + (begin < 400 ? spot : ""),
          hint};
}

}  // namespace pincite::search
