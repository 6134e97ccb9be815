#include "extract/worker/wire.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace pincite::extract {

void WireWriter::u32(std::uint32_t value) {
  for (unsigned shift = 0; shift < 32; shift += 8)
    u8(value >> shift & 255U);
}

void WireWriter::u64(std::uint64_t value) {
  u32(static_cast<std::uint32_t>(value));
  u32(static_cast<std::uint32_t>(value >> 32U));
}

void WireWriter::real(double value) {
  u32(std::bit_cast<std::uint32_t>(static_cast<float>(value)));
}

void WireWriter::text(std::string_view value) {
  u32(static_cast<std::uint32_t>(value.size()));
  bytes_.append(value);
}

void WireWriter::box(const model::Box& box) {
  real(box.x0);
  real(box.y0);
  real(box.x1);
  real(box.y1);
}

std::string_view WireReader::take(std::size_t size) {
  if (size > rest_.size()) {
    spoil();
    return {};
  }
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

unsigned WireReader::u8() {
  const auto bytes = take(1);
  return bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front());
}

std::uint32_t WireReader::u32() {
  std::uint32_t value = 0;
  unsigned shift = 0;
  for (const char c : take(4)) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << shift;
    shift += 8;
  }
  return value;
}

std::uint64_t WireReader::u64() {
  const std::uint64_t low = u32();
  return low | static_cast<std::uint64_t>(u32()) << 32U;
}

double WireReader::real() {
  const double value = std::bit_cast<float>(u32());
  if (std::isfinite(value) && std::abs(value) <= 1e6) return value;
  spoil();
  return 0;
}

std::string WireReader::bytes() {
  return std::string(take(u32()));
}

std::string WireReader::text() {
  const std::string_view raw = take(u32());
  const bool ascii = std::all_of(raw.begin(), raw.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 128; });
  return ascii ? std::string(raw) : base::repair_utf8(raw);
}

model::Box WireReader::box() {
  model::Box box;
  box.x0 = real();
  box.y0 = real();
  box.x1 = std::max(box.x0, real());
  box.y1 = std::max(box.y0, real());
  return box;
}

std::size_t WireReader::count(std::size_t item_bytes) {
  const std::size_t n = u32();
  if (n <= rest_.size() / item_bytes) return n;
  spoil();
  return 0;
}

}  // namespace pincite::extract
