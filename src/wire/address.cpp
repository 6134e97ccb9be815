#include "wire/address.hpp"

#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>

namespace pincite::wire {

namespace {

struct Block4 {
  std::uint32_t first;
  int bits;
};
/// RFC 6890 and its registry: what is not globally reachable.
constexpr std::array<Block4, 16> special4 = {{{0x00000000, 8},
                                              {0x0A000000, 8},
                                              {0x64400000, 10},
                                              {0x7F000000, 8},
                                              {0xA9FE0000, 16},
                                              {0xAC100000, 12},
                                              {0xC0000000, 24},
                                              {0xC0000200, 24},
                                              {0xC0586300, 24},
                                              {0xC0A80000, 16},
                                              {0xC6120000, 15},
                                              {0xC6336400, 24},
                                              {0xCB007100, 24},
                                              {0xE0000000, 4},
                                              {0xF0000000, 4},
                                              {0xFFFFFFFF, 32}}};

bool is_public4(std::uint32_t address) {
  for (const Block4& block : special4) {
    const std::uint32_t mask = 0xFFFFFFFFU << (32 - block.bits);
    if ((address & mask) == block.first) return false;
  }
  return true;
}

std::uint32_t word(const unsigned char* bytes) {
  std::uint32_t value = 0;
  std::memcpy(&value, bytes, sizeof value);
  return ntohl(value);
}

bool starts_with(const unsigned char* address, std::initializer_list<unsigned char> prefix) {
  return std::equal(prefix.begin(), prefix.end(), address);
}

bool is_public6(const unsigned char* a) {
  if (starts_with(a, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF})) return is_public4(word(a + 12));
  if (starts_with(a, {0, 0x64, 0xFF, 0x9B, 0, 0, 0, 0, 0, 0, 0, 0})) {
    return is_public4(word(a + 12));
  }
  if (starts_with(a, {0x20, 0x02})) return is_public4(word(a + 2));
  // 2001::/23 (Teredo, ORCHID …) and 2001:db8::/32 are special; the rest of 2000::/3 is global.
  if (starts_with(a, {0x20, 0x01}) && (a[2] & 0xFEU) == 0) return false;
  if (starts_with(a, {0x20, 0x01, 0x0D, 0xB8})) return false;
  return (a[0] & 0xE0U) == 0x20U;
}

}  // namespace

bool is_public(const sockaddr* address) {
  if (address->sa_family == AF_INET) {
    sockaddr_in in{};
    std::memcpy(&in, address, sizeof in);
    return is_public4(ntohl(in.sin_addr.s_addr));
  }
  if (address->sa_family != AF_INET6) return false;
  sockaddr_in6 in6{};
  std::memcpy(&in6, address, sizeof in6);
  return is_public6(in6.sin6_addr.s6_addr);
}

}  // namespace pincite::wire
