#include "article/word_shape.hpp"

#include "article/ascii.hpp"
#include "article/names.hpp"

#include <algorithm>
#include <array>

namespace pincite::article {
namespace {

bool is_clitic(std::string_view letters) {
  static constexpr std::array<std::string_view, 6> clitics = {"s", "d", "ll", "ve", "re", "m"};
  return std::find(clitics.begin(), clitics.end(), letters) != clitics.end();
}

}  // namespace

bool is_word_byte(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if (c < 0x80)
    return is_letter(text[at]) || is_digit(text[at]) || text[at] == '@' || text[at] == '#' ||
           text[at] == '$' || text[at] == '_' || text[at] == '&';
  if (c >= 0xC0) return c >= 0xC3 && c != 0xE2 && c != 0xE3;
  return true;  // inside a sequence whose lead byte decided
}

std::size_t sequence_length(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  const std::size_t length = c < 0x80 ? 1 : c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
  return std::min(length, text.size() - at);
}

std::size_t apostrophe(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "\xE2\x80\x99" ? 3 : 0;
}

std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (is_word_byte(text, end)) {
      end += sequence_length(text, end);
      continue;
    }
    const bool more = end + 1 < text.size();
    const bool letter_next = more && is_word_byte(text, end + 1);
    if (text[end] == '-' && letter_next) {
      ++end;
    } else if ((text[end] == ',' || text[end] == '.') && more && is_digit(text[end - 1]) &&
               is_digit(text[end + 1])) {
      ++end;
    } else if (text[end] == '.' && is_abbreviation(text.substr(at, end + 1 - at))) {
      ++end;
    } else if (const std::size_t mark = apostrophe(text, end)) {
      std::size_t stop = end + mark;
      while (stop < text.size() && is_letter(text[stop]))
        ++stop;
      const std::string_view letters = text.substr(end + mark, stop - end - mark);
      if (letters.empty() || is_clitic(lower_ascii(letters))) break;
      end = stop;
    } else {
      break;
    }
  }
  return end;
}

Kind sign_kind(std::string_view text, std::size_t at) {
  const std::string_view three = text.substr(at, 3);
  if (three == "\xE2\x80\x93" || three == "\xE2\x80\x94" || three == "\xE2\x80\x95")
    return Kind::dash;
  switch (text[at]) {
  case ',':
    return Kind::comma;
  case ':':
    return Kind::colon;
  case ';':
    return Kind::semicolon;
  case '-':
    return Kind::dash;
  case '(':
  case '[':
    return Kind::open;
  case ')':
  case ']':
    return Kind::close;
  default:
    return Kind::other;
  }
}

std::size_t dateline_length(std::string_view text) {
  constexpr std::size_t longest = 70, shortest_place = 3;
  const std::string_view head = text.substr(0, longest);
  for (const std::string_view dash : {" \xE2\x80\x94 ", " \xE2\x80\x93 ", " -- ", " - "}) {
    const std::size_t at = head.find(dash);
    if (at == std::string_view::npos) continue;
    const std::string_view line = head.substr(0, at);
    const std::string_view place = line.substr(0, line.find_first_of(",("));
    const bool capitals = std::all_of(place.begin(), place.end(), [](char c) {
      return is_upper(c) || c == ' ' || c == '.' || c == '-';
    });
    if (capitals && place.size() >= shortest_place && !contains(line, "\""))
      return at + dash.size();
  }
  return 0;
}

}  // namespace pincite::article
