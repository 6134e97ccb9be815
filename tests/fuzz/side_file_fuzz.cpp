#include "pincite/extract/extract.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view json(reinterpret_cast<const char*>(data), size);
  pincite::extract::parse_side_file(json, "fuzz.json");
  return 0;
}
