#include "pincite/text/flow.hpp"

#include "text/flow_builder.hpp"

#include <algorithm>

namespace pincite::text {

namespace {

/// Index of the segment that holds the token; segments are never empty except the first.
std::size_t segment_index(const std::vector<Segment>& segments, std::uint32_t token) {
  const auto after = std::upper_bound(
      segments.begin(), segments.end(), token,
      [](std::uint32_t value, const Segment& segment) { return value < segment.begin; });
  return after == segments.begin() ? 0 : static_cast<std::size_t>(after - segments.begin()) - 1;
}

}  // namespace

std::uint32_t Flow::position(std::uint32_t index) const {
  const auto segment = static_cast<std::uint32_t>(segment_index(segments, index));
  return index + 1 + segment * segment_gap;
}

std::int64_t Flow::token_at(std::uint32_t position) const {
  std::size_t low = 0;
  std::size_t high = segments.size();
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    const Segment& segment = segments[middle];
    const auto shift = static_cast<std::uint32_t>(middle) * segment_gap + 1;
    if (position < segment.begin + shift) {
      high = middle;
    } else if (position >= segment.end + shift) {
      low = middle + 1;
    } else {
      return position - shift;
    }
  }
  return -1;
}

const Segment& Flow::segment_of(std::uint32_t index) const {
  return segments.at(segment_index(segments, index));
}

std::string_view Flow::passage(std::uint32_t begin, std::uint32_t end) const {
  if (begin >= end || end > tokens.size()) return {};
  const std::uint32_t from = tokens[begin].begin;
  const std::uint32_t to = tokens[end - 1].end;
  return to > from ? std::string_view(text).substr(from, to - from) : std::string_view{};
}

Flow build_flow(std::span<const model::Page> pages) {
  return FlowBuilder(pages).build();
}

std::vector<std::string> page_texts(std::span<const model::Page> pages) {
  FlowBuilder builder(pages, FlowBuilder::Keep::pieces);
  const Flow flow = builder.build();
  return builder.texts_by_page(flow);
}

}  // namespace pincite::text
