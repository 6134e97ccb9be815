#include "index/positions.hpp"

#include "index/varint.hpp"

#include <algorithm>
#include <cstring>

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

/// Sum of the next eight increments before `end` when each is one byte and not 0 throughout; else
/// 0.
std::uint32_t sum_of_eight(const std::string& bytes, std::size_t at, std::size_t end) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  constexpr std::uint64_t even_bytes = 0x00FF00FF00FF00FF;
  std::uint64_t eight = 0;
  if (end - at < sizeof eight) return 0;
  std::memcpy(&eight, bytes.data() + at, sizeof eight);
  if ((eight & high_bits) != 0) return 0;
  const std::uint64_t pairs = (eight & even_bytes) + ((eight >> 8U) & even_bytes);
  return static_cast<std::uint32_t>((pairs * 0x0001000100010001) >> 48U);
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

std::size_t PositionList::bytes() const {
  return firsts_.empty() ? bytes_.size() : firsts_.size() * largest_chunk;
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
  left_ = read_number(bytes_, at_);
  position_ = 0;
  if (left_ > most_unsized) {
    const std::uint64_t size = read_number(bytes_, at_);
    if (size > bytes_.size() - at_ || left_ > size) positions_damaged();
    cursor_ = at_;
    at_ += size;
  } else {
    cursor_ = at_;
    for (std::uint64_t i = 0; i < left_; ++i)
      read_number(bytes_, at_);
  }
  return true;
}

bool PositionList::advance(Xapian::docid wanted) {
  if (chunk_ + 1 < firsts_.size() && firsts_[chunk_ + 1] <= wanted) {
    const auto after = std::upper_bound(firsts_.begin(), firsts_.end(), wanted);
    open(static_cast<std::size_t>(after - firsts_.begin()) - 1);
  }
  while (have_ && filing_ < wanted) {
    have_ = next_entry();
    if (!have_ && chunk_ + 1 < firsts_.size()) open(chunk_ + 1);
  }
  return have_;
}

bool PositionList::seek(std::uint32_t wanted) {
  if (position_ >= wanted) return true;
  while (left_ > 0) {
    const auto sum = sum_of_eight(bytes_, cursor_, at_);
    if (sum > 0 && left_ >= 8 && position_ + sum < wanted) {
      position_ += sum;
      cursor_ += 8;
      left_ -= 8;
      continue;
    }
    for (int i = 0; i < 8 && left_ > 0; ++i) {
      position_ += static_cast<std::uint32_t>(read_number(bytes_, cursor_));
      --left_;
      if (position_ >= wanted) return true;
    }
  }
  return false;
}

bool PositionList::read(Xapian::docid filing, std::vector<std::uint32_t>& out) {
  out.clear();
  if (!advance(filing) || filing_ != filing) return false;
  out.resize(left_);
  for (std::uint32_t& position : out) {
    position_ += static_cast<std::uint32_t>(read_number(bytes_, cursor_));
    position = position_;
  }
  left_ = 0;
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
  // Of several changes of a filing the last counts.
  const auto kept = std::unique(changes.rbegin(), changes.rend(),
                                [](const Entry& a, const Entry& b) { return a.first == b.first; });
  changes.erase(changes.begin(), kept.base());
  const std::string key = position_key(term);
  const std::string head = database_.get_metadata(key);
  std::size_t at = 0;
  const auto firsts = head.empty() ? std::vector<Xapian::docid>{} : read_directory(head, at);
  Chunks chunks;  // those that stay as they are are left empty
  if (firsts.empty() && at < head.size()) chunks.emplace(1, head.substr(at));
  for (const Xapian::docid first : firsts)
    chunks.emplace(first, std::string());
  if (!append(key, chunks, changes)) rewrite(key, chunks, changes);
  store(key, chunks);
}

/// New filings come behind all others: the last chunk grows. False when the changes begin before
/// its end.
bool PositionWriter::append(const std::string& key, Chunks& chunks,
                            const std::vector<Entry>& changes) {
  Xapian::docid before = 0;
  if (!chunks.empty()) {
    const auto& [first, inside] = *chunks.rbegin();
    const std::string bytes =
        inside.empty() ? database_.get_metadata(chunk_key(key, first)) : inside;
    before = last_filing(bytes);
    if (changes.front().first <= before) return false;
    chunks.rbegin()->second = bytes;
  }
  for (const auto& [filing, entry] : changes) {
    if (entry.empty()) continue;
    append_entry(chunks, before, filing, entry);
    before = filing;
  }
  return true;
}

/// Takes the chunks that changed filings belong to apart and packs them anew.
void PositionWriter::rewrite(const std::string& key, Chunks& chunks, std::vector<Entry>& changes) {
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
}

void PositionWriter::store(const std::string& key, const Chunks& chunks) {
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
