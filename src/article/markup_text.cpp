#include "article/markup_text.hpp"

#include "article/ascii.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace pincite::article {
namespace {

/// Names of U+00A0 to U+00FF in order (HTML 4, Latin-1 entities).
constexpr std::array<std::string_view, 96> latin = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 17> named = {{
    {"amp", "&"},
    {"quot", "\""},
    {"apos", "'"},
    {"lt", "<"},
    {"gt", ">"},
    {"rsquo", "\xE2\x80\x99"},
    {"lsquo", "\xE2\x80\x98"},
    {"rdquo", "\xE2\x80\x9D"},
    {"ldquo", "\xE2\x80\x9C"},
    {"lsaquo", "\xE2\x80\xB9"},
    {"rsaquo", "\xE2\x80\xBA"},
    {"ndash", "\xE2\x80\x93"},
    {"mdash", "\xE2\x80\x94"},
    {"hellip", "\xE2\x80\xA6"},
    {"bull", "\xE2\x80\xA2"},
    {"trade", "\xE2\x84\xA2"},
    {"euro", "\xE2\x82\xAC"},
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
  const auto place = std::find(latin.begin(), latin.end(), name);
  if (place == latin.end()) return false;
  base::append_utf8(out, static_cast<char32_t>(0xA0 + (place - latin.begin())));
  return true;
}

}  // namespace

std::size_t read_reference(std::string& out, std::string_view text) {
  const std::size_t end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  return append_reference(out, text.substr(1, end - 1)) ? end + 1 : 0;
}

std::string decode_characters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text[at] == '&' ? read_reference(out, text.substr(at)) : 0;
    if (length == 0) out += text[at];
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

std::string decode_references(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '&') {
      const std::size_t length = read_reference(out, text.substr(at));
      if (length > 0) {
        at += length;
        continue;
      }
    } else if (text[at] == '<' && at + 1 < text.size() &&
               (is_letter(text[at + 1]) || text[at + 1] == '/')) {
      constexpr std::size_t longest = 300;  // bytes of a tag
      const std::size_t length = text.substr(at, longest).find('>');
      if (length != std::string_view::npos) {
        out += ' ';
        at += length + 1;
        continue;
      }
    }
    out += text[at++];
  }
  return out;
}

}  // namespace pincite::article
