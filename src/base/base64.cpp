#include "pincite/base/base64.hpp"

#include "base/hash.hpp"

#include <nettle/base64.h>

namespace pincite::base {

std::string base64(std::string_view bytes) {
  std::string out(BASE64_ENCODE_RAW_LENGTH(bytes.size()), '\0');
  base64_encode_raw(out.data(), bytes.size(), numbers_of(bytes));
  return out;
}

}  // namespace pincite::base
