#include "article/align.hpp"

#include "article/ascii.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

constexpr std::size_t longest_reference = 40;  // "&CounterClockwiseContourIntegral;" has 33

std::size_t utf8_length(std::string_view text, std::size_t at) {
  std::size_t next = at;
  base::next_code_point(text, next);
  return next - at;
}

/// Length of the character reference at `at` ("&…"), given that the decoded text is no "&".
std::size_t reference_length(std::string_view source, std::size_t at) {
  std::size_t end = at + 1;
  if (end < source.size() && source[end] == '#') ++end;
  const std::size_t limit = std::min(source.size(), at + longest_reference);
  while (end < limit && (is_letter(source[end]) || is_digit(source[end])))
    ++end;
  if (end < source.size() && source[end] == ';') ++end;
  return end - at;
}

/// A reference without ";" may run into the words behind it ("&nbspfoo"): the shortest length
/// behind which source and decoded text go on alike.
std::size_t settle_reference(std::string_view source, std::size_t at, std::size_t length,
                             std::string_view decoded_rest) {
  if (source[at + length - 1] == ';' || decoded_rest.empty()) return length;
  for (std::size_t shorter = 2; shorter < length; ++shorter) {
    const std::string_view rest = source.substr(at + shorter, 4);
    if (rest == decoded_rest.substr(0, rest.size())) return shorter;
  }
  return length;
}

bool is_ampersand_reference(std::string_view source, std::size_t at) {
  const std::string_view next = source.substr(at, 6);
  return starts_with(next, "&amp") || starts_with(next, "&AMP") || starts_with(next, "&#38") ||
         starts_with(next, "&#038") || starts_with(next, "&#x26");
}

}  // namespace

void append_aligned(Mapped& out, std::string_view decoded, std::string_view source,
                    std::size_t source_at) {
  std::size_t d = 0, s = 0;
  while (d < decoded.size()) {
    const std::size_t width = utf8_length(decoded, d);
    if (s >= source.size()) break;
    if (source[s] == '&' && (decoded[d] != '&' || is_ampersand_reference(source, s))) {
      std::size_t length = reference_length(source, s);
      length = settle_reference(source, s, length, decoded.substr(d + width));
      out.append(decoded.substr(d, width), source_at + s, length);
      d += width;
      s += length;
    } else if (source.substr(s, width) == decoded.substr(d, width)) {
      out.append(decoded.substr(d, width), source_at + s, width);
      d += width;
      s += width;
    } else if (source[s] == '\r' && decoded[d] == '\n') {
      const std::size_t length = s + 1 < source.size() && source[s + 1] == '\n' ? 2 : 1;
      out.append(decoded.substr(d, width), source_at + s, length);
      d += width;
      s += length;
    } else if (source[s] == '<') {
      const std::size_t close = source.find('>', s);
      if (close == std::string_view::npos) break;
      s = close + 1;
    } else {
      break;
    }
  }
  const std::size_t rest = s < source.size() ? source.size() - s : 0;
  out.append(decoded.substr(d), source_at + std::min(s, source.size()), rest);
}

}  // namespace pincite::article
