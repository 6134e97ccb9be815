#pragma once
/// Where words stand: for every term its filings with their positions, in a few chunks that are
/// read one after the other. Xapian's own table has a record for every word of every filing, and
/// looking each of them up is what phrases of common words would spend their time on.
///
/// The chunks are metadata of the database, so that they are committed with its documents. The
/// head of a term, under "p" + term, is
///   0, entries                              when there is one chunk, else
///   chunks, first filings of the chunks (increments).
/// Chunk i lies under "p" + term + NUL + its first filing, four bytes. Entries are, by filing:
/// increment of the filing, number of positions, bytes of positions (only when there are more than
/// `most_unsized`), increments of the positions. All numbers LEB128.

#include "index/position_chunk.hpp"

#include <xapian.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pincite::index {

inline constexpr std::size_t most_unsized = 4;

/// Increments of ascending positions, as an entry holds them behind its number of positions.
std::string pack_positions(const std::vector<std::uint32_t>& positions);

/// The filings of one term and its positions there, to be gone through once in ascending order.
/// Throws Xapian::DatabaseCorruptError on damage.
class PositionList {
 public:
  /// The term must outlive nothing; the database must outlive the list.
  PositionList(const Xapian::Database& database, const std::string& term);

  /// About how many bytes the list has: the more, the more positions.
  [[nodiscard]] std::size_t bytes() const;

  /// Moves to the first filing from `wanted` on; false when there is none.
  bool advance(Xapian::docid wanted);
  [[nodiscard]] Xapian::docid filing() const { return filing_; }

  /// Within the filing at hand: moves to the first position from `wanted` on, never back; false
  /// when there is none.
  bool seek(std::uint32_t wanted);
  [[nodiscard]] std::uint32_t position() const { return position_; }

  /// Puts the positions of the filing in place of what `out` held; false when it has none.
  bool read(Xapian::docid filing, std::vector<std::uint32_t>& out);

 private:
  void open(std::size_t chunk);
  bool next_entry();

  const Xapian::Database& database_;
  std::string key_;
  std::vector<Xapian::docid> firsts_;  ///< of the chunks; empty when all is in the head
  std::size_t chunk_ = 0;
  std::string bytes_;
  std::size_t at_ = 0;  ///< behind the entry at hand
  // The entry at hand.
  bool have_ = false;
  Xapian::docid filing_ = 0;
  std::size_t cursor_ = 0;  ///< of the next increment
  std::uint64_t left_ = 0;  ///< positions from there on
  std::uint32_t position_ = 0;
};

/// Gathers changes and writes them term by term.
class PositionWriter {
 public:
  explicit PositionWriter(Xapian::WritableDatabase& database) : database_(database) {}

  /// The filing's positions of the term, ascending; none takes the filing out.
  void put(const std::string& term, Xapian::docid filing,
           const std::vector<std::uint32_t>& positions);

  /// Writes what was gathered into the database's open transaction.
  void flush();

 private:
  /// Count and packed positions of a filing, empty = none.
  using Entry = std::pair<Xapian::docid, std::string>;

  void apply(const std::string& term, std::vector<Entry>& changes);
  bool append(const std::string& key, Chunks& chunks, const std::vector<Entry>& changes);
  void rewrite(const std::string& key, Chunks& chunks, std::vector<Entry>& changes);
  void store(const std::string& key, const Chunks& chunks);

  Xapian::WritableDatabase& database_;
  std::unordered_map<std::string, std::vector<Entry>> changes_;
};

}  // namespace pincite::index
