#include "article/encoding.hpp"

#include "article/ascii.hpp"
#include "article/single_bytes.hpp"

#include "pincite/base/utf8.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <memory>

namespace pincite::article {
namespace {

constexpr std::size_t meta_window = 8192;  // browsers look at the first 1024 bytes

struct Utf8Survey {
  std::size_t multibyte = 0;  ///< well-formed sequences of two and more bytes
  std::size_t invalid = 0;
};

Utf8Survey survey_utf8(std::string_view bytes) {
  Utf8Survey result;
  std::int32_t at = 0;
  const auto length = static_cast<std::int32_t>(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  while (at < length) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, length, c);
    if (c < 0) {
      ++result.invalid;
    } else if (at - begin > 1) {
      ++result.multibyte;
    }
  }
  return result;
}

Mapped from_utf8(std::string_view bytes, std::size_t skip) {
  Mapped result;
  result.text.reserve(bytes.size() - skip);
  std::size_t clean = skip;  // start of the stretch that is copied as it is
  auto at = static_cast<std::int32_t>(skip);
  const auto length = static_cast<std::int32_t>(bytes.size());
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  while (at < length) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT(data, at, length, c);
    if (c > 0) continue;
    const auto from = static_cast<std::size_t>(begin), to = static_cast<std::size_t>(at);
    result.append(bytes.substr(clean, from - clean), clean, from - clean);
    result.append("\xEF\xBF\xBD", from, to - from);
    clean = to;
  }
  result.append(bytes.substr(clean), clean, bytes.size() - clean);
  return result;
}

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter open_converter(const std::string& name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name.c_str(), &error), &ucnv_close);
  if (U_FAILURE(error)) converter.reset();
  return converter;
}

/// Do bytes below 0x80 stand for themselves wherever a letter may begin? Not in UTF-16, nor where
/// an escape changes what follows (ISO-2022), nor where a yen sign has the place of the backslash.
bool keeps_ascii(UConverter* converter) {
  const UConverterType type = ucnv_getType(converter);
  if (type != UCNV_SBCS && type != UCNV_MBCS && type != UCNV_LATIN_1) return false;
  for (char byte = 0x20; byte < 0x7F; ++byte) {
    const char* at = &byte;
    UErrorCode error = U_ZERO_ERROR;
    if (ucnv_getNextUChar(converter, &at, at + 1, &error) != byte || U_FAILURE(error)) return false;
  }
  return true;
}

Mapped convert(std::string_view bytes, std::size_t skip, UConverter* converter) {
  if (const auto table = SingleBytes::of(converter); table && skip == 0)
    return table->decode(bytes);
  Mapped result;
  const char* at = bytes.data() + skip;
  const char* end = bytes.data() + bytes.size();
  const bool ascii = keeps_ascii(converter);
  ucnv_reset(converter);
  std::string piece;
  while (at < end) {
    const char* begin = at;
    while (ascii && at != end && *at > 0)
      ++at;
    if (at > begin) {
      const auto length = static_cast<std::size_t>(at - begin);
      result.append({begin, length}, static_cast<std::size_t>(begin - bytes.data()), length);
      continue;
    }
    UErrorCode error = U_ZERO_ERROR;
    UChar32 c = ucnv_getNextUChar(converter, &at, end, &error);
    if (at <= begin) at = begin + 1;
    if (U_FAILURE(error) || c == 0) c = 0xFFFD;
    piece.clear();
    base::append_utf8(piece, static_cast<char32_t>(c));
    result.append(piece, static_cast<std::size_t>(begin - bytes.data()),
                  static_cast<std::size_t>(at - begin));
  }
  return result;
}

/// What browsers make of a label: the Latin-1 family is windows-1252 (WHATWG encoding standard).
std::string browser_label(std::string label) {
  if (label == "iso-8859-1" || label == "latin1" || label == "latin-1" || label == "us-ascii" ||
      label == "ascii" || label == "iso8859-1" || label == "l1" || label == "cp1252")
    return "windows-1252";
  if (label == "gb2312" || label == "gbk") return "gb18030";
  if (label == "utf8") return "utf-8";
  return label;
}

/// As much as tells the encoding: letters beyond ASCII by the thousand, or the first megabyte.
std::string_view telling_part(std::string_view bytes) {
  constexpr std::size_t most = 1 << 20, enough = 20'000;
  bytes = bytes.substr(0, most);
  std::size_t letters = 0, at = 0;
  while (at != bytes.size() && letters < enough)
    letters += static_cast<unsigned char>(bytes[at++]) >> 7U;
  return bytes.substr(0, at);
}

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(
      uchardet_new(), &uchardet_delete);
  const std::string_view part = telling_part(bytes);
  uchardet_handle_data(detector.get(), part.data(), part.size());
  uchardet_data_end(detector.get());
  return browser_label(lower_ascii(uchardet_get_charset(detector.get())));
}

}  // namespace

std::string declared_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, meta_window));
  std::size_t at = 0;
  while ((at = head.find("charset", at)) != std::string::npos) {
    at += 7;
    std::size_t begin = head.find_first_not_of(" \t\r\n", at);
    if (begin == std::string::npos || head.at(begin) != '=') continue;
    begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
    if (begin == std::string::npos) break;
    const std::size_t end = head.find_first_of(" \t\r\n\"';>/", begin);
    std::string label = head.substr(begin, end == std::string::npos ? 0 : end - begin);
    if (!label.empty() && label.size() < 40) return label;
  }
  return {};
}

Mapped decode_text(std::string_view bytes, std::string_view declared) {
  if (starts_with(bytes, "\xEF\xBB\xBF")) return from_utf8(bytes, 3);
  std::string label;
  std::size_t skip = 0;
  if (starts_with(bytes, "\xFF\xFE") || starts_with(bytes, "\xFE\xFF")) {
    label = bytes[0] == '\xFF' ? "utf-16le" : "utf-16be";
    skip = 2;
  } else {
    const Utf8Survey survey = survey_utf8(bytes);
    if (survey.invalid == 0) return from_utf8(bytes, 0);
    label = browser_label(lower_ascii(declared));
    if (label.empty()) label = browser_label(declared_charset(bytes));
    const bool mostly_utf8 = survey.multibyte > 4 * survey.invalid;
    if (mostly_utf8 || (label == "utf-8" && survey.multibyte > 0)) return from_utf8(bytes, 0);
    if (label.empty() || label == "utf-8") label = guess_charset(bytes);
    if (label.empty() || label == "utf-8") label = "windows-1252";
  }
  Converter converter = open_converter(label);
  if (!converter) converter = open_converter("windows-1252");
  return converter ? convert(bytes, skip, converter.get()) : from_utf8(bytes, skip);
}

}  // namespace pincite::article
