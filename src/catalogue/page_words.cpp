#include "catalogue/page_words.hpp"

#include "pincite/model/page_codec.hpp"

#include <zstd.h>

#include <cstdint>
#include <memory>
#include <stdexcept>

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

/// Fast and small enough: the next levels gain a few per cent at twice the time.
constexpr int compression_level = 3;
constexpr unsigned long long largest_blob = 1ULL << 32;

void append_length(std::string& out, std::size_t length) {
  const auto value = static_cast<std::uint32_t>(length);
  for (unsigned shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>((value >> shift) & 0xFFU);
  }
}

/// Takes a 4-byte length and as many bytes off the front; false when there are not enough.
bool take(std::string_view& from, std::string_view& bytes) {
  if (from.size() < 4) return false;
  std::size_t length = 0;
  for (unsigned i = 0; i < 4; ++i) {
    length |= static_cast<std::size_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  from.remove_prefix(4);
  if (from.size() < length) return false;
  bytes = from.substr(0, length);
  from.remove_prefix(length);
  return true;
}

std::string compress(const std::string& bytes) {
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                     ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

tl::unexpected<base::Error> damaged(const std::string& what) {
  return base::fail(ErrorCode::library_unusable, "stored pages", "are damaged (" + what + ")",
                    "read the filing again: pincite reindex --extract");
}

base::Result<std::string> decompress(std::string_view blob) {
  const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largest_blob) {
    return damaged("no size");
  }
  std::string out(static_cast<std::size_t>(size), '\0');
  const std::size_t got = ZSTD_decompress(out.data(), out.size(), blob.data(), blob.size());
  if (ZSTD_isError(got) != 0) return damaged(ZSTD_getErrorName(got));
  if (got != out.size()) return damaged("too short");
  return out;
}

}  // namespace

std::string pack_pages(const std::vector<model::Page>& pages) {
  std::string bytes;
  for (const model::Page& page : pages) {
    const std::string encoded = model::encode_page(page);
    append_length(bytes, encoded.size());
    bytes += encoded;
  }
  return compress(bytes);
}

base::Result<std::vector<model::Page>> unpack_pages(std::string_view blob) {
  auto bytes = decompress(blob);
  if (!bytes) return base::pass_on(bytes);
  std::vector<model::Page> pages;
  std::string_view rest = *bytes;
  while (!rest.empty()) {
    std::string_view encoded;
    if (!take(rest, encoded)) return damaged("cut off");
    auto page = model::decode_page(encoded);
    if (!page) return damaged(page.error().message);
    pages.push_back(std::move(*page));
  }
  return pages;
}

}  // namespace pincite::catalogue
