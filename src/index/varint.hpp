#pragma once
/// Small numbers as few bytes (LEB128; signed ones zigzag).

#include <cstdint>
#include <string>
#include <string_view>

namespace pincite::index {

inline void put_varint(std::string& out, std::uint64_t value) {
  for (; value >= 0x80; value >>= 7)
    out += static_cast<char>(0x80 | (value & 0x7F));
  out += static_cast<char>(value);
}

inline void put_signed(std::string& out, std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  put_varint(out, (bits << 1) ^ (value < 0 ? ~std::uint64_t{0} : 0));
}

/// Reads what put_varint wrote; once the bytes end or make no sense, good() is false and every
/// value is 0.
class VarintReader {
 public:
  explicit VarintReader(std::string_view bytes) : bytes_(bytes) {}

  std::uint8_t byte() {
    if (at_ >= bytes_.size()) good_ = false;
    return good_ ? static_cast<std::uint8_t>(bytes_[at_++]) : std::uint8_t{0};
  }

  std::uint64_t value() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      const std::uint8_t next = byte();
      value |= static_cast<std::uint64_t>(next & 0x7F) << shift;
      if ((next & 0x80) == 0) return good_ ? value : 0;
    }
    good_ = false;
    return 0;
  }

  std::int64_t signed_value() {
    const std::uint64_t bits = value();
    return static_cast<std::int64_t>((bits >> 1) ^ (~(bits & 1) + 1));
  }

  /// A number of items, each of at least one byte: more than there are bytes left is damage.
  std::uint64_t count() {
    const std::uint64_t count = value();
    if (count > bytes_.size() - at_) good_ = false;
    return good_ ? count : 0;
  }

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return at_ == bytes_.size(); }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool good_ = true;
};

}  // namespace pincite::index
