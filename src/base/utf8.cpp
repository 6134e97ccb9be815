#include "pincite/base/utf8.hpp"

namespace pincite::base {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// Number of continuation bytes that a lead byte announces; -1 when it cannot lead.
int continuation_bytes(unsigned char lead) {
  if (lead < 0x80) return 0;
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead >= 0xE0 && lead <= 0xEF) return 2;
  if (lead >= 0xF0 && lead <= 0xF4) return 3;
  return -1;
}

bool is_scalar(char32_t c, int continuation) {
  constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
  return c >= least[continuation] && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF);
}

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const int more = continuation_bytes(lead);
  if (more == 0) {
    ++at;
    return lead;
  }
  if (more < 0 || at + static_cast<std::size_t>(more) >= text.size()) {
    ++at;
    return replacement;
  }
  char32_t c = lead & (0x3FU >> more);
  for (int i = 1; i <= more; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + static_cast<std::size_t>(i)]);
    if ((byte & 0xC0U) != 0x80U) {
      ++at;
      return replacement;
    }
    c = (c << 6U) | (byte & 0x3FU);
  }
  if (!is_scalar(c, more)) {
    ++at;
    return replacement;
  }
  at += static_cast<std::size_t>(more) + 1;
  return c;
}

void append_utf8(std::string& text, char32_t c) {
  const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string repair_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();)
    append_utf8(out, next_code_point(bytes, at));
  return out;
}

std::size_t length_utf8(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t at = 0; at < text.size(); ++n)
    next_code_point(text, at);
  return n;
}

std::vector<std::uint32_t> code_point_offsets(std::string_view text) {
  std::vector<std::uint32_t> offsets(text.size() + 1, 0);
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    for (std::size_t b = begin; b < at; ++b)
      offsets[b] = b == begin ? count : count + 1;
    ++count;
  }
  offsets[text.size()] = count;
  return offsets;
}

}  // namespace pincite::base
