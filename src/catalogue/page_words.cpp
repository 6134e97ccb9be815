#include "catalogue/page_words.hpp"

#include "pincite/model/page_codec.hpp"

#include <zstd.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <memory>
#include <numeric>
#include <optional>
#include <stdexcept>

namespace pincite::catalogue {

using base::ErrorCode;

namespace {

/// A search opens a page for every hit. Measured on 6,945 pages of 4,001 bytes: level -1 makes
/// 2,791 bytes of them that open in 4.4 µs, level 3 2,092 bytes in 9.7 µs.
constexpr int compression_level = -1;
constexpr unsigned long long largest_blob = 1ULL << 32;

/// First bytes of the skippable frame that holds the sizes of the frames behind it.
constexpr std::uint32_t directory_magic = ZSTD_MAGIC_SKIPPABLE_START + 7;

void append_u32(std::string& out, std::size_t number) {
  const auto value = static_cast<std::uint32_t>(number);
  for (unsigned shift = 0; shift < 32; shift += 8) {
    out += static_cast<char>((value >> shift) & 0xFFU);
  }
}

/// Takes 4 bytes off the front; nothing when there are not enough.
std::optional<std::uint32_t> take_u32(std::string_view& from) {
  if (from.size() < 4) return std::nullopt;
  std::uint32_t value = 0;
  for (unsigned i = 0; i < 4; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  from.remove_prefix(4);
  return value;
}

/// Takes a 4-byte length and as many bytes off the front; false when there are not enough.
bool take(std::string_view& from, std::string_view& bytes) {
  const auto length = take_u32(from);
  if (!length || from.size() < *length) return false;
  bytes = from.substr(0, *length);
  from.remove_prefix(*length);
  return true;
}

using Compressor = std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)>;
using Decompressor = std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)>;

Compressor make_compressor() {
  Compressor context(ZSTD_createCCtx(), ZSTD_freeCCtx);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, compression_level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  return context;
}

std::string compress(ZSTD_CCtx& context, const std::string& bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(&context, out.data(), out.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) throw std::runtime_error(ZSTD_getErrorName(size));
  out.resize(size);
  return out;
}

tl::unexpected<base::Error> damaged(const std::string& what) {
  return base::fail(ErrorCode::library_unusable, "stored pages", "are damaged (" + what + ")",
                    "read the filing again: pincite reindex --extract");
}

base::Result<std::string> decompress(ZSTD_DCtx& context, std::string_view blob) {
  const unsigned long long size = ZSTD_getFrameContentSize(blob.data(), blob.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN || size > largest_blob) {
    return damaged("no size");
  }
  std::string out(static_cast<std::size_t>(size), '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(&context, out.data(), out.size(), blob.data(), blob.size());
  if (ZSTD_isError(got) != 0) return damaged(ZSTD_getErrorName(got));
  if (got != out.size()) return damaged("too short");
  return out;
}

/// Bytes [offset, offset + count), when there are so many.
base::Result<std::string_view> read_within(PackedPages& packed, std::size_t offset,
                                           std::size_t count) {
  if (offset > packed.size() || count > packed.size() - offset) return damaged("cut off");
  return packed.read(offset, count);
}

/// The sizes of frames, and where the first of them begins.
struct Directory {
  std::vector<std::uint32_t> sizes;
  std::size_t begin = 0;
};

/// Nothing where the pages lie in one frame.
base::Result<std::optional<Directory>> directory_of(PackedPages& packed) {
  constexpr std::size_t head_size = 8;
  std::string_view head = packed.read(0, std::min(head_size, packed.size()));
  if (take_u32(head) != directory_magic) return std::nullopt;
  const auto length = take_u32(head);
  if (!length) return damaged("cut off");
  auto sizes = read_within(packed, head_size, *length);
  if (!sizes) return base::pass_on(sizes);
  Directory directory;
  directory.begin = head_size + *length;
  while (const auto size = take_u32(*sizes))
    directory.sizes.push_back(*size);
  return directory;
}

base::Status append_page(std::string_view encoded, std::vector<model::Page>& pages) {
  auto page = model::decode_page(encoded);
  if (!page) return damaged(page.error().message);
  pages.push_back(std::move(*page));
  return {};
}

/// The form of earlier versions: length-prefixed pages in one frame.
base::Result<std::vector<model::Page>> unpack_one_frame(ZSTD_DCtx& context, std::string_view blob,
                                                        std::size_t first, std::size_t count) {
  auto bytes = decompress(context, blob);
  if (!bytes) return base::pass_on(bytes);
  std::vector<model::Page> pages;
  std::string_view rest = *bytes;
  for (std::size_t i = 0; !rest.empty(); ++i) {
    std::string_view encoded;
    if (!take(rest, encoded)) return damaged("cut off");
    if (i < first || i - first >= count) continue;
    if (auto done = append_page(encoded, pages); !done) return base::pass_on(done);
  }
  return pages;
}

}  // namespace

std::string pack_pages(const std::vector<model::Page>& pages) {
  const Compressor context = make_compressor();
  std::string sizes;
  std::string frames;
  for (const model::Page& page : pages) {
    const std::string frame = compress(*context, model::encode_page(page));
    append_u32(sizes, frame.size());
    frames += frame;
  }
  std::string blob;
  append_u32(blob, directory_magic);
  append_u32(blob, sizes.size());
  return blob + sizes + frames;
}

base::Result<std::vector<model::Page>> unpack_pages(PackedPages& packed, std::size_t first,
                                                    std::size_t count) {
  // Making one costs as much as a page; it holds nothing between two frames.
  thread_local const Decompressor context(ZSTD_createDCtx(), ZSTD_freeDCtx);
  auto directory = directory_of(packed);
  if (!directory) return base::pass_on(directory);
  if (!*directory) {
    return unpack_one_frame(*context, packed.read(0, packed.size()), first, count);
  }
  const auto& sizes = (*directory)->sizes;
  const std::size_t from = std::min(first, sizes.size());
  const std::size_t to = from + std::min(count, sizes.size() - from);
  const auto at = [&](std::size_t frame) {
    return std::next(sizes.begin(), static_cast<std::ptrdiff_t>(frame));
  };
  const std::size_t begin = std::accumulate(sizes.begin(), at(from), (*directory)->begin);
  auto frames = read_within(packed, begin, std::accumulate(at(from), at(to), std::size_t{0}));
  if (!frames) return base::pass_on(frames);
  std::vector<model::Page> pages;
  pages.reserve(to - from);
  for (std::size_t i = from; i < to; ++i) {
    auto encoded = decompress(*context, frames->substr(0, sizes[i]));
    if (!encoded) return base::pass_on(encoded);
    if (auto done = append_page(*encoded, pages); !done) return base::pass_on(done);
    frames->remove_prefix(sizes[i]);
  }
  return pages;
}

}  // namespace pincite::catalogue
