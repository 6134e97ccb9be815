#include "article/nesting.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

namespace pincite::article {
namespace {

/// Elements that never hold others, or end by themselves where the next one begins.
bool nests(std::string_view name) {
  static constexpr std::array<std::string_view, 24> flat = {
      "area", "base", "br",    "col",    "embed", "hr",     "img",      "input",
      "link", "meta", "param", "source", "track", "wbr",    "p",        "li",
      "td",   "th",   "tr",    "dd",     "dt",    "option", "!doctype", "script"};
  return std::find(flat.begin(), flat.end(), name) == flat.end();
}

struct TagAt {
  std::size_t begin = 0, end = 0;  ///< of "<…>"
  std::string name;
  bool closing = false;
};

/// The next tag at or after `from`; false when there is none.
bool next_tag(const std::string& page, std::size_t from, TagAt& tag) {
  while (true) {
    const std::size_t open = page.find('<', from);
    if (open == std::string::npos || open + 1 >= page.size()) return false;
    std::size_t at = open + 1;
    if (page.compare(at, 3, "!--") == 0) {
      const std::size_t close = page.find("-->", at);
      if (close == std::string::npos) return false;
      from = close + 3;
      continue;
    }
    tag.closing = page[at] == '/';
    if (tag.closing) ++at;
    if (at >= page.size() || !is_letter(page[at])) {
      from = at;
      continue;
    }
    const std::size_t name_end = page.find_first_of(" \t\r\n\f/>", at);
    if (name_end == std::string::npos) return false;
    const std::size_t end = page.find('>', name_end);
    if (end == std::string::npos) return false;
    tag.begin = open;
    tag.end = end + 1;
    tag.name =
        lower_ascii(std::string_view(page).substr(at, std::min<std::size_t>(name_end - at, 24)));
    return true;
  }
}

}  // namespace

void limit_nesting(std::string& page) {
  std::unordered_map<std::string, int> open;  // open elements by name
  int depth = 0;
  TagAt tag;
  for (std::size_t at = 0; next_tag(page, at, tag); at = tag.end) {
    if (!nests(tag.name)) continue;
    int& same = open[tag.name];
    if (tag.closing) {
      if (same > 0) {
        --same;
        --depth;
      }
    } else if (depth >= max_nesting) {
      std::fill(page.begin() + static_cast<std::ptrdiff_t>(tag.begin),
                page.begin() + static_cast<std::ptrdiff_t>(tag.end), ' ');
    } else if (page[tag.end - 2] != '/') {
      ++same;
      ++depth;
    }
  }
}

}  // namespace pincite::article
