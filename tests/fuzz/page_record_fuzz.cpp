#include "pincite/model/page_codec.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto page = pincite::model::decode_page(bytes)) pincite::model::encode_page(*page);
  return 0;
}
