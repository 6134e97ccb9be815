#include "article/markup_text.hpp"

#include "article/ascii.hpp"

#include "pincite/base/utf8.hpp"

#include <array>
#include <charconv>
#include <utility>

namespace pincite::article {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 18> named = {{
    {"amp", "&"},
    {"quot", "\""},
    {"apos", "'"},
    {"lt", "<"},
    {"gt", ">"},
    {"nbsp", " "},
    {"rsquo", "\xE2\x80\x99"},
    {"lsquo", "\xE2\x80\x98"},
    {"rdquo", "\xE2\x80\x9D"},
    {"ldquo", "\xE2\x80\x9C"},
    {"ndash", "\xE2\x80\x93"},
    {"mdash", "\xE2\x80\x94"},
    {"hellip", "\xE2\x80\xA6"},
    {"eacute", "\xC3\xA9"},
    {"uuml", "\xC3\xBC"},
    {"ouml", "\xC3\xB6"},
    {"auml", "\xC3\xA4"},
    {"copy", "\xC2\xA9"},
}};

/// Appends what "&name;" stands for; false when unknown.
bool append_reference(std::string& out, std::string_view name) {
  if (name.size() > 1 && name[0] == '#') {
    const bool hex = name.size() > 2 && lower_ascii(name[1]) == 'x';
    const std::string_view digits = name.substr(hex ? 2 : 1);
    unsigned int code = 0;
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), code, hex ? 16 : 10);
    if (error != std::errc() || end != digits.data() + digits.size()) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    base::append_utf8(out, static_cast<char32_t>(code));
    return true;
  }
  for (const auto& [key, value] : named) {
    if (key == name) {
      out += value;
      return true;
    }
  }
  return false;
}

}  // namespace

std::string decode_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      const std::size_t end = text.substr(0, at + 12).find(';', at);
      if (end != std::string_view::npos &&
          append_reference(out, text.substr(at + 1, end - at - 1))) {
        at = end + 1;
        continue;
      }
    } else if (text[at] == '<' && at + 1 < text.size() &&
               (is_letter(text[at + 1]) || text[at + 1] == '/')) {
      const std::size_t end = text.find('>', at);
      if (end != std::string_view::npos && end - at < 300) {
        out += ' ';
        at = end + 1;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

}  // namespace pincite::article
