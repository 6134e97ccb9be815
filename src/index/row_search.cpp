#include "index/row_search.hpp"

#include "index/postings.hpp"

#include <algorithm>
#include <map>
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

/// One word of a phrase: where it stands in the phrase and how often in the library.
struct Slot {
  std::string word;
  std::uint32_t offset = 0;
  Xapian::termcount occurrences = 0;
};

std::vector<Slot> rarest_first(const Xapian::Database& database,
                               const std::vector<std::string>& words) {
  std::vector<Slot> slots;
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    slots.push_back({words[i], i, database.get_collection_freq(words[i])});
  }
  std::stable_sort(slots.begin(), slots.end(),
                   [](const Slot& a, const Slot& b) { return a.occurrences < b.occurrences; });
  return slots;
}

/// Starts of the phrase in one filing.
void starts_in(const Xapian::Database& database, Xapian::docid filing,
               const std::vector<Slot>& slots, std::vector<std::uint32_t>& starts) {
  starts.clear();
  const std::uint32_t first = slots.front().offset;
  for (auto at = database.positionlist_begin(filing, slots.front().word);
       at != database.positionlist_end(filing, slots.front().word); ++at) {
    if (*at > first) starts.push_back(*at - first);
  }
  for (std::size_t i = 1; i < slots.size() && !starts.empty(); ++i) {
    const Slot& slot = slots[i];
    auto at = database.positionlist_begin(filing, slot.word);
    const auto end = database.positionlist_end(filing, slot.word);
    std::size_t kept = 0;
    for (const std::uint32_t start : starts) {
      if (at == end) break;
      const std::uint32_t wanted = start + slot.offset;
      if (*at < wanted) at.skip_to(wanted);
      if (at != end && *at == wanted) starts[kept++] = start;
    }
    starts.resize(kept);
  }
}

std::vector<Occurrence> find_plain(const Xapian::Database& database,
                                   const std::vector<std::string>& words, Within within) {
  std::vector<Occurrence> found;
  const std::vector<Slot> slots = rarest_first(database, words);
  const auto length = static_cast<std::uint32_t>(words.size());
  SpanReader reader(database);
  std::vector<std::uint32_t> starts;
  std::vector<PositionSpan> spans;
  for (const Xapian::docid filing : having_all(database, words, within)) {
    starts_in(database, filing, slots, starts);
    spans.clear();
    for (const std::uint32_t start : starts)
      spans.push_back({start, start + length, 0});
    reader.append(filing, spans, false, found);
  }
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

/// All steps that a filing's words allow, by position.
std::vector<std::pair<std::uint32_t, const Arc*>> steps_in(const Xapian::Database& database,
                                                           Xapian::docid filing, const Row& row) {
  std::map<std::string, std::vector<const Arc*>> arcs;
  for (const Arc& arc : row.arcs) {
    if (arc.cost <= row.max_cost) arcs[arc.word].push_back(&arc);
  }
  std::vector<std::pair<std::uint32_t, const Arc*>> steps;
  for (const auto& [word, uses] : arcs) {
    for (auto at = database.positionlist_begin(filing, word);
         at != database.positionlist_end(filing, word); ++at) {
      for (const Arc* arc : uses)
        steps.emplace_back(*at, arc);
    }
  }
  std::sort(steps.begin(), steps.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->from, a.second->to, a.second->cost) <
           std::tie(b.first, b.second->from, b.second->to, b.second->cost);
  });
  return steps;
}

/// Follows every walk through one filing.
std::vector<PositionSpan> walk_through(const Xapian::Database& database, Xapian::docid filing,
                                       const Row& row) {
  std::vector<PositionSpan> spans;
  std::vector<Walk> walks;
  std::vector<Walk> next;
  std::uint32_t before = 0;
  const auto steps = steps_in(database, filing, row);
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

std::vector<Occurrence> find_row(const Xapian::Database& database, const Row& row, Within within) {
  if (const auto words = plain_words(row); !words.empty()) {
    return find_plain(database, words, within);
  }
  std::vector<Occurrence> found;
  SpanReader reader(database);
  for (const Xapian::docid filing : candidates(database, row, within)) {
    auto spans = walk_through(database, filing, row);
    reader.append(filing, spans, row.max_cost > 0, found);
  }
  return found;
}

std::vector<Xapian::docid> in_a_row(const Xapian::Database& database,
                                    const std::vector<std::string>& terms) {
  std::vector<Xapian::docid> found;
  if (terms.empty()) return found;
  const std::vector<Slot> slots = rarest_first(database, terms);
  std::vector<std::uint32_t> starts;
  for (const Xapian::docid filing : having_all(database, terms, nullptr)) {
    starts_in(database, filing, slots, starts);
    if (!starts.empty()) found.push_back(filing);
  }
  return found;
}

}  // namespace pincite::index
