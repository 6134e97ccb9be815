#pragma once
/// Numbers, texts and boxes as bytes: what page records are made of.

#include "pincite/model/page.hpp"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace pincite::model {

/// A box in hundredths of a point: its upper left corner, width and height.
struct RoundBox {
  std::int64_t x = 0, y = 0, width = 0, height = 0;
  bool operator==(const RoundBox&) const = default;
};

/// Hundredths of a point; values that make no sense on a page are clamped.
inline std::int64_t hundredths(double value) {
  const double limited = std::isfinite(value) ? std::fmin(std::fmax(value, -1e7), 1e7) : 0.0;
  return std::llround(limited * 100);
}
inline double in_points(std::int64_t value) {
  return static_cast<double>(value) / 100.0;
}
inline RoundBox rounded(const Box& box) {
  return {hundredths(box.x0), hundredths(box.y0), hundredths(box.x1 - box.x0),
          hundredths(box.y1 - box.y0)};
}
inline Box box_of(const RoundBox& box) {
  const double x0 = in_points(box.x);
  const double y0 = in_points(box.y);
  return {x0, y0, x0 + in_points(box.width), y0 + in_points(box.height)};
}

/// Writes LEB128 numbers; signed ones in zigzag.
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
  void points(double value) { signed_number(hundredths(value)); }
  void text(std::string_view value) {
    number(value.size());
    out_ += value;
  }
  void box(const Box& value) {
    const RoundBox box = rounded(value);
    for (const std::int64_t side : {box.x, box.y, box.width, box.height})
      signed_number(side);
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

/// Reads what an Encoder wrote. Past the end, or on what cannot be, it gives nothing and is not ok.
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
  /// A distance in hundredths of a point: so bounded that sums of a page's worth cannot overflow.
  std::int64_t offset() {
    constexpr std::int64_t most = std::int64_t{1} << 32;
    const std::int64_t value = signed_number();
    if (value > most || value < -most) ok_ = false;
    return ok_ ? value : 0;
  }
  int integer() { return static_cast<int>(signed_number()); }
  double points() { return in_points(signed_number()); }
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
    RoundBox box;
    for (std::int64_t* side : {&box.x, &box.y, &box.width, &box.height})
      *side = signed_number();
    return box_of(box);
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

}  // namespace pincite::model
