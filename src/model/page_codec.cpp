#include "pincite/model/page_codec.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <utility>

namespace pincite::model {

namespace {

constexpr std::uint8_t codec_version = 1;

class Encoder {
 public:
  void byte(std::uint8_t value) { out_.push_back(static_cast<char>(value)); }
  void number(std::uint64_t value) {  // LEB128
    while (value >= 0x80) {
      byte(static_cast<std::uint8_t>(value | 0x80U));
      value >>= 7U;
    }
    byte(static_cast<std::uint8_t>(value));
  }
  void signed_number(std::int64_t value) {  // zigzag
    number((static_cast<std::uint64_t>(value) << 1U) ^ static_cast<std::uint64_t>(value >> 63));
  }
  /// Hundredths of a point; values that make no sense on a page are clamped.
  void points(double value) {
    const double limited = std::isfinite(value) ? std::fmin(std::fmax(value, -1e7), 1e7) : 0.0;
    signed_number(std::llround(limited * 100));
  }
  void text(const std::string& value) {
    number(value.size());
    out_ += value;
  }
  void box(const Box& value) {
    points(value.x0);
    points(value.y0);
    points(value.x1 - value.x0);
    points(value.y1 - value.y0);
  }
  template <class T, class Put>
  void optional(const std::optional<T>& value, Put put) {
    byte(value ? 1 : 0);
    if (value) put(*value);
  }
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}
  std::uint8_t byte() {
    if (at_ == end_) {
      ok_ = false;
      return 0;
    }
    return static_cast<std::uint8_t>(*at_++);
  }
  std::uint64_t number() {
    std::uint64_t value = byte();
    if (value < 0x80) return value;
    value &= 0x7FU;
    for (unsigned shift = 7; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
      if ((next & 0x80U) == 0) return value;
    }
    ok_ = false;
    return 0;
  }
  std::int64_t signed_number() {
    const std::uint64_t value = number();
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
  }
  int integer() { return static_cast<int>(signed_number()); }
  double points() { return static_cast<double>(signed_number()) / 100.0; }
  std::string text() {
    const std::uint64_t size = number();
    if (size > left()) {
      ok_ = false;
      return {};
    }
    const char* begin = std::exchange(at_, at_ + size);
    return {begin, at_};
  }
  Box box() {
    Box value;
    value.x0 = points();
    value.y0 = points();
    value.x1 = value.x0 + points();
    value.y1 = value.y0 + points();
    return value;
  }
  /// A count of things of at least one byte each: never more than the bytes that are left.
  std::size_t count() {
    const std::uint64_t value = number();
    if (value > left()) ok_ = false;
    return ok_ ? static_cast<std::size_t>(value) : 0;
  }
  template <class Enum>
  Enum enumeration(Enum last) {
    const std::uint8_t value = byte();
    if (value > static_cast<std::uint8_t>(last)) ok_ = false;
    return ok_ ? static_cast<Enum>(value) : Enum{};
  }
  bool flag() { return byte() != 0; }
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool finished() const { return ok_ && at_ == end_; }

