#pragma once
/// Words as numbers, and filings as rows of them, so that aligning is integer work.

#include "pincite/cite/document.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pincite::match {

/// What of a word decides quickly whether it can be like another: numbers instead of strings.
struct WordShape {
  std::uint32_t stem = 0, confusion = 0;  ///< equal numbers = equal stems, equal confusion classes
  std::uint64_t letters = 0;              ///< one bit for each letter and digit that occurs
  std::uint16_t length = 0;               ///< bytes
  char first = 0;                         ///< its first byte
  bool digit = false;
};

/// Numbers for folded words, given in order of first sight. One per story check; one thread.
class Vocabulary {
 public:
  std::uint32_t id(const std::string& word);
  /// The number of a word seen before, else `none`.
  [[nodiscard]] std::uint32_t find(const std::string& word) const;
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  [[nodiscard]] const std::string& word(std::uint32_t id) const { return *words_.at(id); }
  [[nodiscard]] const WordShape& shape(std::uint32_t id) const { return shapes_[id]; }
  /// The shape of any word; stem and class are `none` when no word of the vocabulary shares them.
  [[nodiscard]] WordShape shape_of(const std::string& word) const;
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  /// Counts an occurrence in print that is not in doubt (text layer or confident OCR).
  void vouch(std::uint32_t id) { ++vouched_.at(id); }
  /// How often the word stands in the filings read so far, beyond doubt.
  [[nodiscard]] std::uint32_t vouched(std::uint32_t id) const { return vouched_.at(id); }

 private:
  std::unordered_map<std::string, std::uint32_t> ids_;
  std::unordered_map<std::string, std::uint32_t> stems_, confusions_;
  std::vector<const std::string*> words_;
  std::vector<WordShape> shapes_;
  std::vector<std::uint32_t> vouched_;
};

/// A filing's flow as word numbers with an inverted list.
struct IndexedDocument {
  std::shared_ptr<const cite::Document> document;
  std::vector<std::uint32_t> ids;  ///< one per flow token
  struct Posting {
    std::uint32_t id, position;
    auto operator<=>(const Posting&) const = default;
  };
  std::vector<Posting> postings;  ///< sorted by id, then position
  bool scanned = false;           ///< has words read by OCR

  [[nodiscard]] const text::Flow& flow() const { return document->flow; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ids.size()); }
};

IndexedDocument index_document(std::shared_ptr<const cite::Document> document,
                               Vocabulary& vocabulary);

/// How two different words may still be one.
enum class Likeness : std::uint8_t {
  other,
  same,
  bracketed,  ///< equal without the bracketed letters
  inflected,  ///< same stem
  misread,    ///< letters that OCR confuses or loses
  prefix,     ///< the filing's word is only the beginning of the quotation's
};

struct WordMatch {
  Likeness likeness = Likeness::other;
  double share = 0;  ///< of the word's weight that counts as matched
};

/// For one quoted word: which words of the vocabulary are like it. Grows with the vocabulary.
class WordLikeness {
 public:
  explicit WordLikeness(std::string folded, std::string alternative = {});
  /// Cost: a few comparisons of numbers for each word that is new since the last call.
  void extend(const Vocabulary& vocabulary);
  /// All words that are like it, by ascending number.
  [[nodiscard]] const std::vector<std::pair<std::uint32_t, WordMatch>>& alike() const {
    return alike_;
  }
  [[nodiscard]] const std::string& folded() const { return folded_; }

 private:
  [[nodiscard]] WordMatch compare(const WordShape& own, const std::string& word,
                                  const WordShape& shape) const;
  /// False for most words, told by their shape alone.
  [[nodiscard]] bool may_be_like(const WordShape& own, const WordShape& shape) const;

  std::string folded_, alternative_;
  std::uint32_t seen_ = 0;
  std::vector<std::pair<std::uint32_t, WordMatch>> alike_;
};

/// Compares two folded words.
WordMatch compare_words(std::string_view quoted, std::string_view filed);

/// Crude English stem: plural, -ed, -ing, -ly endings off; words under five letters unchanged.
std::string stem(std::string_view folded);

/// True when OCR is known to read one for the other: same letters after the usual confusions
/// (rn/m, l/1/i, 0/o, e/c …) or at most one letter in six wrong.
bool ocr_confusable(std::string_view a, std::string_view b);

/// Letter edits between two words, at most `limit` + 1.
std::size_t letter_edits(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace pincite::match
