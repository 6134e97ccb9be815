#include "index/row_search.hpp"

#include "index/positions.hpp"
#include "index/postings.hpp"
#include "index/word_pairs.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <tuple>

namespace pincite::index {

namespace {

/// The words of a plain phrase in order, empty when the row has alternatives.
std::vector<std::string> plain_words(const Row& row) {
  if (row.arcs.size() + 1 != row.states) return {};
  std::vector<std::string> words(row.arcs.size());
  for (const Arc& arc : row.arcs) {
    if (arc.to != arc.from + 1 || arc.from >= words.size() || arc.cost > row.max_cost) return {};
    if (!words[arc.from].empty()) return {};
    words[arc.from] = arc.word;
  }
  return std::find(words.begin(), words.end(), "") == words.end() ? words
                                                                  : std::vector<std::string>{};
}

/// One part of a phrase: where it stands in the phrase, and in the library.
struct Slot {
  std::uint32_t offset = 0;
  std::unique_ptr<PositionList> positions;
};

std::vector<Slot> rarest_first(const Xapian::Database& database,
                               const std::vector<std::string>& words) {
  std::vector<Slot> slots;
  for (const PhrasePart& part : phrase_parts(words))
    slots.push_back({part.offset, std::make_unique<PositionList>(database, part.term)});
  std::stable_sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) {
    return a.positions->bytes() < b.positions->bytes();
  });
  return slots;
}

/// A phrase of plain words, filing by filing in ascending order.
class PhraseReader {
 public:
  PhraseReader(const Xapian::Database& database, const std::vector<std::string>& words)
      : slots_(rarest_first(database, words)) {}

  /// Moves to the first filing from `wanted` on that has all the words; false when there is none.
  bool advance(Xapian::docid wanted) {
    for (std::size_t i = 0; i < slots_.size();) {
      PositionList& list = *slots_[i].positions;
      if (!list.advance(wanted)) return false;
      // A filing without this word: all the words are looked for from the next that has it.
      i = list.filing() > wanted && i > 0 ? 0 : i + 1;
      wanted = list.filing();
    }
    return true;
  }
  [[nodiscard]] Xapian::docid filing() const { return slots_.front().positions->filing(); }

  /// Positions where the phrase begins in the filing at hand.
  const std::vector<std::uint32_t>& starts() {
    const std::uint32_t first = slots_.front().offset;
    slots_.front().positions->read(filing(), positions_);
    starts_.clear();
    for (const std::uint32_t position : positions_) {
      if (position > first) starts_.push_back(position - first);
    }
    for (std::size_t i = 1; i < slots_.size() && !starts_.empty(); ++i)
      keep_followed(slots_[i]);
    return starts_;
  }

 private:
  /// Keeps the starts from which the slot's word stands where the phrase wants it.
  void keep_followed(const Slot& slot) {
    PositionList& list = *slot.positions;
    std::size_t kept = 0;
    for (const std::uint32_t start : starts_) {
      if (!list.seek(start + slot.offset)) break;
      if (list.position() == start + slot.offset) starts_[kept++] = start;
    }
    starts_.resize(kept);
  }

  std::vector<Slot> slots_;
  std::vector<std::uint32_t> positions_;
  std::vector<std::uint32_t> starts_;
};

/// Calls `use` with the reader at every filing that has all the words, of `within` where given.
template <class Use>
void each_filing(PhraseReader& phrase, Within within, Use use) {
  if (within == nullptr) {
    for (Xapian::docid from = 1; phrase.advance(from); from = phrase.filing() + 1)
      use();
    return;
  }
  for (const model::FilingId id : *within) {
    const auto filing = static_cast<Xapian::docid>(id);
    if (!phrase.advance(filing)) return;
    if (phrase.filing() == filing) use();
  }
}

std::vector<Occurrence> find_plain(Facts& facts, const std::vector<std::string>& words,
                                   Within within) {
  std::vector<Occurrence> found;
  const auto length = static_cast<std::uint32_t>(words.size());
  PhraseReader phrase(facts.database(), words);
  std::vector<PositionSpan> spans;
  each_filing(phrase, within, [&] {
    spans.clear();
    for (const std::uint32_t start : phrase.starts())
      spans.push_back({start, start + length, 0});
    append_occurrences(facts, phrase.filing(), spans, false, found);
  });
  return found;
}

