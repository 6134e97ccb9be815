#include "extract/layout/stamp_text.hpp"

#include "extract/layout/ascii.hpp"
#include "extract/layout/case_number.hpp"
#include "extract/layout/stamp_scanner.hpp"

#include <algorithm>
#include <array>

namespace pincite::extract {
namespace {

/// "517", "517-1", "28.1" at `at`; `end` is set behind it. Dates and times are no numbers.
std::optional<std::string> document_number(const StampScanner& scan, std::size_t at,
                                           std::size_t& end) {
  const std::string& text = scan.text();
  const std::size_t n = scan.digits(at);
  if (n == 0 || n > 12) return std::nullopt;
  end = at + n;
  std::string number = text.substr(at, n);
  if (end < text.size() && (text[end] == '/' || text[end] == ':')) return std::nullopt;
  if (end + 1 < text.size() && (text[end] == '-' || text[end] == '.')) {
    const std::size_t more = scan.digits(end + 1);
    if (more > 0 && more <= 4) {
      number += "-" + text.substr(end + 1, more);
      end += 1 + more;
    }
  }
  return number;
}

std::optional<base::Date> date_at(const StampScanner& scan, std::size_t at, std::size_t& end) {
  const std::string& text = scan.text();
  end = at;
  while (end < text.size() && (is_digit(text[end]) || text[end] == '/') && end - at < 10)
    ++end;
  std::string_view shown = std::string_view(text).substr(at, end - at);
  if (std::count(shown.begin(), shown.end(), '/') != 2) return std::nullopt;
  if (auto date = base::parse_us_date(shown)) return date;
  // The year runs into the next field ("08/27/09Page1" has no digit after it, "04/16/192" has).
  const std::size_t slash = shown.rfind('/');
  for (const std::size_t digits : {std::size_t{4}, std::size_t{2}}) {
    if (slash + 1 + digits >= shown.size()) continue;
    end = at + slash + 1 + digits;
    if (auto date = base::parse_us_date(shown.substr(0, slash + 1 + digits))) return date;
  }
  return std::nullopt;
}

void read_document(StampScanner& scan, model::Stamp& stamp) {
  for (const std::string_view label : {"document", "dktentry", "dkt entry", "doc", "ecf no"}) {
    for (std::size_t at = scan.label(label, 0); at != std::string::npos;
         at = scan.label(label, at + 1)) {
      std::size_t p = scan.skip(at + label.size(), " .:#");
      if (scan.at_word(p, "no.")) p = scan.skip(p + 3, " .:#");
      std::size_t end = 0;
      const auto number = document_number(scan, p, end);
      if (!number) continue;
      stamp.document = number;
      scan.blank(at, end);
      return;
    }
  }
}

void read_filed(StampScanner& scan, model::Stamp& stamp) {
  for (const std::string_view label : {"received nyscef", "filed", "received"}) {
    for (std::size_t at = scan.label(label, 0); at != std::string::npos;
         at = scan.label(label, at + 1)) {
      std::size_t end = 0;
      const auto date = date_at(scan, scan.skip(at + label.size(), " .:#"), end);
      if (!date) continue;
      stamp.filed = date;
      scan.blank(at, end);
      return;
    }
  }
}

/// Blanks "entered <date> [time]" so that its date is not taken for a bare one.
void drop_entered(StampScanner& scan) {
  const std::size_t at = scan.label("entered", 0);
  if (at == std::string::npos) return;
  std::size_t end = 0;
  if (!date_at(scan, scan.skip(at + 7, " .:#"), end)) return;
  const std::size_t time = scan.skip(end, " ");
  const std::size_t behind = scan.skip(time, "0123456789:");
  scan.blank(at, behind > time + 3 ? behind : end);
}

void read_bare_date(StampScanner& scan, model::Stamp& stamp, std::size_t from) {
  for (std::size_t at = from; at < scan.text().size(); ++at) {
    if (!is_digit(scan.text()[at]) || (at > 0 && is_digit(scan.text()[at - 1]))) continue;
    std::size_t end = 0;
    const auto date = date_at(scan, at, end);
    if (!date) continue;
    stamp.filed = date;
    scan.blank(at, end);
    return;
  }
}

void read_page_id(StampScanner& scan, model::Stamp& stamp) {
  for (const std::string_view label : {"pageid", "page id"}) {
    const std::size_t at = scan.label(label, 0);
    if (at == std::string::npos) continue;
    const std::size_t p = scan.skip(at + label.size(), " .:#");
    const std::size_t n = scan.digits(p);
    if (n > 0 && n <= 9) stamp.page_id = scan.text().substr(p, n);
    scan.blank(at, n > 0 ? p + n : at + label.size());
    return;
  }
}

/// " of 5" at `at`; returns the total and moves `at` behind it.
std::optional<int> page_total(const StampScanner& scan, std::size_t& at) {
  std::size_t p = scan.skip(at, " ");
  if (!scan.at_word(p, "of")) return std::nullopt;
  p = scan.skip(p + 2, " ");
  const std::size_t n = scan.digits(p);
  if (n == 0 || n > 5) return std::nullopt;
  at = p + n;
  return parse_int(std::string_view(scan.text()).substr(p, n));
}

bool read_page_at(StampScanner& scan, model::Stamp& stamp, std::size_t at, std::size_t p) {
  const std::size_t n = scan.digits(p);
  if (n == 0 || n > 5) return false;
  std::size_t end = p + n;
  stamp.page = parse_int(std::string_view(scan.text()).substr(p, n));
  stamp.pages = page_total(scan, end);
  if (stamp.pages && *stamp.page > *stamp.pages) stamp.pages.reset();
  scan.blank(at, end);
  return true;
}

/// The 7th Cir. prints "Pages: 12", the length of the paper, on its first page only.
bool read_length(StampScanner& scan, model::Stamp& stamp, std::size_t at) {
  if (!scan.at_word(at, "pages:")) return false;
  const std::size_t begin = scan.skip(at + 6, " ");
  const std::size_t n = scan.digits(begin);
  std::size_t end = begin + n;
  if (n == 0 || n > 5 || page_total(scan, end)) return false;
  stamp.pages = parse_int(std::string_view(scan.text()).substr(begin, n));
  if (stamp.pages == 1) stamp.page = 1;
  scan.blank(at, begin + n);
  return true;
}

void read_page(StampScanner& scan, model::Stamp& stamp) {
  for (const std::string_view label : {"page", "pages", "pg", "pgs"}) {
    for (std::size_t at = scan.label(label, 0); at != std::string::npos;
         at = scan.label(label, at + 1)) {
      if (read_length(scan, stamp, at)) return;
      if (read_page_at(scan, stamp, at, scan.skip(at + label.size(), " .:#"))) return;
    }
  }
}

/// "1 of 7" without the word "Page": N.D. Miss. prints it before PageID, NYSCEF in the footer.
void read_bare_page(StampScanner& scan, model::Stamp& stamp) {
  const std::string& text = scan.text();
  for (std::size_t of = scan.label("of", 0); of != std::string::npos;
       of = scan.label("of", of + 1)) {
    std::size_t begin = of;
    while (begin > 0 && text[begin - 1] == ' ')
      --begin;
    const std::size_t digits_end = begin;
    while (begin > 0 && is_digit(text[begin - 1]))
      --begin;
    if (begin == digits_end) continue;
    if (read_page_at(scan, stamp, begin, begin) && stamp.pages) return;
    stamp.page.reset();
  }
}

std::optional<StampReading> read_nyscef(std::string_view text) {
  StampScanner scan(text);
  const std::size_t index = scan.text().find("index no");
  const bool named = scan.text().find("nyscef") != std::string::npos;
  if (index == std::string::npos || !named) return std::nullopt;
  StampReading reading;
  reading.nyscef = true;
  std::size_t p = scan.skip(index + 8, " .:#");
  std::size_t end = p;
  while (end < text.size() && !is_space(text[end]))
    ++end;
  const std::string_view number = text.substr(p, end - p);
  if (number.find('/') != std::string_view::npos && is_digit(number.back())) {
    reading.stamp.case_number = std::string(number);
  }
  scan.blank(index, end);
  read_filed(scan, reading.stamp);
  read_document(scan, reading.stamp);
  read_bare_page(scan, reading.stamp);
  reading.begin = 0;
  reading.end = text.size();
  return reading;
}

}  // namespace

std::optional<StampReading> read_stamp(std::string_view text) {
  if (auto reading = read_nyscef(text)) return reading;
  const auto number = find_case_number(text, true);
  if (!number) return std::nullopt;
  StampReading reading;
  reading.stamp.case_number = std::string(text.substr(number->begin, number->end - number->begin));
  StampScanner scan(text);
  scan.blank(number->begin, number->end);
  drop_entered(scan);
  read_filed(scan, reading.stamp);
  const bool has_id = scan.text().find("pageid") != std::string::npos;
  read_page_id(scan, reading.stamp);
  read_document(scan, reading.stamp);
  read_page(scan, reading.stamp);
  if (!reading.stamp.page && (has_id || reading.stamp.page_id)) read_bare_page(scan, reading.stamp);
  if (!reading.stamp.filed) read_bare_date(scan, reading.stamp, number->end);
  if (!reading.stamp.document && !reading.stamp.filed) return std::nullopt;
  reading.begin = scan.first();
  reading.end = scan.last();
  return reading;
}

bool continues_stamp(std::string_view line) {
  std::string text = lower_ascii(line);
  std::erase_if(text, [](char c) { return c == '_' || c == '.' || c == ',' || c == '~'; });
  text = fold_spaces(mend_page(std::move(text)));
  if (text.empty() || text.size() > 60) return false;
  if (text.rfind("#:", 0) == 0 || text.rfind("pageid", 0) == 0 || text.rfind("page id", 0) == 0) {
    return true;
  }
  if (text.rfind("of ", 0) == 0) return all_digits(std::string_view(text).substr(3));
  std::string_view rest = text;
  for (const std::string_view word : {"main ", "document ", "page ", "pg "}) {
    if (rest.substr(0, word.size()) == word) rest.remove_prefix(word.size());
  }
  if (rest.size() == text.size() && !(rest.size() < 14 && is_digit(rest.front()))) return false;
  const std::size_t of = rest.find("of");  // OCR runs it into its neighbours
  return of != std::string_view::npos && all_digits(trim(rest.substr(0, of))) &&
         all_digits(trim(rest.substr(of + 2)));
}

int field_count(const model::Stamp& stamp) {
  const std::array<bool, 6> set = {stamp.case_number.has_value(), stamp.document.has_value(),
                                   stamp.filed.has_value(),       stamp.page.has_value(),
                                   stamp.pages.has_value(),       stamp.page_id.has_value()};
  return static_cast<int>(std::count(set.begin(), set.end(), true));
}

}  // namespace pincite::extract
