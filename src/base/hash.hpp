#pragma once
/// SHA-256 of bytes that come in blocks.

#include <nettle/sha2.h>

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace pincite::base {

/// Two lower-case hex digits a byte.
inline std::string hex_text(std::span<const std::uint8_t> bytes) {
  constexpr char digits[] = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 15U];
  }
  return text;
}

/// For nettle, which takes bytes as numbers.
inline const std::uint8_t* numbers_of(std::string_view bytes) {
  return reinterpret_cast<const std::uint8_t*>(bytes.data());
}

class Hash {
 public:
  Hash() { sha256_init(&context_); }
  void add(std::string_view bytes) { sha256_update(&context_, bytes.size(), numbers_of(bytes)); }
  std::string hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context_, digest.size(), digest.data());
    return hex_text(digest);
  }

 private:
  sha256_ctx context_{};
};

}  // namespace pincite::base