/// Arcs that a walk may use to get past the border between states `border` and `border` + 1.
std::vector<std::string> words_over(const Row& row, std::uint16_t border) {
  std::vector<std::string> words;
  for (const Arc& arc : row.arcs) {
    if (arc.from <= border && arc.to > border && arc.cost <= row.max_cost) {
      words.push_back(arc.word);
    }
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Filings that have a word for every border of the row.
std::vector<Xapian::docid> candidates(const Xapian::Database& database, const Row& row,
                                      Within within) {
  std::vector<std::pair<std::uint64_t, std::vector<std::string>>> borders;
  for (std::uint16_t border = 0; border + 1 < row.states; ++border) {
    auto words = words_over(row, border);
    std::uint64_t filings = 0;
    for (const std::string& word : words)
      filings += database.get_termfreq(word);
    if (filings == 0) return {};
    borders.emplace_back(filings, std::move(words));
  }
  std::sort(borders.begin(), borders.end());
  borders.erase(std::unique(borders.begin(), borders.end()), borders.end());
  std::vector<Xapian::docid> left;
  for (std::size_t i = 0; i < borders.size(); ++i) {
    left = i == 0 ? having_any(database, borders[i].second, within)
                  : having_any_of(database, borders[i].second, left);
    if (left.empty()) break;
  }
  return left;
}

/// A walk on its way: its state, where it began and what it has cost.
struct Walk {
  std::uint16_t state = 0;
  std::uint32_t begin = 0;
  std::uint32_t cost = 0;
  auto key() const { return std::tie(state, begin); }
};

void keep_cheapest(std::vector<Walk>& walks) {
  std::sort(walks.begin(), walks.end(), [](const Walk& a, const Walk& b) {
    return std::tie(a.state, a.begin, a.cost) < std::tie(b.state, b.begin, b.cost);
  });
  const auto same = [](const Walk& a, const Walk& b) { return a.key() == b.key(); };
  walks.erase(std::unique(walks.begin(), walks.end(), same), walks.end());
}

/// The steps that a row allows, filing by filing in ascending order.
class StepReader {
 public:
  using Step = std::pair<std::uint32_t, const Arc*>;  ///< position and arc

  StepReader(const Xapian::Database& database, const Row& row) {
    std::map<std::string, std::vector<const Arc*>> arcs;
    for (const Arc& arc : row.arcs) {
      if (arc.cost <= row.max_cost) arcs[arc.word].push_back(&arc);
    }
    for (auto& [word, uses] : arcs)
      words_.emplace_back(PositionList(database, word), std::move(uses));
  }

  /// All steps in the filing, by position.
  const std::vector<Step>& steps_in(Xapian::docid filing) {
    steps_.clear();
    for (auto& [list, uses] : words_) {
      list.read(filing, positions_);
      for (const std::uint32_t position : positions_) {
        for (const Arc* arc : uses)
          steps_.emplace_back(position, arc);
      }
    }
    std::sort(steps_.begin(), steps_.end(), [](const Step& a, const Step& b) {
      return std::tie(a.first, a.second->from, a.second->to, a.second->cost) <
             std::tie(b.first, b.second->from, b.second->to, b.second->cost);
    });
    return steps_;
  }

 private:
  std::vector<std::pair<PositionList, std::vector<const Arc*>>> words_;
  std::vector<std::uint32_t> positions_;
  std::vector<Step> steps_;
};

/// Follows every walk through one filing.
std::vector<PositionSpan> walk_through(const std::vector<StepReader::Step>& steps, const Row& row) {
  std::vector<PositionSpan> spans;
  std::vector<Walk> walks;
  std::vector<Walk> next;
  std::uint32_t before = 0;
  for (std::size_t i = 0; i < steps.size();) {
    const std::uint32_t position = steps[i].first;
    if (position != before + 1) walks.clear();
    next.clear();
    for (; i < steps.size() && steps[i].first == position; ++i) {
      const Arc& arc = *steps[i].second;
      if (arc.from == 0 && arc.to > 0) next.push_back({arc.to, position, arc.cost});
      for (const Walk& walk : walks) {
        const std::uint32_t cost = walk.cost + arc.cost;
        if (walk.state == arc.from && cost <= row.max_cost) {
          next.push_back({arc.to, walk.begin, cost});
        }
      }
    }
    keep_cheapest(next);
    for (const Walk& walk : next) {
      if (walk.state + 1 == row.states) spans.push_back({walk.begin, position + 1, walk.cost});
    }
    walks.swap(next);
    before = position;
  }
  return spans;
}

}  // namespace

std::vector<Occurrence> find_row(Facts& facts, const Row& row, Within within) {
  if (const auto words = plain_words(row); !words.empty()) {
    return find_plain(facts, words, within);
  }
  std::vector<Occurrence> found;
  StepReader steps(facts.database(), row);
  for (const Xapian::docid filing : candidates(facts.database(), row, within)) {
    const auto spans = walk_through(steps.steps_in(filing), row);
    append_occurrences(facts, filing, spans, row.max_cost > 0, found);
  }
  return found;
}

std::vector<Xapian::docid> in_a_row(const Xapian::Database& database,
                                    const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> found;
  if (terms.empty()) return found;
  PhraseReader phrase(database, terms);
  each_filing(phrase, nullptr, [&] {
    if (!phrase.starts().empty()) found.push_back(phrase.filing());
  });
  return found;
}

}  // namespace pincite::index
