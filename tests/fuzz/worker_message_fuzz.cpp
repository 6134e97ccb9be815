#include "extract/worker/messages.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  pincite::extract::decode_request(bytes);
  pincite::extract::decode_reply(bytes);
  return 0;
}
