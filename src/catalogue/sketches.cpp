#include "catalogue/sketches.hpp"

#include "catalogue/state.hpp"

#include <string_view>

namespace pincite::catalogue {

namespace {

constexpr std::size_t hash_bytes = 8;

std::string pack(const std::vector<std::uint64_t>& hashes) {
  std::string bytes;
  for (const std::uint64_t hash : hashes) {
    for (unsigned i = 0; i < hash_bytes; ++i)
      bytes += static_cast<char>((hash >> (8 * i)) & 0xFFU);
  }
  return bytes;
}

std::vector<std::uint64_t> unpack(std::string_view bytes) {
  std::vector<std::uint64_t> hashes;
  for (; bytes.size() >= hash_bytes; bytes.remove_prefix(hash_bytes)) {
    std::uint64_t hash = 0;
    for (unsigned i = 0; i < hash_bytes; ++i) {
      hash |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    }
    hashes.push_back(hash);
  }
  return hashes;
}

}  // namespace

void write_sketch(Database& database, model::FilingId id, const Sketch& sketch) {
  run(database, "DELETE FROM sketch WHERE filing = ?", id);
  if (sketch.groups == 0) return;
  const std::string smallest = pack(sketch.smallest);
  auto insert = prepare(
      database, "INSERT INTO sketch (filing, redactions, groups, smallest) VALUES (?, ?, ?, ?)", id,
      sketch.redactions, static_cast<std::int64_t>(sketch.groups));
  insert.bind(4, smallest.data(), static_cast<int>(smallest.size()));
  insert.exec();
}

base::Result<std::vector<Sketch>> Catalogue::sketches(const std::string& docket_key, int least,
                                                      int most) {
  Database& database = state_->database;
  return database.guarded([&] {
    auto rows = prepare(database,
                        "SELECT filing.id, pages, redactions, groups, smallest FROM filing "
                        "JOIN sketch ON sketch.filing = filing.id "
                        "WHERE docket = ? AND pages BETWEEN ? AND ? ORDER BY filing.id",
                        docket_key, least, most);
    std::vector<Sketch> sketches;
    while (rows.executeStep()) {
      const auto blob = rows.getColumn(4);
      sketches.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getInt(),
                          rows.getColumn(2).getInt(),
                          static_cast<std::uint64_t>(rows.getColumn(3).getInt64()),
                          unpack({static_cast<const char*>(blob.getBlob()),
                                  static_cast<std::size_t>(blob.getBytes())})});
    }
    return sketches;
  });
}

}  // namespace pincite::catalogue
