#include "article/single_bytes.hpp"

#include "pincite/base/utf8.hpp"

#include <unicode/ucnv.h>

#include <algorithm>

namespace pincite::article {

std::optional<SingleBytes> SingleBytes::of(UConverter* converter) {
  const UConverterType type = ucnv_getType(converter);
  if (type != UCNV_SBCS && type != UCNV_LATIN_1) return std::nullopt;
  SingleBytes result;
  for (std::size_t i = 0; i < result.letters_.size(); ++i) {
    const char byte = static_cast<char>(i);
    const char* at = &byte;
    UErrorCode error = U_ZERO_ERROR;
    ucnv_reset(converter);
    UChar32 c = ucnv_getNextUChar(converter, &at, at + 1, &error);
    if (U_FAILURE(error) || c == 0) c = 0xFFFD;
    std::string letter;
    base::append_utf8(letter, static_cast<char32_t>(c));
    std::copy(letter.begin(), letter.end(), result.letters_.at(i).bytes.begin());
    result.letters_.at(i).size = static_cast<unsigned char>(letter.size());
  }
  return result;
}

Mapped SingleBytes::decode(std::string_view bytes) const {
  const auto letter = [&](std::size_t at) -> const Letter& {
    return letters_[static_cast<unsigned char>(bytes[at])];
  };
  Mapped result;
  std::size_t length = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at)
    length += letter(at).size;
  result.text.resize(length);
  char* out = result.text.data();
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at, unit = letter(at).size;
    for (; at != bytes.size() && letter(at).size == unit; ++at)
      out = std::copy_n(letter(at).bytes.begin(), unit, out);
    result.map.append_units(at - begin, unit, begin, 1);
  }
  return result;
}

}  // namespace pincite::article
