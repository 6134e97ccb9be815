#include "index/expand.hpp"

#include "index/lookalikes.hpp"
#include "index/store.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <tuple>

namespace pincite::index {

namespace {

/// An edit that is never allowed: more than any number of letters asked for.
constexpr int never = 1000;

/// Costs are counted in half letters, so that look-alikes can cost less than other edits.
constexpr int letter = 2;

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

void rank_and_cap(Expansions& found, std::size_t most) {
  std::sort(found.words.begin(), found.words.end(), [](const Expansion& a, const Expansion& b) {
    return std::make_tuple(a.distance, ~a.filings, std::cref(a.word)) <
           std::make_tuple(b.distance, ~b.filings, std::cref(b.word));
  });
  found.capped = found.words.size() > most;
  if (found.capped) found.words.resize(most);
}

std::u32string code_points(const std::string& word) {
  std::u32string out;
  for (std::size_t at = 0; at < word.size();)
    out += base::next_code_point(word, at);
  return out;
}

/// Distances between a word and growing prefixes of terms, one row a letter: going through the
/// terms in order, rows of a common prefix are kept, and a prefix that is already too far away
/// lets all its terms be skipped. Of a row only what may be near enough is filled in: prefixes
/// whose lengths differ too much are too far.
class PrefixDistances {
 public:
  /// `most` in half letters; `optical`: look-alikes cost half a letter.
  PrefixDistances(std::u32string word, int most, bool optical)
      : word_(std::move(word)), most_(most), optical_(optical),
        band_(static_cast<std::size_t>(optical ? most : most / letter)), width_(word_.size() + 1),
        cells_(width_, 0), least_(1, 0) {
    for (std::size_t i = 0; i < word_.size(); ++i)
      cells_[i + 1] = cells_[i] + drop_cost(word_[i]);
  }

  /// Goes to `term`. Returns the bytes of its shortest prefix that is too far from the word, or 0.
  std::size_t move_to(const std::string& term) {
    const std::size_t shared = shared_letters(term);
    letters_.resize(shared);
    ends_.resize(shared);
    std::size_t at = shared == 0 ? 0 : ends_.back();
    while (at < term.size()) {
      letters_ += base::next_code_point(term, at);
      ends_.push_back(at);
      add_row();
      if (too_far()) return at;
    }
    return 0;
  }

  /// In half letters.
  [[nodiscard]] int distance() const { return row(letters_.size())[word_.size()]; }

 private:
  static int drop_cost(char32_t c) { return is_digit(c) ? never : letter; }

  [[nodiscard]] int change_cost(char32_t a, char32_t b) const {
    if (a == b) return 0;
    if (optical_ && look_alike(a, b)) return letter / 2;
    return std::max(drop_cost(a), drop_cost(b));
  }

  /// Costs of the prefix of so many letters, by letters of the word.
  [[nodiscard]] const int* row(std::size_t depth) const { return cells_.data() + depth * width_; }

  /// A pair read as one letter may still bring back what the last row lost.
  [[nodiscard]] bool too_far() const {
    const std::size_t depth = letters_.size();
    if (least_[depth] <= most_) return false;
    return !optical_ || least_[depth - 1] + letter / 2 > most_;
  }

  [[nodiscard]] std::size_t shared_letters(const std::string& term) const {
    std::size_t count = 0;
    std::size_t at = 0;
    while (count < letters_.size() && at < term.size()) {
      if (base::next_code_point(term, at) != letters_[count] || at != ends_[count]) break;
      ++count;
    }
    return count;
  }

  void add_row() {
    const std::size_t depth = letters_.size();
    if (least_.size() <= depth) {
      cells_.resize((depth + 1) * width_);
      least_.resize(depth + 1);
    }
    int* const here = cells_.data() + depth * width_;
    const int* const above = row(depth - 1);
    const int dropped = drop_cost(letters_.back());
    std::fill(here, here + width_, never);
    if (depth <= band_) here[0] = std::min(never, above[0] + dropped);
    int least = here[0];
    const std::size_t last = std::min(word_.size(), depth + band_);
    for (std::size_t i = depth > band_ + 1 ? depth - band_ : 1; i <= last; ++i) {
      const char32_t wanted = word_[i - 1];
      here[i] = std::min({above[i - 1] + change_cost(wanted, letters_.back()), above[i] + dropped,
                          here[i - 1] + drop_cost(wanted), pair_cost(i)});
      least = std::min(least, here[i]);
    }
    least_[depth] = least;
  }

