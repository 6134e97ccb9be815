// Stories of any bytes: reading them must neither crash nor hang, and spans stay inside.
#include "pincite/article/read.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto article = pincite::article::read_story(bytes, "fuzz");
  if (!article) return 0;
  for (const auto& quotation : article->quotations) {
    if (quotation.source.end > size || quotation.source.start > quotation.source.end) std::abort();
  }
  for (const auto& statement : article->statements) {
    if (statement.source.end > size || statement.source.start > statement.source.end) std::abort();
  }
  return 0;
}
