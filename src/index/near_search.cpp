#include "index/positions.hpp"
#include "index/row_search.hpp"

#include <algorithm>
#include <map>

namespace pincite::index {

namespace {

/// Distinct words, and how often each is wanted.
using Words = std::vector<std::pair<std::string, int>>;

/// A word at a position; `kind` numbers the distinct words.
struct Step {
  std::uint32_t position = 0;
  std::size_t kind = 0;
};

/// Words and the position lists they are read from, filing by filing in ascending order.
class NearReader {
 public:
  NearReader(const Xapian::Database& database, const Words& words) {
    for (const auto& [word, count] : words)
      lists_.emplace_back(database, word);
  }

  const std::vector<Step>& steps_in(Xapian::docid filing) {
    steps_.clear();
    for (std::size_t kind = 0; kind < lists_.size(); ++kind) {
      lists_[kind].read(filing, positions_);
      for (const std::uint32_t position : positions_)
        steps_.push_back({position, kind});
    }
    std::sort(steps_.begin(), steps_.end(),
              [](const Step& a, const Step& b) { return a.position < b.position; });
    return steps_;
  }

 private:
  std::vector<PositionList> lists_;
  std::vector<std::uint32_t> positions_;
  std::vector<Step> steps_;
};

/// Stretches that hold all the words and no shorter stretch that does.
std::vector<PositionSpan> shortest_stretches(const std::vector<Step>& steps, const Words& words,
                                             std::uint32_t longest) {
  std::vector<PositionSpan> spans;
  std::vector<int> have(words.size(), 0);
  std::size_t missing = words.size();
  std::size_t left = 0;
  for (const Step& step : steps) {
    if (++have[step.kind] == words[step.kind].second) --missing;
    while (missing == 0 && have[steps[left].kind] > words[steps[left].kind].second) {
      --have[steps[left++].kind];
    }
    if (missing > 0) continue;
    const std::uint32_t begin = steps[left].position;
    if (step.position + 1 - begin <= longest) spans.push_back({begin, step.position + 1, 0});
    // The stretch is reported; the next must begin behind its first word.
    --have[steps[left++].kind];
    ++missing;
  }
  return spans;
}

}  // namespace

std::vector<Occurrence> find_near(Facts& facts, const Near& near, Within within) {
  std::map<std::string, int> counts;
  for (const std::string& word : near.words)
    ++counts[word];
  const Words words(counts.begin(), counts.end());
  const auto longest = static_cast<std::uint32_t>(near.words.size()) + near.slack;
  std::vector<Occurrence> found;
  NearReader steps(facts.database(), words);
  for (const Xapian::docid filing : having_all(facts.database(), near.words, within)) {
    const auto spans = shortest_stretches(steps.steps_in(filing), words, longest);
    append_occurrences(facts, filing, spans, false, found);
  }
  return found;
}

}  // namespace pincite::index
