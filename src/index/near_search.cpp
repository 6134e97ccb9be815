#include "index/row_search.hpp"

#include <algorithm>
#include <map>

namespace pincite::index {

namespace {

/// A word at a position; `kind` numbers the distinct words.
struct Step {
  std::uint32_t position = 0;
  std::size_t kind = 0;
};

std::vector<Step> steps_in(const Xapian::Database& database, Xapian::docid filing,
                           const std::vector<std::pair<std::string, int>>& words) {
  std::vector<Step> steps;
  for (std::size_t kind = 0; kind < words.size(); ++kind) {
    const std::string& word = words[kind].first;
    for (auto at = database.positionlist_begin(filing, word);
         at != database.positionlist_end(filing, word); ++at) {
      steps.push_back({*at, kind});
    }
  }
  std::sort(steps.begin(), steps.end(),
            [](const Step& a, const Step& b) { return a.position < b.position; });
  return steps;
}

/// Stretches that hold all the words and no shorter stretch that does.
std::vector<PositionSpan> shortest_stretches(const std::vector<Step>& steps,
                                             const std::vector<std::pair<std::string, int>>& words,
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

std::vector<Occurrence> find_near(const Xapian::Database& database, const Near& near,
                                  Within within) {
  std::map<std::string, int> counts;
  for (const std::string& word : near.words)
    ++counts[word];
  const std::vector<std::pair<std::string, int>> words(counts.begin(), counts.end());
  const auto longest = static_cast<std::uint32_t>(near.words.size()) + near.slack;
  std::vector<Occurrence> found;
  SpanReader reader(database);
  for (const Xapian::docid filing : having_all(database, near.words, within)) {
    auto spans = shortest_stretches(steps_in(database, filing, words), words, longest);
    reader.append(filing, spans, false, found);
  }
  return found;
}

}  // namespace pincite::index
