#include "notice/escape.hpp"

#include "pincite/base/utf8.hpp"

namespace pincite::notice {

std::string for_markup(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool forbidden = (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF;
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '"') {
      out += "&quot;";
    } else {
      base::append_utf8(out, forbidden ? char32_t{0xFFFD} : c);
    }
  }
  return out;
}

std::string for_line(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = base::next_code_point(text, at);
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    base::append_utf8(out, control ? char32_t{' '} : c);
  }
  return out;
}

std::string alert_label(const std::string& name) {
  return for_line(name.starts_with('*') ? name.substr(1) : name);
}

}  // namespace pincite::notice
