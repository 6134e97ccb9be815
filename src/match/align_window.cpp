#include "match/align.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace pincite::match {
namespace {

// Costs in units of one content word. A changed word is cheaper than a lost one beside an added
// one; skipping filed words costs once and little more by length, so that an unmarked skip over a
// record citation (about 5-30 words) is survived by a quotation of ten words and more.
constexpr float substitute_share = 0.35F, substitute_cost = 0.1F;
constexpr float insert_share = 0.35F, insert_cost = 0.2F;
constexpr float redaction_bonus = 0.4F;
constexpr float optional_bonus = 0.05F;
constexpr float worst = -1e9F;

struct SkipCost {
  float open, extend;
};

SkipCost skip_cost(Gap gap) {
  switch (gap) {
  case Gap::none:
    return {0.5F, 0.04F};
  case Gap::bracket:
    return {0.05F, 0.03F};
  case Gap::ellipsis:
    return {0.02F, 0.004F};
  case Gap::redaction:
    return {0.1F, 0.05F};
  }
  return {0.5F, 0.04F};
}

enum Step : std::uint8_t { none_yet, diagonal, insertion, skip, one_is_two, two_are_one };

/// The dynamic programme over one window.
class Grid {
 public:
  Grid(const PreparedQuery& prepared, const IndexedDocument& document, std::uint32_t begin,
       std::uint32_t end)
      : query_(prepared.query), prepared_(prepared), document_(document), begin_(begin),
        rows_(query_.tokens.size() + 1), columns_(end - begin + 1), best_(rows_ * columns_, worst),
        skip_(rows_ * columns_, worst), step_(rows_ * columns_, none_yet),
        skipped_on_(rows_ * columns_, 0), match_(rows_ * columns_) {
    place_matches();
    fill();
  }

  [[nodiscard]] Alignment trace() const;

