#pragma once
/// Entries of one chunk of positions (positions.hpp).

#include <xapian.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace pincite::index {

/// Bytes of a chunk, if its last entry alone is not longer.
inline constexpr std::size_t largest_chunk = 4000;

/// By filing: number of positions, their bytes when there are many, and the positions.
using ChunkEntries = std::map<Xapian::docid, std::string>;

std::string position_key(const std::string& term);
std::string chunk_key(const std::string& key, Xapian::docid first);

/// Throws Xapian::DatabaseCorruptError on bytes that pack_entries did not write.
ChunkEntries unpack_entries(std::string_view bytes);

/// Chunks of about four thousand bytes by their first filings, or by one before it.
using Chunks = std::map<Xapian::docid, std::string>;

Chunks pack_entries(const ChunkEntries& entries);

/// The last filing of a chunk, 0 of an empty one. Throws as unpack_entries does.
Xapian::docid last_filing(std::string_view bytes);

/// Adds the entry of a filing behind `before`, the last filing of the last chunk, to that chunk or
/// to a new one.
void append_entry(Chunks& chunks, Xapian::docid before, Xapian::docid filing,
                  std::string_view entry);

[[noreturn]] void positions_damaged();

/// LEB128 at `at`, which moves behind it.
inline std::uint64_t read_number(std::string_view bytes, std::size_t& at) {
  if (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) {
    return static_cast<unsigned char>(bytes[at++]);
  }
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && at < bytes.size(); shift += 7) {
    const auto next = static_cast<unsigned char>(bytes[at++]);
    value |= static_cast<std::uint64_t>(next & 0x7FU) << shift;
    if (next < 0x80) return value;
  }
  positions_damaged();
}

}  // namespace pincite::index
