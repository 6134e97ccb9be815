#pragma once
/// Words as numbers, and filings as rows of them, so that aligning is integer work.

#include "pincite/cite/document.hpp"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// What of a word decides quickly whether it can be like another: numbers instead of strings.
struct WordShape {
  std::uint64_t letters = 0;  ///< one bit for each letter and digit that occurs
  std::uint32_t stem = 0,
                confusion = 0;  ///< hashes: words with equal stem or class have equal ones
  std::uint32_t id = 0;
};

/// The shape of any word; its id stays 0.
WordShape shape_of(const std::string& word);

/// Numbers for folded words, given in order of first sight. One per story check; one thread.
class Vocabulary {
 public:
  Vocabulary();
  std::uint32_t id(const std::string& word);
  /// The number of a word seen before, else `none`.
  [[nodiscard]] std::uint32_t find(std::string_view word) const;
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  [[nodiscard]] const std::string& word(std::uint32_t id) const { return words_[id]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  /// Shapes of the words of `length` bytes, by ascending number; the last list has the longer ones.
  [[nodiscard]] const std::vector<WordShape>& of_length(std::size_t length) const {
    return by_length_[length < lengths ? length : lengths - 1];
  }
  static constexpr std::size_t lengths = 25;
  /// Counts an occurrence in print that is not in doubt (text layer or confident OCR).
  void vouch(std::uint32_t id) { ++vouched_[id]; }
  /// How often the word stands in the filings read so far, beyond doubt.
  [[nodiscard]] std::uint32_t vouched(std::uint32_t id) const { return vouched_[id]; }

 private:
  /// A place of the hash table, which is looked up for every word of every filing opened: hash and
  /// number side by side, so that most look-ups touch one cache line and one word.
  struct Slot {
    std::uint32_t hash = 0, id = none;
  };
  [[nodiscard]] std::size_t slot_of(std::string_view word, std::uint32_t hash) const;
  void grow();

  std::vector<Slot> slots_;
  std::deque<std::string> words_;
  std::array<std::vector<WordShape>, lengths> by_length_;
  std::vector<std::uint32_t> vouched_;
};

/// A filing's flow as word numbers with an inverted list.
struct IndexedDocument {
  std::shared_ptr<const cite::Document> document;
  std::vector<std::uint32_t> ids;        ///< one per flow token
  std::vector<std::uint32_t> positions;  ///< of all tokens, by id, then in order
  std::vector<std::uint32_t> first;      ///< where an id's positions begin; one more than ids known
  bool scanned = false;                  ///< has words read by OCR

  [[nodiscard]] const text::Flow& flow() const { return document->flow; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ids.size()); }
  /// Tokens with the word, in order; empty for a word that the filing lacks.
  [[nodiscard]] std::span<const std::uint32_t> positions_of(std::uint32_t id) const {
    if (id >= first.size() || id + 1 >= first.size()) return {};
    return std::span(positions).subspan(first[id], first[id + 1] - first[id]);
  }
};

/// Numbers the words of a filing; those that are new to the vocabulary are added.
IndexedDocument index_document(std::shared_ptr<const cite::Document> document,
                               Vocabulary& vocabulary);

}  // namespace pincite::match