  /// Cost at column i when two letters are swapped, or read as one, or one as two.
  [[nodiscard]] int pair_cost(std::size_t i) const {
    const std::size_t depth = letters_.size();
    const char32_t here = letters_[depth - 1];
    const char32_t wanted = word_[i - 1];
    int cost = never;
    if (i > 1 && depth > 1 && word_[i - 2] == here && letters_[depth - 2] == wanted &&
        !is_digit(here) && !is_digit(wanted)) {
      cost = row(depth - 2)[i - 2] + letter;
    }
    if (!optical_) return cost;
    if (i > 1 && pair_looks_like(word_[i - 2], wanted, here)) {
      cost = std::min(cost, row(depth - 1)[i - 2] + letter / 2);
    }
    if (depth > 1 && pair_looks_like(letters_[depth - 2], here, wanted)) {
      cost = std::min(cost, row(depth - 2)[i - 1] + letter / 2);
    }
    return cost;
  }

  std::u32string word_;
  int most_;
  bool optical_;
  std::size_t band_;               ///< how far the lengths of near enough prefixes may differ
  std::size_t width_;              ///< of a row
  std::u32string letters_;         ///< of the present term
  std::vector<std::size_t> ends_;  ///< byte behind each letter
  std::vector<int> cells_;         ///< rows, the first of the empty prefix
  std::vector<int> least_;         ///< the least cost of each row
};

/// The first string behind all that begin with `prefix`; empty when there is none.
std::string behind(std::string prefix) {
  while (!prefix.empty() && static_cast<unsigned char>(prefix.back()) == 0xFF)
    prefix.pop_back();
  if (!prefix.empty()) prefix.back() = static_cast<char>(prefix.back() + 1);
  return prefix;
}

bool is_field_term(const std::string& term) {
  return term[0] >= 'A' && term[0] <= 'Z';
}

}  // namespace

Expansions same_stem(const Xapian::Database& database, const std::string& word, std::size_t most) {
  Expansions found;
  found.words.push_back({word, 0, database.get_termfreq(word)});
  if (!has_forms(word)) return found;
  const std::string key = stem_key(Xapian::Stem("english"), word);
  for (auto at = database.synonyms_begin(key); at != database.synonyms_end(key); ++at) {
    if (*at == word) continue;
    const std::uint64_t filings = database.get_termfreq(*at);
    if (filings > 0) found.words.push_back({*at, 1, filings});
  }
  rank_and_cap(found, most);
  for (Expansion& expansion : found.words)
    expansion.distance = 0;
  return found;
}

Expansions starting_with(const Xapian::Database& database, const std::string& prefix,
                         std::size_t most) {
  Expansions found;
  for (auto at = database.allterms_begin(prefix); at != database.allterms_end(prefix); ++at) {
    found.words.push_back({*at, 0, at.get_termfreq()});
  }
  rank_and_cap(found, most);
  return found;
}

namespace {

/// Terms within `most` half letters, by walking the sorted terms and skipping what is too far.
Expansions within(const Xapian::Database& database, const std::string& word, int most_halves,
                  bool optical, std::size_t most) {
  Expansions found;
  PrefixDistances distances(code_points(word), most_halves, optical);
  const auto end = database.allterms_end();
  for (auto at = database.allterms_begin(); at != end;) {
    const std::string term = *at;
    if (is_field_term(term)) {
      at.skip_to("[");  // the first byte behind 'Z'
      continue;
    }
    if (const std::size_t too_far = distances.move_to(term); too_far > 0) {
      const std::string next = behind(term.substr(0, too_far));
      if (next.empty()) break;
      at.skip_to(next);
      continue;
    }
    if (const int halves = distances.distance(); halves <= most_halves) {
      found.words.push_back({term, (halves + 1) / 2, at.get_termfreq()});
    }
    ++at;
  }
  rank_and_cap(found, most);
  return found;
}

}  // namespace

Expansions similar(const Xapian::Database& database, const std::string& word, int letters,
                   std::size_t most) {
  return within(database, word, letters * letter, false, most);
}

Expansions misread(const Xapian::Database& database, const std::string& word, int letters,
                   std::size_t most) {
  // A word too short for a wrong letter may still have one look-alike.
  return within(database, word, std::max(letters * letter, 1), true, most);
}

}  // namespace pincite::index
