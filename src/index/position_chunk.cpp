#include "index/position_chunk.hpp"

#include "index/positions.hpp"
#include "index/store.hpp"
#include "index/varint.hpp"

namespace pincite::index {

namespace {

/// Bytes of the entry at `at`, its filing excluded.
std::string_view entry_at(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at;
  const std::uint64_t count = read_number(bytes, at);
  if (count > most_unsized) {
    const std::uint64_t size = read_number(bytes, at);
    if (size > bytes.size() - at) positions_damaged();
    at += size;
  } else {
    for (std::uint64_t i = 0; i < count; ++i)
      read_number(bytes, at);
  }
  return bytes.substr(begin, at - begin);
}

}  // namespace

void positions_damaged() {
  throw Xapian::DatabaseCorruptError("positions are damaged");
}

std::string position_key(const std::string& term) {
  return "p" + term;
}

std::string chunk_key(const std::string& key, Xapian::docid first) {
  return key + '\0' + pack_u32(first);
}

ChunkEntries unpack_entries(std::string_view bytes) {
  ChunkEntries entries;
  Xapian::docid filing = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    filing += static_cast<Xapian::docid>(read_number(bytes, at));
    const std::string_view entry = entry_at(bytes, at);
    entries.emplace_hint(entries.end(), filing, entry);
    at += entry.size();
  }
  return entries;
}

Xapian::docid last_filing(std::string_view bytes) {
  Xapian::docid filing = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    filing += static_cast<Xapian::docid>(read_number(bytes, at));
    at += entry_at(bytes, at).size();
  }
  return filing;
}

void append_entry(Chunks& chunks, Xapian::docid before, Xapian::docid filing,
                  std::string_view entry) {
  const bool full = chunks.empty() || chunks.rbegin()->second.size() + entry.size() > largest_chunk;
  if (full) {
    chunks.emplace_hint(chunks.end(), filing, std::string());
    before = 0;
  }
  std::string& bytes = chunks.rbegin()->second;
  put_varint(bytes, filing - before);
  bytes += entry;
}

Chunks pack_entries(const ChunkEntries& entries) {
  Chunks chunks;
  Xapian::docid before = 0;
  for (const auto& [filing, entry] : entries) {
    append_entry(chunks, before, filing, entry);
    before = filing;
  }
  return chunks;
}

}  // namespace pincite::index
