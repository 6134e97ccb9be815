#include "pincite/base/json.hpp"
#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstring>

namespace pincite::base {
namespace {

constexpr std::size_t enough = 1 << 16;  ///< bytes that are kept back

bool is_ascii(const char* bytes) {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return (word & 0x8080808080808080U) == 0;
}

/// A letter of U+0080 to U+07FF: those of Latin, Greek, Cyrillic, Hebrew, Arabic.
bool is_two_byte_letter(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  return lead >= 0xC2 && lead <= 0xDF && at + 1 != text.size() &&
         (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U;
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (at + 8 <= text.size() && is_ascii(text.data() + at)) {
      at += 8;
      continue;
    }
    if (is_two_byte_letter(text, at)) {
      at += 2;
      continue;
    }
    const std::size_t begin = at;
    if (next_code_point(text, at) == 0xFFFD && text.substr(begin, 3) != "\xEF\xBF\xBD")
      return false;
  }
  return true;
}

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

/// Is one of the eight bytes below 0x20, a quotation mark or a backslash?
bool may_need_escape(const char* bytes) {
  constexpr std::uint64_t ones = 0x0101010101010101U, tops = 0x8080808080808080U;
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  const auto zero = [&](std::uint64_t w) { return (w - ones) & ~w; };
  const std::uint64_t found =
      (word - ones * 0x20) | zero(word ^ (ones * '"')) | zero(word ^ (ones * '\\'));
  return (found & ~word & tops) != 0;
}

/// The first byte from `at` on that needs an escape.
std::size_t find_escape(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (at + 8 <= text.size() && !may_need_escape(text.data() + at)) {
      at += 8;
    } else if (needs_escape(text[at])) {
      return at;
    } else {
      ++at;
    }
  }
  return at;
}

void append_escape(std::string& out, char c) {
  constexpr std::string_view plain = "\"\\\b\f\n\r\t", letters = "\"\\bfnrt",
                             hex = "0123456789abcdef";
  out += '\\';
  if (const std::size_t at = plain.find(c); at != std::string_view::npos) {
    out += letters[at];
    return;
  }
  const auto byte = static_cast<unsigned char>(c);
  out.append("u00").append(1, hex[byte >> 4U]).append(1, hex[byte & 15U]);
}

}  // namespace

void JsonWriter::flush() {
  out_.write(text_.data(), static_cast<std::streamsize>(text_.size()));
  text_.clear();
}

/// Texts of many megabytes go out in pieces.
void JsonWriter::append_quoted(std::string_view text) {
  text_ += '"';
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t stop = find_escape(text.substr(0, from + enough), from);
    text_.append(text, from, stop - from);
    from = stop;
    if (from < text.size() && needs_escape(text[from])) append_escape(text_, text[from++]);
    if (text_.size() >= enough) flush();
  }
  text_ += '"';
}

void JsonWriter::new_line() {
  if (text_.size() >= enough) flush();
  text_ += '\n';
  text_.append(2 * empty_.size(), ' ');
}

void JsonWriter::next_item() {
  if (!after_key_ && !empty_.empty()) {
    if (!empty_.back()) text_ += ',';
    empty_.back() = false;
    new_line();
  }
  after_key_ = false;
}

void JsonWriter::begin(char bracket) {
  next_item();
  text_ += bracket;
  empty_.push_back(true);
}

void JsonWriter::end(char bracket) {
  const bool empty = empty_.back();
  empty_.pop_back();
  if (!empty) new_line();
  text_ += bracket;
}

void JsonWriter::key(std::string_view name) {
  next_item();
  append_quoted(name);
  text_ += ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  if (!is_valid_utf8(text)) return value(Json(text));
  next_item();
  append_quoted(text);
}

void JsonWriter::value(std::size_t number) {
  next_item();
  char digits[24];
  text_.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

void JsonWriter::value(bool truth) {
  next_item();
  text_ += truth ? "true" : "false";
}

void JsonWriter::value(std::nullptr_t) {
  next_item();
  text_ += "null";
}

void JsonWriter::value(const std::vector<std::string>& texts) {
  begin_array();
  for (const std::string& text : texts)
    value(text);
  end_array();
}

/// Strings hold no bare line ends in JSON, so every line end is one of the layout.
void JsonWriter::value(const Json& json) {
  next_item();
  const std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace);
  std::size_t at = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
    text_.append(text, at, end - at);
    new_line();
    at = end + 1;
  }
  text_.append(text, at);
}

void JsonWriter::members(const Json& object) {
  for (const auto& [name, what] : object.items())
    member(name, what);
}

void JsonWriter::finish() {
  text_ += '\n';
  flush();
}

}  // namespace pincite::base
