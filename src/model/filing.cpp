#include "pincite/model/filing.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace pincite::model {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return std::isalpha(static_cast<unsigned char>(c)) != 0;
}

/// Dashes of every shape become '-', white space runs one space, no-break forms included.
std::string plain(const std::string& text) {
  std::string out;
  const auto space = [&] {
    if (!out.empty() && out.back() != ' ') out += ' ';
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 2, "\xC2\xA0") == 0) {
      space();
      ++i;
    } else if (text.compare(i, 2, "\xE2\x80") == 0 && i + 2 < text.size() &&
               static_cast<unsigned char>(text[i + 2]) >= 0x90 &&
               static_cast<unsigned char>(text[i + 2]) <= 0x95) {
      out += '-';
      i += 2;
    } else if (std::isspace(static_cast<unsigned char>(text[i])) != 0) {
      space();
    } else {
      out += text[i];
    }
  }
  while (!out.empty() && out.back() == ' ')
    out.pop_back();
  return out;
}

/// A docket number taken apart: office, year, type, serial, and where its tail begins.
struct Parts {
  std::string office, year, type, serial;
  std::size_t tail = std::string::npos;
};

std::string take(std::string_view text, std::size_t& at, std::size_t most, bool (*wanted)(char)) {
  std::string out;
  while (at < text.size() && out.size() < most && wanted(text[at]))
    out += text[at++];
  return out;
}

/// "3:20-cv-08570…": office and type optional ("18-09232", "20-cv-8570").
bool read_parts(std::string_view text, std::size_t at, Parts& parts) {
  parts = {};
  std::string digits = take(text, at, 4, is_digit);
  if (at < text.size() && text[at] == ':' && !digits.empty() && digits.size() <= 2) {
    parts.office = digits;
    ++at;
    digits = take(text, at, 4, is_digit);
  }
  if (digits.size() == 4) digits = digits.substr(2);
  if (digits.size() != 2) return false;
  parts.year = digits;
  const bool dash = at < text.size() && text[at] == '-';
  if (dash) ++at;
  parts.type = take(text, at, 5, is_letter);
  if (parts.type.empty() && !dash) return false;
  if (!parts.type.empty() && at < text.size() && (text[at] == '-' || text[at] == ' ')) ++at;
  parts.serial = take(text, at, 10, is_digit);
  parts.tail = at;
  return parts.serial.size() >= 2;
}

std::string lower(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

/// The letters that end right before `at`, in lower case, one space or dash between allowed.
std::string prefix_of(const std::string& text, std::size_t at) {
  std::size_t end = at;
  if (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-')) --end;
  std::size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1]))
    --begin;
  return lower(text.substr(begin, end - begin));
}

/// May a docket number begin at `at`? Not inside a longer number, and after a letter only in the
/// forms "C20-8570", "C-06-1905" and "CV17-00016"; "N21C-03-257" (Delaware) is another system's.
bool may_begin(const std::string& text, std::size_t at) {
  if (at == 0) return true;
  if (is_digit(text[at - 1])) return false;
  const std::string prefix = prefix_of(text, at);
  if (text[at - 1] == '-') {
    const std::size_t front = at - 1 - prefix.size();
    const bool whole = front == 0 || !is_digit(text[front - 1]);
    return whole && (prefix == "c" || prefix == "cv" || prefix == "cr");
  }
  return !is_letter(text[at - 1]) || prefix == "c" || prefix == "cv" || prefix == "cr";
}

/// Finds the first docket number in the text. "C 20-00170" and "CV17-00016" name the type in front.
bool find_parts(const std::string& text, Parts& parts) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at]) || !may_begin(text, at) || !read_parts(text, at, parts)) continue;
    const std::string prefix = prefix_of(text, at);
    if (parts.type.empty() && (prefix == "c" || prefix == "cv")) parts.type = "cv";
    if (parts.type.empty() && prefix == "cr") parts.type = "cr";
    return true;
  }
  return false;
}

}  // namespace

std::string docket_key_number(const std::string& docket_number) {
  std::string text = plain(docket_number);
  Parts parts;
  if (!find_parts(text, parts)) return text;
  std::string serial = parts.serial;
  if (!parts.type.empty() && serial.size() < 5) serial.insert(0, 5 - serial.size(), '0');
  std::string key = parts.office.empty() ? "" : parts.office + ":";
  key += parts.year + "-";
  if (!parts.type.empty()) key += lower(parts.type) + "-";
  return key + serial;
}

std::string docket_key(const Filing& filing) {
  if (filing.docket_number.empty()) return {};
  const std::string court = filing.court.empty() ? "unknown" : filing.court;
  return court + "/" + docket_key_number(filing.docket_number);
}

std::vector<std::string> judge_initials(const std::string& docket_number) {
  const std::string text = plain(docket_number);
  Parts parts;
  std::vector<std::string> initials;
  if (!find_parts(text, parts)) return initials;
  std::size_t at = parts.tail;
  while (at < text.size() && initials.size() < 3) {
    if (!is_letter(text[at])) {
      ++at;
      continue;
    }
    const std::string group = take(text, at, 6, is_letter);
    if (group.size() < 2 || group.size() > 5) break;
    initials.push_back(group);
  }
  return initials;
}

std::string filing_ref(FilingId id) {
  return "f" + std::to_string(id);
}
std::string article_ref(ArticleId id) {
  return "a" + std::to_string(id);
}

}  // namespace pincite::model
