#include "pincite/base/sha1.hpp"

#include "base/hash.hpp"

#include <openssl/evp.h>

namespace pincite::base {

std::string sha1(std::string_view bytes) {
  unsigned char digest[EVP_MAX_MD_SIZE];
  unsigned int size = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest, &size, EVP_sha1(), nullptr);
  return hex_text(digest, size);
}

}  // namespace pincite::base
