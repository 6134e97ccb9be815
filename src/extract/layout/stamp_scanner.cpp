#include "extract/layout/stamp_scanner.hpp"

namespace pincite::extract {
namespace {

/// Figures as OCR reads them in small print.
constexpr std::string_view figures = "0123456789li|";

/// "page id" whose "i" was read as another upright stroke, from behind "page".
void mend_id(std::string& text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  const bool id = at + 1 < text.size() && std::string_view("1!l|[").find(text[at]) < 5 &&
                  text[at + 1] == 'd' && (at + 2 == text.size() || !is_letter(text[at + 2]));
  if (id) text[at] = 'i';
}

}  // namespace

std::string mend_page(std::string text) {
  const auto skip = [&](std::size_t at, std::string_view what) {
    while (at < text.size() && what.find(text[at]) != std::string_view::npos)
      ++at;
    return at;
  };
  for (std::size_t at = text.find("page"); at != std::string::npos;
       at = text.find("page", at + 4)) {
    if (text.compare(at, 7, "page|id") == 0) text[at + 4] = ' ';
    mend_id(text, at + 4);
    const std::size_t number = skip(at + 4, " :#.");
    const std::size_t end = std::min(skip(number, figures), number + 4);
    const std::size_t of = skip(end, " ");
    const std::size_t f = skip(of, "o0");
    if (end == number || f == of || f - of > 2 || f >= text.size() || text[f] != 'f') continue;
    const std::size_t total = skip(f + 1, " "), behind = skip(total, figures);
    const bool word = behind < text.size() && is_letter(text[behind]) && !is_digit(text[total]);
    if (behind == total || word) continue;
    const auto mend = [&](std::size_t from, std::size_t to) {
      std::replace_if(
          text.begin() + static_cast<std::ptrdiff_t>(from),
          text.begin() + static_cast<std::ptrdiff_t>(to), [](char c) { return !is_digit(c); }, '1');
    };
    mend(number, end);
    mend(total, behind);
    text.replace(of, f + 1 - of, f - of == 2 ? "of " : "of");
  }
  return text;
}

StampScanner::StampScanner(std::string_view text)
    : text_(mend_page(lower_ascii(text))), first_(text.size()) {}

}  // namespace pincite::extract