 private:
  [[nodiscard]] std::size_t at(std::size_t i, std::size_t j) const { return i * columns_ + j; }
  void place_matches();
  void fill();
  void step_cell(std::size_t i, std::size_t j);
  [[nodiscard]] float diagonal_gain(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool one_quoted_is_two(std::size_t i, std::size_t j) const;
  [[nodiscard]] bool two_quoted_are_one(std::size_t i, std::size_t j) const;
  [[nodiscard]] const text::Token& filed(std::size_t j) const {
    return document_.flow().tokens.at(begin_ + j - 1);
  }
  void offer(std::size_t i, std::size_t j, float value, Step step) {
    if (value > best_[at(i, j)]) {
      best_[at(i, j)] = value;
      step_[at(i, j)] = step;
    }
  }
  void walk_back(std::size_t i, std::size_t j, std::vector<Pair>& pairs) const;

  const Query& query_;
  const PreparedQuery& prepared_;
  const IndexedDocument& document_;
  std::uint32_t begin_;
  std::size_t rows_, columns_;
  std::vector<float> best_, skip_;
  std::vector<std::uint8_t> step_, skipped_on_;
  std::vector<WordMatch> match_;  ///< of quoted word i - 1 and filed word j - 1
};

void Grid::place_matches() {
  const auto window_end = begin_ + static_cast<std::uint32_t>(columns_) - 1;
  for (std::size_t i = 1; i < rows_; ++i) {
    for (const auto& [id, found] : prepared_.likeness[i - 1]->alike()) {
      const auto positions = document_.positions_of(id);
      auto position = std::lower_bound(positions.begin(), positions.end(), begin_);
      for (; position != positions.end() && *position < window_end; ++position)
        match_[at(i, *position - begin_ + 1)] = found;
    }
  }
}

float Grid::diagonal_gain(std::size_t i, std::size_t j) const {
  const QueryToken& token = query_.tokens[i - 1];
  const WordMatch& found = match_[at(i, j)];
  const auto weight = static_cast<float>(token.weight);
  float gain = found.share > 0 ? weight * static_cast<float>(found.share)
                               : -substitute_share * weight - substitute_cost;
  if (token.optional) gain = found.share > 0 ? optional_bonus : -0.02F;
  if (i > 1 && filed(j).after_gap) {
    const Gap gap = query_.gaps[i - 1];
    if (gap == Gap::redaction) gain += redaction_bonus;
    if (gap == Gap::none) gain -= redaction_bonus;
  }
  return gain;
}

bool Grid::one_quoted_is_two(std::size_t i, std::size_t j) const {
  if (j < 2 || match_[at(i, j - 1)].likeness != Likeness::prefix) return false;
  const std::string& whole = query_.tokens[i - 1].folded;
  const std::string& first = filed(j - 1).folded;
  const std::string& second = filed(j).folded;
  return first.size() + second.size() == whole.size() &&
         whole.compare(first.size(), second.size(), second) == 0;
}

bool Grid::two_quoted_are_one(std::size_t i, std::size_t j) const {
  if (i < 2) return false;
  const std::string& whole = filed(j).folded;
  const std::string& first = query_.tokens[i - 2].folded;
  const std::string& second = query_.tokens[i - 1].folded;
  return first.size() + second.size() == whole.size() &&
         whole.compare(0, first.size(), first) == 0 &&
         whole.compare(first.size(), second.size(), second) == 0;
}

void Grid::step_cell(std::size_t i, std::size_t j) {
  const QueryToken& token = query_.tokens[i - 1];
  const auto weight = static_cast<float>(token.weight);
  offer(i, j, best_[at(i - 1, j - 1)] + diagonal_gain(i, j), diagonal);
  const float lost = token.optional ? 0.01F : insert_share * weight + insert_cost;
  offer(i, j, best_[at(i - 1, j)] - lost, insertion);
  if (one_quoted_is_two(i, j)) offer(i, j, best_[at(i - 1, j - 2)] + weight, one_is_two);
  if (two_quoted_are_one(i, j)) {
    const auto both = static_cast<float>(query_.tokens[i - 2].weight) + weight;
    offer(i, j, best_[at(i - 2, j - 1)] + both, two_are_one);
  }
}

void Grid::fill() {
  for (std::size_t j = 0; j < columns_; ++j)
    best_[at(0, j)] = 0;
  for (std::size_t i = 1; i < rows_; ++i) {
    const QueryToken& token = query_.tokens[i - 1];
    const float lost =
        token.optional ? 0.01F : insert_share * static_cast<float>(token.weight) + insert_cost;
    offer(i, 0, best_[at(i - 1, 0)] - lost, insertion);
    const SkipCost cost = skip_cost(i + 1 < rows_ ? query_.gaps[i] : Gap::none);
    for (std::size_t j = 1; j < columns_; ++j) {
      step_cell(i, j);
      if (i + 1 == rows_) continue;
      const float open = best_[at(i, j - 1)] - cost.open;
      const float on = skip_[at(i, j - 1)] - cost.extend;
      skip_[at(i, j)] = std::max(open, on);
      skipped_on_[at(i, j)] = on > open ? 1 : 0;
      offer(i, j, skip_[at(i, j)], skip);
    }
  }
}

void Grid::walk_back(std::size_t i, std::size_t j, std::vector<Pair>& pairs) const {
  const auto quoted = [](std::size_t row) { return static_cast<std::int32_t>(row) - 1; };
  const auto word = [this](std::size_t column) {
    return static_cast<std::int32_t>(begin_ + column - 1);
  };
  while (i > 0) {
    switch (step_[at(i, j)]) {
    case diagonal: {
      WordMatch found = match_[at(i, j)];
      if (found.likeness == Likeness::prefix) found.likeness = Likeness::other;
      pairs.push_back({quoted(i--), word(j--), found.likeness, false});
      break;
    }
    case insertion:
      pairs.push_back({quoted(i--), -1, Likeness::other, false});
      break;
    case one_is_two:
      pairs.push_back({quoted(i), word(j), Likeness::same, true});
      pairs.push_back({quoted(i--), word(j - 1), Likeness::same, true});
      j -= 2;
      break;
    case two_are_one:
      pairs.push_back({quoted(i), word(j), Likeness::same, true});
      pairs.push_back({quoted(i - 1), word(j--), Likeness::same, true});
      i -= 2;
      break;
    case skip: {
      bool on = true;
      while (on) {
        on = skipped_on_[at(i, j)] != 0;
        pairs.push_back({-1, word(j--), Likeness::other, false});
      }
      break;
    }
    default:
      return;
    }
  }
}

/// Share of the quotation's weight that a matched word carries.
double weight_of(const Pair& pair, const QueryToken& token) {
  return token.weight * (pair.likeness == Likeness::inflected ? 0.6 : 1.0);
}

/// The most weight that is matched without an unmarked skip of more than a few filed words.
double most_together(const Alignment& alignment, const Query& query) {
  constexpr std::size_t few_skipped = 3;
  double most = 0, here = 0;
  std::size_t skipped = 0;
  std::int32_t counted = -1;
  for (const Pair& pair : alignment.pairs) {
    skipped = pair.quoted < 0 ? skipped + 1 : skipped;
    if (pair.quoted < 0 || pair.filed < 0) continue;
    const auto quoted = static_cast<std::size_t>(pair.quoted);
    if (skipped > few_skipped && query.gaps[quoted] == Gap::none) here = 0;
    skipped = 0;
    if (pair.likeness == Likeness::other || pair.quoted == counted) continue;
    counted = pair.quoted;
    if (!query.tokens[quoted].optional) here += weight_of(pair, query.tokens[quoted]);
    most = std::max(most, here);
  }
  return most;
}

/// Counts what the alignment has in common with the quotation.
void measure(Alignment& alignment, const Query& query) {
  std::size_t run = 0;
  double matched = 0;
  std::int32_t counted = -1;
  for (const Pair& pair : alignment.pairs) {
    const bool alike = pair.quoted >= 0 && pair.filed >= 0 && pair.likeness != Likeness::other;
    if (!alike) {
      run = 0;
      continue;
    }
    if (pair.quoted == counted) continue;
    counted = pair.quoted;
    const QueryToken& token = query.tokens[static_cast<std::size_t>(pair.quoted)];
    if (token.optional) continue;
    matched += weight_of(pair, token);
    ++alignment.same_words;
    alignment.same_content += token.function_word ? 0 : 1;
    alignment.longest_run = std::max(alignment.longest_run, ++run);
  }
  if (query.total <= 0) return;
  alignment.matched = matched / query.total;
  alignment.together = most_together(alignment, query) / query.total;
}

Alignment Grid::trace() const {
  std::size_t end = 0;
  for (std::size_t j = 1; j < columns_; ++j) {
    if (best_[at(rows_ - 1, j)] > best_[at(rows_ - 1, end)]) end = j;
  }
  Alignment out;
  walk_back(rows_ - 1, end, out.pairs);
  std::reverse(out.pairs.begin(), out.pairs.end());
  std::uint32_t first = std::numeric_limits<std::uint32_t>::max(), last = 0;
  for (const Pair& pair : out.pairs) {
    if (pair.filed < 0) continue;
    first = std::min(first, static_cast<std::uint32_t>(pair.filed));
    last = std::max(last, static_cast<std::uint32_t>(pair.filed) + 1);
  }
  if (last == 0) return {};
  out.begin = first;
  out.end = last;
  out.score = static_cast<double>(best_[at(rows_ - 1, end)]) / std::max(query_.total, 0.1);
  measure(out, query_);
  return out;
}

}  // namespace

std::vector<Alignment> align_window(const PreparedQuery& prepared, const IndexedDocument& document,
                                    std::uint32_t begin, std::uint32_t end) {
  if (begin >= end || end > document.size() || prepared.query.tokens.empty()) return {};
  Alignment found = Grid(prepared, document, begin, end).trace();
  if (found.same_words == 0) return {};
  return {std::move(found)};
}

}  // namespace pincite::match
