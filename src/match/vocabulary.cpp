#include "match/vocabulary.hpp"

#include "match/words.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace pincite::match {
namespace {

constexpr float sure_confidence = 85;
constexpr std::size_t first_slots = std::size_t{1} << 14;

std::uint64_t letters_of(std::string_view word) {
  std::uint64_t out = 0;
  for (const char c : word)
    out |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64);
  return out;
}

std::uint32_t hash_of(std::string_view word) {
  const std::size_t hash = std::hash<std::string_view>{}(word);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

/// Positions of all tokens by id, by counting: ids are small numbers.
void invert(IndexedDocument& document, std::size_t known) {
  document.first.assign(known + 1, 0);
  for (const std::uint32_t id : document.ids)
    ++document.first[id + 1];
  for (std::size_t id = 0; id < known; ++id)
    document.first[id + 1] += document.first[id];
  std::vector<std::uint32_t> next(document.first.begin(), document.first.end() - 1);
  document.positions.resize(document.ids.size());
  for (std::uint32_t at = 0; at < document.size(); ++at)
    document.positions[next[document.ids[at]]++] = at;
}

}  // namespace

WordShape shape_of(const std::string& word) {
  return {letters_of(word), hash_of(stem(word)), hash_of(confusion_class(word)), 0};
}

Vocabulary::Vocabulary() : slots_(first_slots) {}

/// The word's slot, or the free one where it belongs.
std::size_t Vocabulary::slot_of(std::string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].id != none && (slots_[at].hash != hash || words_[slots_[at].id] != word))
    at = (at + 1) & mask;
  return at;
}

/// Keeps at least two thirds of the slots free.
void Vocabulary::grow() {
  if (3 * (words_.size() + 1) < slots_.size()) return;
  std::vector<Slot> old(2 * slots_.size());
  old.swap(slots_);
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == none) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id != none)
      at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint32_t Vocabulary::id(const std::string& word) {
  const std::uint32_t hash = hash_of(word);
  const std::size_t at = slot_of(word, hash);
  if (slots_[at].id != none) return slots_[at].id;
  const std::uint32_t made = size();
  slots_[at] = {hash, made};
  words_.push_back(word);
  vouched_.push_back(0);
  WordShape shape = shape_of(word);
  shape.id = made;
  by_length_[std::min(word.size(), lengths - 1)].push_back(shape);
  grow();
  return made;
}

std::uint32_t Vocabulary::find(std::string_view word) const {
  return slots_[slot_of(word, hash_of(word))].id;
}

IndexedDocument index_document(std::shared_ptr<const cite::Document> document,
                               Vocabulary& vocabulary) {
  IndexedDocument out;
  out.document = std::move(document);
  const text::Flow& flow = out.flow();
  out.ids.reserve(flow.tokens.size());
  for (const text::Token& token : flow.tokens) {
    const std::uint32_t id = vocabulary.id(token.folded);
    out.ids.push_back(id);
    const bool read = token.confidence >= 0;
    out.scanned = out.scanned || read;
    if (!read || token.confidence >= sure_confidence) vocabulary.vouch(id);
  }
  invert(out, vocabulary.size());
  return out;
}

}  // namespace pincite::match
