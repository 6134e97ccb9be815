#pragma once
/// Bytes on the pipe between parent and worker. The reader trusts nothing: a worker that read a
/// hostile PDF may send anything.

#include "pincite/model/page.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace pincite::extract {

/// Appends little-endian values.
class WireWriter {
 public:
  void u8(unsigned value) { bytes_.push_back(static_cast<char>(value)); }
  void u32(std::uint32_t value);
  void u64(std::uint64_t value);
  void i32(int value) { u32(static_cast<std::uint32_t>(value)); }
  void real(double value);  ///< as 32-bit float
  void text(std::string_view value);
  void box(const model::Box& box);
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

/// Reads what WireWriter wrote; past the end or on nonsense every value is zero or empty and
/// ok() is false.
class WireReader {
 public:
  explicit WireReader(std::string_view bytes) : rest_(bytes) {}
  unsigned u8();
  std::uint32_t u32();
  std::uint64_t u64();
  int i32() { return static_cast<int>(u32()); }
  double real();        ///< finite, |value| <= 1e6, else not ok
  std::string text();   ///< valid UTF-8 (repaired)
  std::string bytes();  ///< as sent
  model::Box box();     ///< x0 <= x1, y0 <= y1
  /// A count of items of at least `item_bytes` each; more than can follow is not ok.
  std::size_t count(std::size_t item_bytes);
  [[nodiscard]] bool ok() const { return ok_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }
  void spoil() { ok_ = false, rest_ = {}; }

 private:
  std::string_view take(std::size_t size);
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace pincite::extract
