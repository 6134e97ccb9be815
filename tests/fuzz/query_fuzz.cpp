#include "search/parser.hpp"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  pincite::search::parse_query(std::string(reinterpret_cast<const char*>(data), size));
  return 0;
}
