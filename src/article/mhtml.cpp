#include "article/mhtml.hpp"

#include "article/ascii.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace pincite::article {
namespace {

constexpr int deepest_part = 6;  // multipart inside multipart

struct Part {
  std::string head;  ///< unfolded, original case
  std::size_t begin = 0, end = 0;
};

/// Value of a header field, white space squeezed; empty when absent.
std::string field(const std::string& head, std::string_view name) {
  const std::string lower = lower_ascii(head);
  const std::string wanted = std::string(name) + ":";
  std::size_t at = 0;
  while ((at = lower.find(wanted, at)) != std::string::npos) {
    if (at == 0 || lower[at - 1] == '\n') {
      const std::size_t end = std::min(head.find('\n', at), head.size());
      return squeeze(std::string_view(head).substr(at + wanted.size(), end - at - wanted.size()));
    }
    at += wanted.size();
  }
  return {};
}

/// A parameter such as boundary="…" of a field's value.
std::string parameter(const std::string& value, std::string_view name) {
  const std::string lower = lower_ascii(value);
  const std::size_t at = lower.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::size_t begin = at + name.size() + 1;
  if (begin < value.size() && value[begin] == '"') {
    ++begin;
    return value.substr(begin, std::min(value.find('"', begin), value.size()) - begin);
  }
  return value.substr(begin,
                      std::min(value.find_first_of("; \t\r\n", begin), value.size()) - begin);
}

/// Splits head and content of the part in [begin, end).
Part open_part(std::string_view bytes, std::size_t begin, std::size_t end) {
  Part part;
  std::size_t at = begin;
  while (at < end) {
    std::size_t stop = bytes.find('\n', at);
    if (stop == std::string_view::npos || stop > end) stop = end;
    std::string_view line = bytes.substr(at, stop - at);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    at = std::min(stop + 1, end);
    if (line.empty()) break;
    const bool folded = (line.front() == ' ' || line.front() == '\t') && !part.head.empty();
    if (folded) part.head.back() = ' ';
    part.head += line;
    part.head += '\n';
  }
  part.begin = at;
  part.end = end;
  return part;
}

std::vector<Part> split_parts(std::string_view bytes, const Part& outer,
                              const std::string& boundary) {
  std::vector<Part> parts;
  const std::string mark = "--" + boundary;
  std::size_t open = std::string_view::npos;
  std::size_t at = outer.begin;
  while (at < outer.end) {
    const std::size_t found = bytes.find(mark, at);
    if (found == std::string_view::npos || found >= outer.end) break;
    at = found + mark.size();
    if (found > 0 && bytes[found - 1] != '\n') continue;
    if (open != std::string_view::npos) parts.push_back(open_part(bytes, open, found));
    const std::size_t line_end = bytes.find('\n', at);
    open = line_end == std::string_view::npos ? outer.end : line_end + 1;
  }
  if (open != std::string_view::npos && open < outer.end)
    parts.push_back(open_part(bytes, open, outer.end));
  return parts;
}

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  c = lower_ascii(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Mapped undo_quoted_printable(std::string_view bytes, std::size_t begin, std::size_t end) {
  Mapped result;
  std::size_t at = begin;
  while (at < end) {
    if (bytes[at] != '=') {
      const std::size_t stop = std::min(bytes.find('=', at), end);
      result.append(bytes.substr(at, stop - at), at, stop - at);
      at = stop;
      continue;
    }
    const int high = at + 1 < end ? hex_digit(bytes[at + 1]) : -1;
    const int low = at + 2 < end ? hex_digit(bytes[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      const char c = static_cast<char>(high * 16 + low);
      result.append(std::string_view(&c, 1), at, 3);
      at += 3;
    } else if (at + 1 < end && bytes[at + 1] == '\n') {
      at += 2;
    } else if (at + 2 < end && bytes[at + 1] == '\r' && bytes[at + 2] == '\n') {
      at += 3;
    } else {
      result.append("=", at, 1);
      ++at;
    }
  }
  return result;
}

int base64_digit(char c) {
  if (is_upper(c)) return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (is_digit(c)) return c - '0' + 52;
  if (c == '+') return 62;
  return c == '/' ? 63 : -1;
}

/// Appends what stands in four characters each from `at` on, as long as nothing else stands
/// between, and moves `at` behind them.
void append_quads(Mapped& result, std::string_view bytes, std::size_t& at, std::size_t end) {
  const std::size_t from = at;
  for (; at + 4 <= end; at += 4) {
    int bits = 0;
    for (std::size_t i = at; i < at + 4 && bits >= 0; ++i) {
      const int digit = base64_digit(bytes[i]);
      bits = digit < 0 ? -1 : (bits << 6) | digit;
    }
    if (bits < 0) break;
    for (const int shift : {16, 8, 0})
      result.text.push_back(static_cast<char>((bits >> shift) & 0xFF));
  }
  result.map.append_base64((at - from) / 4, from);
}

Mapped undo_base64(std::string_view bytes, std::size_t begin, std::size_t end) {
  Mapped result;
  unsigned int bits = 0;
  int have = 0;
  std::size_t from = begin;
  for (std::size_t at = begin; at < end; ++at) {
    if (have == 0) append_quads(result, bytes, at, end);
    if (at >= end) break;
    const int digit = base64_digit(bytes[at]);
    if (digit < 0) continue;
    if (have == 0) from = at;
    bits = ((bits << 6) | static_cast<unsigned int>(digit)) & 0xFFFFFF;
    have += 6;
    if (have < 8) continue;
    have -= 8;
    const char c = static_cast<char>((bits >> have) & 0xFF);
    result.append(std::string_view(&c, 1), from, at + 1 - from);
    from = at;
  }
  return result;
}

ArchivedPage open_page(std::string_view bytes, const Part& part) {
  ArchivedPage page;
  page.charset = parameter(field(part.head, "content-type"), "charset");
  page.url = field(part.head, "content-location");
  const std::string coding = lower_ascii(field(part.head, "content-transfer-encoding"));
  if (coding == "quoted-printable") {
    page.bytes = undo_quoted_printable(bytes, part.begin, part.end);
  } else if (coding == "base64") {
    page.bytes = undo_base64(bytes, part.begin, part.end);
  } else {
    page.bytes.append(bytes.substr(part.begin, part.end - part.begin), part.begin,
                      part.end - part.begin);
  }
  return page;
}

std::optional<ArchivedPage> find_page(std::string_view bytes, const Part& part, int depth) {
  const std::string type = field(part.head, "content-type");
  const std::string lower = lower_ascii(type);
  if (starts_with(lower, "text/html") || starts_with(lower, "application/xhtml"))
    return open_page(bytes, part);
  if (!starts_with(lower, "multipart/") || depth >= deepest_part) return std::nullopt;
  const std::string boundary = parameter(type, "boundary");
  if (boundary.empty()) return std::nullopt;
  for (const Part& inner : split_parts(bytes, part, boundary)) {
    if (auto page = find_page(bytes, inner, depth + 1)) return page;
  }
  return std::nullopt;
}

}  // namespace

std::optional<ArchivedPage> page_of_mhtml(std::string_view bytes) {
  const Part whole = open_part(bytes, 0, bytes.size());
  auto page = find_page(bytes, whole, 0);
  if (!page) return std::nullopt;
  const std::string snapshot = field(whole.head, "snapshot-content-location");
  if (page->url.empty() || !starts_with(page->url, "http")) page->url = snapshot;
  return page;
}

}  // namespace pincite::article
