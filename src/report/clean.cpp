#include "report/clean.hpp"

#include "report/code_points.hpp"

#include "pincite/base/escape.hpp"
#include "pincite/base/utf8.hpp"

#include <array>
#include <cstdio>

namespace pincite::report {
namespace {

// Characters that change what a reader sees without being seen. Joiners (U+200C, U+200D) are left
// alone: several scripts need them.
constexpr std::array<Range, 11> unseen{{{0x00, 0x1F},
                                        {0x7F, 0x9F},
                                        {0x061C, 0x061C},
                                        {0x200B, 0x200B},
                                        {0x200E, 0x200F},
                                        {0x202A, 0x202E},
                                        {0x2060, 0x2069},
                                        {0xFDD0, 0xFDEF},
                                        {0xFEFF, 0xFEFF},
                                        {0xFFF9, 0xFFFB},
                                        {0xE0000, 0xE007F}}};

bool is_unseen(char32_t c) {
  return (c & 0xFFFE) == 0xFFFE || within(c, unseen);
}

bool is_line_end(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029 || c == '\v' ||
         c == '\f';
}

void append_code(std::string& out, char32_t c) {
  std::array<char, 16> name{};
  std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(c));
  out += "\u2039";
  out += name.data();
  out += "\u203A";
}

void append_space(std::string& out) {
  if (!out.empty() && out.back() != ' ' && out.back() != '\n') out += ' ';
}

std::string make_visible(std::string_view text, bool keep_lines) {
  const std::string valid = base::repair_utf8(text);
  std::string out;
  out.reserve(valid.size());
  for (std::size_t at = 0; at < valid.size();) {
    const char32_t c = base::next_code_point(valid, at);
    if (keep_lines && c == '\n') {
      out += '\n';
    } else if (c == ' ' || c == '\t' || is_line_end(c)) {
      append_space(out);
    } else if (is_unseen(c)) {
      append_code(out, c);
    } else {
      base::append_utf8(out, c);
    }
  }
  while (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

}  // namespace

std::string visible(std::string_view text) {
  return make_visible(text, false);
}

std::string visible_lines(std::string_view text) {
  return make_visible(text, true);
}

std::string html_text(std::string_view text) {
  return base::escape_html(visible(text));
}

std::string markdown_text(std::string_view text) {
  const std::string plain = visible(text);
  std::string out;
  for (std::size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      const bool digits_before =
          i > 0 && plain.find_first_not_of("0123456789") == i;  // "1." would start a list
      if (std::string_view("\\`*_{}[]>#|~$^").find(c) != std::string_view::npos ||
          (i == 0 && (c == '-' || c == '+' || c == '=')) ||
          (digits_before && (c == '.' || c == ')'))) {
        out += '\\';
      }
      out += c;
    }
  }
  return out;
}

std::string csv_cell(std::string_view text) {
  std::string plain = visible(text);  // folds leading tabs and line ends away
  if (base::is_formula(text) && !base::is_formula(plain)) plain.insert(0, "'");
  return base::csv_cell(plain);
}

std::string encode_path(std::string_view path) {
  static constexpr std::string_view hex = "0123456789ABCDEF";
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    if (plain) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += hex.at(byte >> 4U);
    out += hex.at(byte & 15U);
  }
  return out;
}

bool is_web_address(std::string_view url) {
  if (!url.starts_with("https://") && !url.starts_with("http://")) return false;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F ||
        std::string_view("<>\"'`\\^{|}").find(c) != std::string_view::npos) {
      return false;
    }
  }
  return true;
}

std::string language_tag(std::string_view tag) {
  if (tag.size() < 2 || tag.size() > 35) return {};
  std::size_t part = 0;
  for (const char c : tag) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (c == '-' ? part == 0 : !letter && (c < '0' || c > '9')) return {};
    part = c == '-' ? 0 : part + 1;
    if (part > 8) return {};
  }
  return part == 0 ? std::string() : std::string(tag);
}

}  // namespace pincite::report