 private:
  [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  const char* at_;
  const char* end_;
  bool ok_ = true;
};

void put_date(Encoder& out, const base::Date& date) {
  out.signed_number(date.year * 10000 + date.month * 100 + date.day);
}

std::optional<base::Date> get_date(Decoder& in) {
  const int packed = in.integer();
  return base::make_date(packed / 10000, packed / 100 % 100, packed % 100);
}

void put_word(Encoder& out, const Word& word) {
  out.text(word.text);
  out.box(word.box);
  out.byte(static_cast<std::uint8_t>(word.kind));
  out.signed_number(std::lround(word.confidence));
}

Word get_word(Decoder& in) {
  Word word;
  word.text = in.text();
  word.box = in.box();
  word.kind = in.enumeration(WordKind::label);
  word.confidence = static_cast<float>(in.integer());
  return word;
}

std::string joined(const std::vector<Word>& words) {
  std::size_t size = 0;
  for (const Word& word : words)
    size += word.kind == WordKind::hidden ? 0 : word.text.size() + 1;
  std::string text(size, ' ');
  char* at = text.data();
  for (const Word& word : words) {
    if (word.kind == WordKind::hidden) continue;
    if (at != text.data()) ++at;  // over the space
    at = std::copy(word.text.begin(), word.text.end(), at);
  }
  text.resize(static_cast<std::size_t>(at - text.data()));
  return text;
}

void put_line(Encoder& out, const Line& line) {
  const bool plain_text = line.text == joined(line.words);
  out.byte(plain_text ? 1 : 0);
  if (!plain_text) out.text(line.text);
  out.box(line.box);
  out.byte(static_cast<std::uint8_t>(line.role));
  out.optional(line.number, [&](int n) { out.signed_number(n); });
  out.optional(line.paragraph, [&](int n) { out.signed_number(n); });
  out.byte(line.starts_paragraph ? 1 : 0);
  out.number(line.words.size());
  for (const Word& word : line.words)
    put_word(out, word);
}

Line get_line(Decoder& in) {
  Line line;
  const bool plain_text = in.flag();
  if (!plain_text) line.text = in.text();
  line.box = in.box();
  line.role = in.enumeration(LineRole::margin);
  if (in.flag()) line.number = in.integer();
  if (in.flag()) line.paragraph = in.integer();
  line.starts_paragraph = in.flag();
  const std::size_t words = in.count();
  line.words.reserve(words);
  for (std::size_t i = 0; i < words && in.ok(); ++i)
    line.words.push_back(get_word(in));
  if (plain_text) line.text = joined(line.words);
  return line;
}

void put_stamp(Encoder& out, const Stamp& stamp) {
  out.optional(stamp.case_number, [&](const auto& v) { out.text(v); });
  out.optional(stamp.document, [&](const auto& v) { out.text(v); });
  out.optional(stamp.filed, [&](const auto& v) { put_date(out, v); });
  out.optional(stamp.page, [&](int v) { out.signed_number(v); });
  out.optional(stamp.pages, [&](int v) { out.signed_number(v); });
  out.optional(stamp.page_id, [&](const auto& v) { out.text(v); });
}

Stamp get_stamp(Decoder& in) {
  Stamp stamp;
  if (in.flag()) stamp.case_number = in.text();
  if (in.flag()) stamp.document = in.text();
  if (in.flag()) stamp.filed = get_date(in);
  if (in.flag()) stamp.page = in.integer();
  if (in.flag()) stamp.pages = in.integer();
  if (in.flag()) stamp.page_id = in.text();
  return stamp;
}

}  // namespace

std::string encode_page(const Page& page) {
  Encoder out;
  out.byte(codec_version);
  out.signed_number(page.number);
  out.points(page.width);
  out.points(page.height);
  out.byte(static_cast<std::uint8_t>(page.origin));
  out.text(page.why);
  out.optional(page.ocr_confidence, [&](double v) { out.points(v); });
  out.optional(page.stamp, [&](const Stamp& v) { put_stamp(out, v); });
  out.optional(page.printed, [&](const std::string& v) { out.text(v); });
  out.number(page.redactions.size());
  for (const Redaction& redaction : page.redactions) {
    out.box(redaction.box);
    out.byte(static_cast<std::uint8_t>(redaction.kind));
  }
  out.number(page.lines.size());
  for (const Line& line : page.lines)
    put_line(out, line);
  return out.take();
}

base::Result<Page> decode_page(std::string_view bytes) {
  Decoder in(bytes);
  Page page;
  const bool known = in.byte() == codec_version;
  page.number = in.integer();
  page.width = in.points();
  page.height = in.points();
  page.origin = in.enumeration(Origin::none);
  page.why = in.text();
  if (in.flag()) page.ocr_confidence = in.points();
  if (in.flag()) page.stamp = get_stamp(in);
  if (in.flag()) page.printed = in.text();
  const std::size_t redactions = in.count();
  for (std::size_t i = 0; i < redactions && in.ok(); ++i) {
    const Box box = in.box();
    page.redactions.push_back({box, in.enumeration(RedactionKind::bad)});
  }
  const std::size_t lines = in.count();
  page.lines.reserve(lines);
  for (std::size_t i = 0; i < lines && in.ok(); ++i)
    page.lines.push_back(get_line(in));
  if (!known || !in.finished()) {
    return base::fail(base::ErrorCode::internal, "page record", "cannot be decoded",
                      "run pincite reindex --extract");
  }
  return page;
}

}  // namespace pincite::model
