#pragma once
/// Tables of words that are asked for every word of a story.

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

namespace pincite::article {

/// From words to values: open addressing by the first eight bytes, which tell most words apart
/// without a look at the rest. The words must outlive the table.
template <class Value>
class WordTable {
 public:
  /// Of several entries for one word the first counts.
  explicit WordTable(const std::vector<std::pair<std::string_view, Value>>& entries) {
    std::size_t room = 16;
    while (room < 4 * entries.size())
      room *= 2;
    slots_.resize(room);
    for (const auto& [word, value] : entries) {
      Slot& slot = slots_[place(word)];
      if (!slot.word.empty() || word.empty()) continue;
      slot = {head(word), word, value};
    }
  }

  /// Null for a word that is not there.
  [[nodiscard]] const Value* find(std::string_view word) const {
    const Slot& slot = slots_[place(word)];
    return slot.word.empty() ? nullptr : &slot.value;
  }

 private:
  struct Slot {
    std::uint64_t head = 0;
    std::string_view word;
    Value value{};
  };

  static std::uint64_t head(std::string_view word) {
    std::uint64_t bytes = 0;
    if (word.empty()) return bytes;
    std::memcpy(&bytes, word.data(), word.size() < sizeof bytes ? word.size() : sizeof bytes);
    return bytes;
  }

  /// Where the word is, or the free slot where it would be.
  [[nodiscard]] std::size_t place(std::string_view word) const {
    const std::uint64_t wanted = head(word);
    const std::size_t last = slots_.size() - 1;
    std::size_t at = ((wanted ^ word.size()) * 0x9E3779B97F4A7C15U >> 32U) & last;
    while (!slots_[at].word.empty() && !(slots_[at].head == wanted && slots_[at].word == word))
      at = (at + 1) & last;
    return at;
  }

  std::vector<Slot> slots_;
};

/// A set of such words.
class WordSet {
 public:
  WordSet(std::initializer_list<std::string_view> words) : table_(entries(words)) {}
  [[nodiscard]] bool has(std::string_view word) const { return table_.find(word) != nullptr; }

 private:
  static std::vector<std::pair<std::string_view, char>>
  entries(std::initializer_list<std::string_view> words) {
    std::vector<std::pair<std::string_view, char>> all;
    for (const std::string_view word : words)
      all.emplace_back(word, 0);
    return all;
  }
  WordTable<char> table_;
};

}  // namespace pincite::article
