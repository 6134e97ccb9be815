#include "pincite/base/sha1.hpp"

#include "base/hash.hpp"

#include <nettle/sha1.h>

namespace pincite::base {

std::string sha1(std::string_view bytes) {
  sha1_ctx context{};
  sha1_init(&context);
  sha1_update(&context, bytes.size(), numbers_of(bytes));
  std::array<std::uint8_t, SHA1_DIGEST_SIZE> digest{};
  sha1_digest(&context, digest.size(), digest.data());
  return hex_text(digest);
}

}  // namespace pincite::base
