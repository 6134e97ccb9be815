#include "pincite/base/escape.hpp"

#include "pincite/base/utf8.hpp"

namespace pincite::base {

std::string escape_html(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

bool is_formula(std::string_view cell) {
  if (cell.empty()) return false;
  if (std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos) return true;
  std::size_t at = 0;
  const char32_t c = next_code_point(cell, at);
  return c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

std::string csv_cell(std::string_view text) {
  std::string cell(is_formula(text) ? "'" : "");
  cell += text;
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace pincite::base
