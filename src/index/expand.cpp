#include "index/expand.hpp"

#include "index/store.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <tuple>

namespace pincite::index {

namespace {

/// An edit that is never allowed: more than any number of letters asked for.
constexpr int never = 1000;

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
/// lets all its terms be skipped.
class PrefixDistances {
 public:
  PrefixDistances(std::u32string word, int most) : word_(std::move(word)), most_(most) {
    std::vector<int> first(word_.size() + 1, 0);
    for (std::size_t i = 0; i < word_.size(); ++i)
      first[i + 1] = first[i] + drop_cost(word_[i]);
    rows_.push_back(std::move(first));
  }

  /// Goes to `term`. Returns the bytes of its shortest prefix that is too far from the word, or 0.
  std::size_t move_to(const std::string& term) {
    const std::size_t shared = shared_letters(term);
    rows_.resize(shared + 1);
    letters_.resize(shared);
    ends_.resize(shared);
    std::size_t at = shared == 0 ? 0 : ends_.back();
    while (at < term.size()) {
      letters_ += base::next_code_point(term, at);
      ends_.push_back(at);
      add_row();
      if (*std::min_element(rows_.back().begin(), rows_.back().end()) > most_) return at;
    }
    return 0;
  }

  [[nodiscard]] int distance() const { return rows_.back().back(); }

 private:
  static int drop_cost(char32_t letter) { return is_digit(letter) ? never : 1; }

  std::size_t shared_letters(const std::string& term) const {
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
    const char32_t letter = letters_.back();
    const std::vector<int>& above = rows_.back();
    std::vector<int> row(word_.size() + 1);
    row[0] = std::min(never, above[0] + drop_cost(letter));
    for (std::size_t i = 1; i <= word_.size(); ++i) {
      const char32_t wanted = word_[i - 1];
      const int change = wanted == letter ? 0 : std::max(drop_cost(wanted), drop_cost(letter));
      row[i] = std::min(
          {above[i - 1] + change, above[i] + drop_cost(letter), row[i - 1] + drop_cost(wanted)});
      const bool swapped = i > 1 && depth > 1 && word_[i - 2] == letter &&
                           letters_[depth - 2] == wanted && !is_digit(letter) && !is_digit(wanted);
      if (swapped) row[i] = std::min(row[i], rows_[depth - 2][i - 2] + 1);
    }
    rows_.push_back(std::move(row));
  }

  std::u32string word_;
  int most_;
  std::u32string letters_;         ///< of the present term
  std::vector<std::size_t> ends_;  ///< byte behind each letter
  std::vector<std::vector<int>> rows_;
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

Expansions similar(const Xapian::Database& database, const std::string& word, int letters,
                   std::size_t most) {
  Expansions found;
  PrefixDistances distances(code_points(word), letters);
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
    if (distances.distance() <= letters) {
      found.words.push_back({term, distances.distance(), at.get_termfreq()});
    }
    ++at;
  }
  rank_and_cap(found, most);
  return found;
}

}  // namespace pincite::index
