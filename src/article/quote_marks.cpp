#include "article/quote_marks.hpp"

#include "article/ascii.hpp"

#include <array>
#include <string>

namespace pincite::article {
namespace {

struct Spelling {
  std::string_view bytes;
  Family family;
  Side side;
};

constexpr std::array<Spelling, 15> spellings = {{
    {"\xE2\x80\x9C", Family::dbl, Side::open},
    {"\xE2\x80\x9D", Family::dbl, Side::close},
    {"\xE2\x80\x9E", Family::dbl, Side::open},
    {"\xE2\x80\x9F", Family::dbl, Side::open},
    {"\"", Family::dbl, Side::either},
    {"``", Family::dbl, Side::open},
    {"''", Family::dbl, Side::either},
    {"\xC2\xAB", Family::guillemet, Side::open},
    {"\xC2\xBB", Family::guillemet, Side::close},
    {"\xE3\x80\x8C", Family::corner, Side::open},
    {"\xE3\x80\x8D", Family::corner, Side::close},
    {"\xE2\x80\x98", Family::single, Side::open},
    {"\xE2\x80\x9A", Family::single, Side::open},
    {"\xE2\x80\x99", Family::single, Side::either},
    {"'", Family::single, Side::either},
}};

/// First bytes of the spellings above: all others are passed over quickly.
bool may_begin_mark(char c) {
  return c == '"' || c == '\'' || c == '`' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0xC3;
}

}  // namespace

std::optional<Mark> mark_at(std::string_view text, std::size_t at) {
  if (!may_begin_mark(text[at])) return std::nullopt;
  for (const Spelling& spelling : spellings) {
    if (text.substr(at, spelling.bytes.size()) == spelling.bytes)
      return Mark{at, spelling.bytes.size(), spelling.family, spelling.side};
  }
  return std::nullopt;
}

bool word_before(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  const auto c = static_cast<unsigned char>(text[at - 1]);
  if (c < 0x80) return is_letter(text[at - 1]) || is_digit(text[at - 1]);
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const auto lead = static_cast<unsigned char>(text[at - back]);
    if (lead >= 0xC0) return lead >= 0xC3 && lead != 0xE2 && lead != 0xE3;
  }
  return false;
}

bool word_behind(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto c = static_cast<unsigned char>(text[at]);
  return c == '$' || (is_word_byte(text[at]) && c != 0xE2 && c != 0xE3);
}

bool opens_by_place(std::string_view text, const Mark& mark) {
  if (mark.at == 0) return true;
  const char before = text[mark.at - 1];
  if (is_space(before) || contains("([{-/", std::string_view(&before, 1))) return true;
  const std::string_view head = text.substr(0, mark.at);
  for (const std::string_view sign : {"\xE2\x80\x93", "\xE2\x80\x94", "\xC2\xA0", "\xE2\x80\x9C",
                                      "\xE2\x80\x98", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    if (ends_with(head, sign)) return true;
  }
  return before == '"' || before == '\'';
}

bool space_or_end_behind(std::string_view text, std::size_t at) {
  return at >= text.size() || is_space(text[at]) || starts_with(text.substr(at), "\xC2\xA0");
}

std::size_t next_single_closer(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    std::size_t length = 0;
    if (text[at] == '\'') length = 1;
    if (starts_with(text.substr(at), "\xE2\x80\x99")) length = 3;
    if (length == 0) continue;
    const bool inside_word = word_before(text, at) && word_behind(text, at + length);
    const bool after_space = is_space(text[at - 1]);
    if (!inside_word && !after_space) return at;
  }
  return text.size();
}

bool is_elision(std::string_view behind) {
  if (!behind.empty() && is_digit(behind.front())) return true;
  const std::string word = lower_ascii(behind.substr(0, 6));
  for (const std::string_view elided : {"em ", "em.", "em,", "til ", "tis ", "twas ", "cause ",
                                        "n ", "n'", "n\xE2", "bout ", "round "}) {
    if (starts_with(word, elided)) return true;
  }
  return false;
}

}  // namespace pincite::article
