#include "match/align.hpp"

#include <algorithm>
#include <utility>

namespace pincite::match {
namespace {

struct Range {
  std::uint32_t begin, end;
};

struct Hit {
  std::uint32_t position;
  std::uint32_t token;
  bool operator<(const Hit& other) const {
    return position != other.position ? position < other.position : token < other.token;
  }
};

bool counts_as_seed(const Query& query, std::size_t token) {
  if (query.tokens[token].optional) return false;
  return query.content_words == 0 || !query.tokens[token].function_word;
}

std::vector<Hit> find_hits(const PreparedQuery& prepared, const IndexedDocument& document) {
  std::vector<Hit> hits;
  for (std::size_t i = 0; i < prepared.query.tokens.size(); ++i) {
    if (!counts_as_seed(prepared.query, i)) continue;
    for (const auto& [id, found] : prepared.likeness[i]->alike()) {
      if (found.share <= 0 && found.likeness != Likeness::prefix) continue;
      for (const std::uint32_t position : document.positions_of(id))
        hits.push_back({position, static_cast<std::uint32_t>(i)});
    }
  }
  std::sort(hits.begin(), hits.end());
  return hits;
}

std::uint32_t reach_of(const Query& query) {
  std::size_t reach = query.tokens.size() * 3 / 2 + 8;
  for (Gap gap : query.gaps) {
    reach += gap == Gap::ellipsis ? 150 : gap == Gap::redaction ? 40 : gap == Gap::bracket ? 10 : 0;
  }
  if (query.words >= 12) reach += 60;  // an unmarked record citation
  return static_cast<std::uint32_t>(reach);
}

double seed_total(const Query& query) {
  double total = 0;
  for (std::size_t i = 0; i < query.tokens.size(); ++i) {
    if (counts_as_seed(query, i)) total += query.tokens[i].weight;
  }
  return total;
}

/// Windows of the filing that hold at least `least` of the quotation's content words.
std::vector<Range> find_windows(const Query& query, const std::vector<Hit>& hits, double least) {
  std::vector<Range> windows;
  std::vector<std::uint32_t> seen(query.tokens.size(), 0);
  const std::uint32_t reach = reach_of(query);
  const auto margin = static_cast<std::uint32_t>(query.tokens.size()) + 4;
  const double need = least * seed_total(query) - 1e-9;
  double inside = 0;
  std::size_t first = 0;
  for (std::size_t last = 0; last < hits.size(); ++last) {
    if (seen[hits[last].token]++ == 0) inside += query.tokens[hits[last].token].weight;
    while (hits[last].position - hits[first].position > reach) {
      if (--seen[hits[first].token] == 0) inside -= query.tokens[hits[first].token].weight;
      ++first;
    }
    if (inside < need) continue;
    const std::uint32_t from = hits[first].position - std::min(hits[first].position, margin);
    const std::uint32_t to = hits[last].position + margin;
    if (!windows.empty() && windows.back().end >= from) {
      windows.back().end = std::max(windows.back().end, to);
    } else {
      windows.push_back({from, to});
    }
  }
  return windows;
}

constexpr std::size_t largest_grid = 4'000'000;

/// Cuts windows at segment ends (body, each footnote …) and to a bounded size.
std::vector<Range> cut_windows(const std::vector<Range>& windows, const text::Flow& flow,
                               std::size_t quoted) {
  std::vector<Range> out;
  const auto step = static_cast<std::uint32_t>(
      std::max<std::size_t>(largest_grid / (quoted + 1), 4 * quoted + 16));
  std::size_t first = 0;  // windows and segments are both in order
  for (const text::Segment& segment : flow.segments) {
    while (first < windows.size() && windows[first].end <= segment.begin)
      ++first;
    if (segment.zone == text::Zone::alternate) continue;
    for (std::size_t w = first; w < windows.size() && windows[w].begin < segment.end; ++w) {
      std::uint32_t begin = std::max(windows[w].begin, segment.begin);
      const std::uint32_t end = std::min(windows[w].end, segment.end);
      for (; begin < end; begin += step)
        out.push_back({begin, std::min(end, begin + step)});
    }
  }
  return out;
}

}  // namespace

PreparedQuery QueryPreparer::prepare(Query query) {
  PreparedQuery out;
  for (const QueryToken& token : query.tokens) {
    auto& known = known_[token.folded + '\n' + token.alternative];
    if (!known) known = std::make_shared<WordLikeness>(token.folded, token.alternative);
    out.likeness.push_back(known);
  }
  out.query = std::move(query);
  return out;
}

std::vector<Alignment> align_document(PreparedQuery& prepared, const IndexedDocument& document,
                                      const Vocabulary& vocabulary, double least,
                                      std::size_t limit) {
  for (const auto& likeness : prepared.likeness)
    likeness->extend(vocabulary);
  std::vector<Range> todo =
      cut_windows(find_windows(prepared.query, find_hits(prepared, document), least),
                  document.flow(), prepared.query.tokens.size());
  std::vector<Alignment> out;
  const std::size_t most = todo.size() + 8 * limit;
  for (std::size_t i = 0; i < todo.size() && i < most; ++i) {
    const Range range = todo[i];
    for (Alignment& found : align_window(prepared, document, range.begin, range.end)) {
      if (found.matched < least) continue;
      todo.push_back({range.begin, found.begin});
      todo.push_back({found.end, range.end});
      out.push_back(std::move(found));
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const Alignment& a, const Alignment& b) {
    return a.score != b.score ? a.score > b.score : a.begin < b.begin;
  });
  if (out.size() > limit) out.resize(limit);
  return out;
}

}  // namespace pincite::match
