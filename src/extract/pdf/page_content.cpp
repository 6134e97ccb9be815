#include "extract/pdf/page_content.hpp"

#include <Object.h>
#include <Stream.h>
#include <array>
#include <zlib.h>

namespace pincite::extract {

namespace {

constexpr std::size_t most_content = 32U << 20U;

bool is_plain_deflate(Stream& stream) {
  const Dict* dict = stream.getDict();
  if (stream.getKind() != strFlate || dict == nullptr) return false;
  Object filter = dict->lookup("Filter");
  if (filter.isArray() && filter.arrayGetLength() == 1) filter = filter.arrayGet(0);
  return filter.isName("FlateDecode") && dict->lookupNF("DecodeParms").isNull() &&
         dict->lookupNF("DP").isNull() && stream.getNextStream() != nullptr;
}

std::string raw_bytes(Stream& stream) {
  std::string bytes;
  stream.reset();
  stream.fillString(bytes);
  stream.close();
  return bytes;
}

/// Whether all of it was decoded and `out` stays below the limit.
bool inflate_all(z_stream& z, std::string& out) {
  std::array<char, 1U << 16U> buffer;
  int state = Z_OK;
  while (state == Z_OK && out.size() < most_content) {
    z.next_out = reinterpret_cast<Bytef*>(buffer.data());
    z.avail_out = buffer.size();
    state = ::inflate(&z, Z_NO_FLUSH);
    out.append(buffer.data(), buffer.size() - z.avail_out);
  }
  return state == Z_STREAM_END;
}

bool append_inflated(std::string packed, std::string& out) {
  z_stream z{};
  z.next_in = reinterpret_cast<Bytef*>(packed.data());
  z.avail_in = static_cast<uInt>(packed.size());
  if (::inflateInit(&z) != Z_OK) return false;
  const bool whole = inflate_all(z, out);
  ::inflateEnd(&z);
  return whole;
}

bool append_content(const Object& part, std::string& out) {
  if (!part.isStream() || !is_plain_deflate(*part.getStream())) return false;
  return append_inflated(raw_bytes(*part.getStream()->getNextStream()), out);
}

}  // namespace

std::optional<std::string> page_content(const Object& contents) {
  std::string bytes;
  if (!contents.isArray()) {
    if (!append_content(contents, bytes)) return std::nullopt;
    return bytes;
  }
  for (int i = 0; i < contents.arrayGetLength(); ++i) {
    if (!append_content(contents.arrayGet(i), bytes)) return std::nullopt;
    bytes += '\n';
  }
  return bytes;
}

}  // namespace pincite::extract
