#include "extract/layout/case_number.hpp"

#include "extract/layout/ascii.hpp"

namespace pincite::extract {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && is_digit(text[at + n]))
    ++n;
  return n;
}

std::size_t letters_at(std::string_view text, std::size_t at) {
  std::size_t n = 0;
  while (at + n < text.size() && (is_letter(text[at + n]) || text[at + n] == '_'))
    ++n;
  return n;
}

/// Length of judge initials at `at`; a label set close to them is not part of them.
std::size_t initials_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 3) == "N/A") return 3;
  std::size_t n = letters_at(text, at);
  const std::string_view run = text.substr(at, n);
  for (const std::string_view label : {"Document", "Doc", "Filed", "Page"}) {
    const std::size_t found = run.find(label, 1);
    if (found != std::string_view::npos && run.size() > 5) n = std::min(n, found);
  }
  if (n == 0 || n > 5) return 0;
  if (n == 1 && digits_at(text, at + 1) == 1) return 2;  // "P1"
  return n;
}

bool boundary_before(std::string_view text, std::size_t at) {
  if (at == 0) return true;
  const char c = text[at - 1];
  return !is_digit(c) && c != '-' && c != '/' && c != '.' && c != ':';
}

/// The groups after the serial: "-JD", "-DOC-KES", "-8-RDD", "-JD-1".
std::size_t read_suffixes(std::string_view text, std::size_t at) {
  int initials = 0, numbers = 0;
  while (at + 1 < text.size() && text[at] == '-') {
    const std::size_t letters = initials < 2 ? initials_at(text, at + 1) : 0;
    if (letters > 0) {
      at += 1 + letters;
      ++initials;
      continue;
    }
    const std::size_t digits = digits_at(text, at + 1);
    if (digits == 0 || digits > 3 || numbers == 2) break;
    at += 1 + digits;
    ++numbers;
  }
  return at;
}

bool labelled(std::string_view text, std::size_t at) {
  const std::size_t from = at > 14 ? at - 14 : 0;
  const std::string before = lower_ascii(text.substr(from, at - from));
  return before.find("case") != std::string::npos || before.find("appeal") != std::string::npos ||
         before.find("no.") != std::string::npos;
}

}  // namespace

std::optional<CaseNumberSpan> case_number_at(std::string_view text, std::size_t at) {
  if (!boundary_before(text, at) || digits_at(text, at) == 0) return std::nullopt;
  CaseNumberSpan span{at, at, false};
  std::size_t p = at;
  const std::size_t office = digits_at(text, p);
  const bool has_office = office <= 2 && p + office < text.size() && text[p + office] == ':';
  if (has_office) p += office + 1;
  if (digits_at(text, p) != 2) return std::nullopt;
  p += 2;
  if (p >= text.size() || text[p] != '-') return std::nullopt;
  ++p;
  const std::size_t squiggle = p < text.size() && text[p] == '~' ? 1 : 0;
  const std::size_t type = letters_at(text, p + squiggle);
  if (type > 0) {
    if (type > 5 || p + squiggle + type >= text.size() || text[p + squiggle + type] != '-') {
      return std::nullopt;
    }
    span.typed = true;
    p += squiggle + type + 1;
  }
  const std::size_t serial = digits_at(text, p);
  if (serial == 0 || serial > 10 || (!span.typed && (serial < 3 || serial > 6))) {
    return std::nullopt;
  }
  p += serial;
  const bool more = p + 1 < text.size() && text[p] == '-';
  span.end = more ? read_suffixes(text, p) : p;
  span.typed = span.typed || has_office;
  return span;
}

std::optional<CaseNumberSpan> find_case_number(std::string_view text, bool bare) {
  std::optional<CaseNumberSpan> typed, plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || (at > 0 && is_digit(text[at - 1]))) continue;
    const auto span = case_number_at(text, at);
    if (!span) continue;
    if (labelled(text, at)) return span;
    if (span->typed && !typed) typed = span;
    if (!plain) plain = span;
  }
  if (typed) return typed;
  return bare ? plain : std::nullopt;
}

namespace {

/// Years of prose numbers are two digits or four; "C" stands for civil in N.D. Cal.
bool type_word(std::string_view word) {
  for (const std::string_view known : {"C", "CV", "CR", "MC", "BK", "AP", "Civ", "CIV", "Cr"}) {
    if (word == known) return true;
  }
  return false;
}

/// "06-01905" (two digits, dash, three to six digits) at `at`; returns its end.
std::size_t bare_number_end(std::string_view text, std::size_t at) {
  if (digits_at(text, at) != 2 || at + 2 >= text.size() || text[at + 2] != '-') return 0;
  const std::size_t serial = digits_at(text, at + 3);
  return serial >= 3 && serial <= 6 ? at + 3 + serial : 0;
}

}  // namespace

std::optional<std::string> find_docket_in_prose(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_letter(text[at]) || (at > 0 && is_letter(text[at - 1]))) continue;
    const std::size_t letters = letters_at(text, at);
    if (!type_word(text.substr(at, letters))) continue;
    std::size_t number = at + letters;
    while (number < text.size() && (text[number] == ' ' || text[number] == '-'))
      ++number;
    const std::size_t end = bare_number_end(text, number);
    if (end == 0) continue;
    std::size_t tail = end;
    if (tail < text.size() && (text[tail] == ' ' || text[tail] == '-')) ++tail;
    const std::size_t initials = tail > end ? letters_at(text, tail) : 0;
    const std::string_view name = text.substr(tail, initials);
    const bool judge = initials >= 2 && initials <= 4 && count_letters(name).capitals >= 2;
    return fold_spaces(text.substr(at, (judge ? tail + initials : end) - at));
  }
  return std::nullopt;
}

}  // namespace pincite::extract
