#include "extract/layout/stamp_text.hpp"

#include <cstdint>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto reading = pincite::extract::read_stamp(text);
  if (reading && (reading->begin > reading->end || reading->end > size)) __builtin_trap();
  return 0;
}
