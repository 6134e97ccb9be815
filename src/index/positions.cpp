#include "index/positions.hpp"

#include "index/position_chunk.hpp"
#include "index/varint.hpp"

#include <algorithm>

namespace pincite::index {

namespace {

/// The first filings of the chunks, from the head behind its first number.
std::vector<Xapian::docid> read_directory(std::string_view head, std::size_t& at) {
  const std::uint64_t chunks = read_number(head, at);
  if (chunks > head.size()) positions_damaged();
  std::vector<Xapian::docid> firsts;
  Xapian::docid first = 0;
  for (std::uint64_t i = 0; i < chunks; ++i) {
    first += static_cast<Xapian::docid>(read_number(head, at));
    firsts.push_back(first);
  }
  return firsts;
}

}  // namespace

std::string pack_positions(const std::vector<std::uint32_t>& positions) {
  std::string increments;
  std::uint32_t before = 0;
  for (const std::uint32_t position : positions) {
    put_varint(increments, position - before);
    before = position;
  }
  std::string entry;
  put_varint(entry, positions.size());
  if (positions.size() > most_unsized) put_varint(entry, increments.size());
  return entry + increments;
}

PositionList::PositionList(const Xapian::Database& database, const std::string& term)
    : database_(database), key_(position_key(term)), bytes_(database.get_metadata(key_)) {
  if (bytes_.empty()) return;
  firsts_ = read_directory(bytes_, at_);
  if (!firsts_.empty()) {
    open(0);
  } else {
    have_ = next_entry();
  }
}

void PositionList::open(std::size_t chunk) {
  chunk_ = chunk;
  bytes_ = database_.get_metadata(chunk_key(key_, firsts_[chunk]));
  at_ = 0;
  filing_ = 0;
  have_ = next_entry();
  if (!have_) positions_damaged();
}

bool PositionList::next_entry() {
  if (at_ >= bytes_.size()) return false;
  filing_ += static_cast<Xapian::docid>(read_number(bytes_, at_));
  count_ = read_number(bytes_, at_);
  return true;
}

bool PositionList::read(Xapian::docid filing, std::vector<std::uint32_t>& out) {
  out.clear();
  if (chunk_ + 1 < firsts_.size() && firsts_[chunk_ + 1] <= filing) {
    const auto after = std::upper_bound(firsts_.begin(), firsts_.end(), filing);
    open(static_cast<std::size_t>(after - firsts_.begin()) - 1);
  }
  while (have_ && filing_ < filing) {
    if (count_ > most_unsized) {
      const std::uint64_t size = read_number(bytes_, at_);
      if (size > bytes_.size() - at_) positions_damaged();
      at_ += size;
    } else {
      for (std::uint64_t i = 0; i < count_; ++i)
        read_number(bytes_, at_);
    }
    have_ = next_entry();
  }
  if (!have_ || filing_ != filing) return false;
  if (count_ > bytes_.size() - at_) positions_damaged();
  if (count_ > most_unsized) read_number(bytes_, at_);
  out.reserve(count_);
  std::uint32_t position = 0;
  for (std::uint64_t i = 0; i < count_; ++i) {
    position += static_cast<std::uint32_t>(read_number(bytes_, at_));
    out.push_back(position);
  }
  have_ = next_entry();
  return true;
}

void PositionWriter::put(const std::string& term, Xapian::docid filing,
                         const std::vector<std::uint32_t>& positions) {
  changes_[term].emplace_back(filing,
                              positions.empty() ? std::string() : pack_positions(positions));
}

void PositionWriter::flush() {
  std::vector<const std::string*> terms;
  terms.reserve(changes_.size());
  for (const auto& [term, entries] : changes_)
    terms.push_back(&term);
  // In order of the keys, as the table lies on disk.
  std::sort(terms.begin(), terms.end(), [](const auto* a, const auto* b) { return *a < *b; });
  for (const std::string* term : terms)
    apply(*term, changes_[*term]);
  changes_.clear();
}

void PositionWriter::apply(const std::string& term, std::vector<Entry>& changes) {
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Entry& a, const Entry& b) { return a.first < b.first; });
  const std::string key = position_key(term);
  const std::string head = database_.get_metadata(key);
  std::size_t at = 0;
  const auto firsts = head.empty() ? std::vector<Xapian::docid>{} : read_directory(head, at);
  std::map<Xapian::docid, std::string> chunks;  // those that stay as they are are left empty
  if (firsts.empty() && at < head.size()) chunks.emplace(1, head.substr(at));
  for (const Xapian::docid first : firsts)
    chunks.emplace(first, std::string());
  for (auto change = changes.begin(); change != changes.end();) {
    auto chunk = chunks.upper_bound(change->first);
    if (chunk != chunks.begin()) --chunk;
    const auto behind = chunk == chunks.end() ? chunk : std::next(chunk);
    ChunkEntries entries;
    if (chunk != chunks.end()) {
      const std::string old = chunk_key(key, chunk->first);
      const bool inside = chunk->second.empty();
      entries = unpack_entries(inside ? database_.get_metadata(old) : chunk->second);
      if (inside) database_.set_metadata(old, std::string());
      chunks.erase(chunk);
    }
    for (; change != changes.end() && (behind == chunks.end() || change->first < behind->first);
         ++change) {
      entries.erase(change->first);
      if (!change->second.empty()) entries.emplace(change->first, std::move(change->second));
    }
    chunks.merge(pack_entries(entries));
  }
  store(key, chunks);
}

void PositionWriter::store(const std::string& key,
                           const std::map<Xapian::docid, std::string>& chunks) {
  std::string head;
  if (chunks.size() == 1 && !chunks.begin()->second.empty()) {
    put_varint(head, 0);
    head += chunks.begin()->second;
  } else if (!chunks.empty()) {
    put_varint(head, chunks.size());
    Xapian::docid before = 0;
    for (const auto& [first, bytes] : chunks) {
      put_varint(head, first - before);
      before = first;
      if (!bytes.empty()) database_.set_metadata(chunk_key(key, first), bytes);
    }
  }
  database_.set_metadata(key, head);
}

}  // namespace pincite::index
