#include "search/passages.hpp"

#include "search/snippet.hpp"

#include <algorithm>

namespace pincite::search {

namespace {

using index::ZoneRun;
using text::Flow;
using text::Zone;

/// Tokens [begin, end) that one page has of a run of words.
struct Share {
  std::uint32_t begin = 0, end = 0;
};

/// The body's tokens on a page, as the index counts them.
Share indexed_share(const index::FilingLayout& layout, const ZoneRun& body, std::uint32_t page) {
  const auto begin = layout.pages.begin();
  const auto on_page = std::partition_point(begin, layout.pages.end(), [&](const auto& start) {
    return start.begin < body.end && start.page < page;
  });
  if (on_page == layout.pages.end() || on_page->page != page) return {};
  const auto next = on_page + 1;
  const std::uint32_t end = next == layout.pages.end() ? body.end : std::min(next->begin, body.end);
  return {on_page->begin, std::max(on_page->begin, end)};
}

/// The same as they stand in the pages read.
Share read_share(const Flow& flow, std::uint32_t page) {
  const text::Segment& body = flow.segments.front();
  const auto first = flow.tokens.begin() + body.begin;
  const auto last = flow.tokens.begin() + body.end;
  const auto begin = std::partition_point(
      first, last, [&](const text::Token& token) { return token.page < page; });
  const auto end = std::partition_point(
      begin, last, [&](const text::Token& token) { return token.page <= page; });
  return {static_cast<std::uint32_t>(begin - flow.tokens.begin()),
          static_cast<std::uint32_t>(end - flow.tokens.begin())};
}

const ZoneRun* run_of(const index::FilingLayout& layout, std::uint32_t token) {
  for (const ZoneRun& run : layout.zones) {
    if (token >= run.begin && token < run.end) return &run;
  }
  return nullptr;
}

bool is_word_of_spots(const Flow& flow, const index::Twin& mark,
                      const std::unordered_set<std::string>& words) {
  for (std::uint32_t i = mark.begin; i < mark.end; ++i) {
    if (!words.contains(flow.tokens[i].folded)) return false;
  }
  return true;
}

}  // namespace

base::Result<std::optional<Passage>> Passages::around(const Spot& spot) {
  const auto pages = static_cast<std::uint32_t>(layout_.flags.size());
  std::uint32_t first = layout_.page_of(spot.begin);
  std::uint32_t last = std::max(first, layout_.page_of(spot.end - 1));
  if (last >= pages) return std::nullopt;
  // The pages of the spot, then those beside them where a sentence or a word runs over.
  for (int attempt = 0; attempt < 2; ++attempt) {
    auto read = window(first, last);
    if (!read) return base::pass_on(read);
    const auto found = moved(*read, spot);
    const Needs needs = found ? context_needed(*read->document, *found) : Needs{true, true};
    const bool before = needs.before && read->first > 0;
    const bool behind = needs.behind && read->last + 1 < pages;
    if (found && !before && !behind) return Passage{read->document, *found};
    first = read->first - (before ? 1 : 0);
    last = read->last + (behind ? 1 : 0);
  }
  return std::nullopt;
}

base::Result<Passages::Window> Passages::window(std::uint32_t first, std::uint32_t last) {
  for (const Window& known : windows_) {
    if (known.first <= first && known.last >= last) return known;
  }
  auto pages = catalogue_.pages(filing_.id, first, last - first + 1);
  if (!pages) return base::pass_on(pages);
  windows_.push_back({first, last, cite::make_document(filing_, std::move(*pages))});
  return windows_.back();
}

std::optional<std::int64_t> Passages::body_shift(const Window& window, const Spot& spot) const {
  const ZoneRun& body = layout_.zones.front();
  const std::uint32_t last = layout_.page_of(spot.end - 1);
  std::optional<std::int64_t> shift;
  for (std::uint32_t page = layout_.page_of(spot.begin); page <= last; ++page) {
    const Share indexed = indexed_share(layout_, body, page);
    const Share read = read_share(window.document->flow, page - window.first);
    if (indexed.end - indexed.begin != read.end - read.begin) return std::nullopt;
    if (!shift) shift = std::int64_t{read.begin} - std::int64_t{indexed.begin};
  }
  return shift;
}

/// A footnote is known by its number among the footnotes that begin on its page.
std::optional<std::int64_t> Passages::note_shift(const Window& window, const ZoneRun& run) const {
  const std::uint32_t page = layout_.page_of(run.begin);
  std::size_t number = 0;
  for (const ZoneRun& other : layout_.zones) {
    if (other.begin >= run.begin) break;
    number += other.zone == Zone::footnote && layout_.page_of(other.begin) == page ? 1 : 0;
  }
  const Flow& flow = window.document->flow;
  for (const text::Segment& segment : flow.segments) {
    if (segment.zone != Zone::footnote) continue;
    if (flow.tokens[segment.begin].page != page - window.first) continue;
    if (number-- > 0) continue;
    if (segment.end - segment.begin != run.end - run.begin) return std::nullopt;
    return std::int64_t{segment.begin} - std::int64_t{run.begin};
  }
  return std::nullopt;
}

std::optional<std::int64_t> Passages::shift(const Window& window, const Spot& spot) const {
  const ZoneRun* run = run_of(layout_, spot.begin);
  if (run == nullptr || spot.end > run->end || window.document->flow.segments.empty()) {
    return std::nullopt;
  }
  if (run->zone == Zone::footnote) return note_shift(window, *run);
  return run->zone == Zone::body ? body_shift(window, spot) : std::nullopt;
}

std::optional<Spot> Passages::moved(const Window& window, const Spot& spot) const {
  const auto by = shift(window, spot);
  if (!by) return std::nullopt;
  const auto move = [&](std::uint32_t token) { return static_cast<std::uint32_t>(token + *by); };
  Spot found = spot;
  found.begin = move(spot.begin);
  found.end = move(spot.end);
  const Flow& flow = window.document->flow;
  if (found.end > flow.tokens.size()) return std::nullopt;
  for (index::Twin& mark : found.marks) {
    mark = {move(mark.begin), move(mark.end)};
    if (mark.begin < found.begin || mark.end > found.end) return std::nullopt;
    if (!is_word_of_spots(flow, mark, words_)) return std::nullopt;
  }
  return found;
}

std::unordered_set<std::string> words_of(const Plan& plan) {
  std::unordered_set<std::string> words(plan.terms.begin(), plan.terms.end());
  for (const index::Arc& arc : plan.row.arcs)
    words.insert(arc.word);
  if (plan.near) words.insert(plan.near->words.begin(), plan.near->words.end());
  for (const Plan& child : plan.children)
    words.merge(words_of(child));
  return words;
}

}  // namespace pincite::search
