#include "search/tolerant.hpp"

#include "search/field_value.hpp"

#include "pincite/base/utf8.hpp"
#include "pincite/text/english.hpp"

#include <algorithm>
#include <set>

namespace pincite::search {

namespace {

/// Spellings kept for one word; slips are rare words, so the nearest ones are enough.
constexpr std::size_t most_spellings = 300;

bool has_digit(const std::string& word) {
  return std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_number(const std::string& word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Parts of split words with fewer letters must stand as they should.
constexpr std::size_t shortest_part = 4;

/// Builds the row word by word. States: one before each word and one behind the last; a word that
/// may be split has one more state for each split.
class RowBuilder {
 public:
  RowBuilder(const std::vector<QueryWord>& words, index::Reader& reader)
      : words_(words), reader_(reader) {}

  base::Status build(Plan& plan) {
    number_states();
    std::size_t letters = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      letters += base::length_utf8(words_[i].folded);
      if (auto done = add_word(i); !done) return done;
      if (auto done = add_merges(i); !done) return done;
    }
    row_.states = static_cast<std::uint16_t>(before_.back() + 1);
    row_.max_cost = static_cast<std::uint16_t>(std::max(letters_allowed(letters), 1));
    plan.row = std::move(row_);
    plan.capped = capped_;
    plan.forms = std::move(forms_);
    return {};
  }

 private:
  /// Ways to split a word: between any two of its letters (ASCII words only).
  static std::size_t splits(const std::string& word) {
    const bool ascii = std::all_of(word.begin(), word.end(), [](char c) { return c > 0; });
    return ascii && word.size() >= 4 && !has_digit(word) ? word.size() - 1 : 0;
  }

  void number_states() {
    std::size_t state = 0;
    for (const QueryWord& word : words_) {
      before_.push_back(static_cast<std::uint16_t>(state));
      state += 1 + splits(word.folded);
    }
    before_.push_back(static_cast<std::uint16_t>(state));
  }

  void add_arc(std::uint16_t from, std::uint16_t to, const std::string& word, int cost) {
    row_.arcs.push_back({from, to, static_cast<std::uint16_t>(cost), word});
  }

  base::Status add_word(std::size_t i) {
    const std::string& word = words_[i].folded;
    add_arc(before_[i], before_[i + 1], word, 0);
    if (words_[i].after_sign && i > 0) add_misread_sign(before_[i]);
    for (std::size_t k = 1; k <= splits(word); ++k) {
      if (auto done = add_split(i, k); !done) return done;
    }
    return add_spellings(word, before_[i], before_[i + 1], 0);
  }

  /// A paragraph or section sign, which is no word, may have been read as a letter or digit.
  void add_misread_sign(std::uint16_t state) {
    for (const char* const reading : {"1", "4", "5", "8", "9", "i", "j", "l", "q", "s"})
      add_arc(state, state, reading, 1);
  }

  /// The word in two parts, the second from letter k on, or from k + 1 on where a letter was read
  /// as punctuation. One part stands as it should, the other may be misread.
  base::Status add_split(std::size_t i, std::size_t k) {
    const std::string& word = words_[i].folded;
    const auto middle = static_cast<std::uint16_t>(before_[i] + k);
    const std::string left = word.substr(0, k);
    const bool left_known = reader_.filing_frequency(left) > 0;
    bool right_known = false;
    for (std::size_t lost = 0; lost < 2 && k + lost < word.size(); ++lost) {
      const std::string right = word.substr(k + lost);
      const bool known = reader_.filing_frequency(right) > 0;
      right_known = right_known || known;
      if (known) add_arc(middle, before_[i + 1], right, static_cast<int>(lost));
      if (!left_known || right.size() < shortest_part) continue;
      auto done = add_spellings(right, middle, before_[i + 1], static_cast<int>(lost));
      if (!done) return done;
    }
    if (left_known) add_arc(before_[i], middle, left, 1);
    if (!right_known || left.size() < shortest_part) return {};
    return add_spellings(left, before_[i], middle, 1);
  }

  /// Spaces dropped: two words (or three, when short) read as one.
  base::Status add_merges(std::size_t i) {
    std::string joined = words_[i].folded;
    for (std::size_t k = i + 1; k < words_.size() && k < i + 3; ++k) {
      joined += words_[k].folded;
      if (joined.size() > 40) break;
      const int cost = static_cast<int>(k - i);
      add_arc(before_[i], before_[k + 1], joined, cost);
      if (k > i + 1) continue;
      const std::vector<std::string> parts = {words_[i].folded, words_[k].folded};
      auto done = add_spellings(joined, before_[i], before_[k + 1], cost, parts);
      if (!done) return done;
    }
    return {};
  }

  /// `parts`: the words that `word` was put together of. What is nearer to one of them alone lacks
  /// the other: "vesvere" for "by vesvere".
  base::Status add_spellings(const std::string& word, std::uint16_t from, std::uint16_t to,
                             int extra, const std::vector<std::string>& parts = {}) {
    const std::size_t length = base::length_utf8(word);
    if (length < 2) return {};
    auto similar = reader_.misread(word, letters_allowed(length), most_spellings);
    if (!similar) return base::pass_on(similar);
    auto relatives = reader_.same_stem(word, most_forms);
    if (!relatives) return base::pass_on(relatives);
    std::set<std::string> other_forms;
    for (const auto& relative : relatives->words)
      other_forms.insert(relative.word);
    capped_ = capped_ || similar->capped;
    const std::uint64_t own = reader_.filing_frequency(word);
    for (const index::Expansion& found : similar->words) {
      if (found.word == word || other_forms.count(found.word) > 0) continue;
      if (is_another_word(found, own)) continue;
      const bool lacks_one = std::any_of(parts.begin(), parts.end(), [&](const auto& part) {
        return letters_between(found.word, part) <= found.distance;
      });
      if (lacks_one) continue;
      add_arc(from, to, found.word, found.distance + extra);
      forms_.push_back(found);
    }
    return {};
  }

  /// A slip of OCR is no word of the language, and much rarer than the word it stands for.
  static bool is_another_word(const index::Expansion& found, std::uint64_t own) {
    if (text::is_english_word(found.word) || is_number(found.word)) return true;
    return found.filings > 2 && found.filings * 4 > own;
  }

  const std::vector<QueryWord>& words_;
  index::Reader& reader_;
  index::Row row_;
  std::vector<std::uint16_t> before_;  ///< state before each word, and behind the last
  std::vector<index::Expansion> forms_;
  bool capped_ = false;
};

}  // namespace

int letters_allowed(std::size_t letters) {
  if (letters < 3) return 0;
  return static_cast<int>(std::min<std::size_t>((letters + 5) / 6, 12));
}

base::Status plan_tolerant(Plan& plan, index::Reader& reader) {
  return RowBuilder(plan.text.words, reader).build(plan);
}

}  // namespace pincite::search
