#include "pincite/model/filing.hpp"

#include <cstdint>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const std::string key = pincite::model::docket_key_number(text);
  // A key is its own key: the same docket never gets two.
  if (pincite::model::docket_key_number(key) != key) __builtin_trap();
  pincite::model::judge_initials(text);
  return 0;
}
