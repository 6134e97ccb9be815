#include "pincite/index/layout.hpp"

#include <algorithm>

namespace pincite::index {

namespace {

/// Tokens of the ordinary stream begin at growing bytes of the text, so that a token of the
/// alternate zone, which keeps the bytes of what it stands for, finds its twin by bisection.
Twin twin_of(const std::vector<text::Token>& tokens, std::uint32_t ordinary,
             const text::Token& alternate) {
  const auto end = tokens.begin() + ordinary;
  const auto first = std::partition_point(
      tokens.begin(), end, [&](const text::Token& t) { return t.end <= alternate.begin; });
  const auto last = std::partition_point(
      first, end, [&](const text::Token& t) { return t.begin < alternate.end; });
  const auto same =
      std::find_if(first, last, [&](const text::Token& t) { return t.folded == alternate.folded; });
  const auto index = [&](auto at) { return static_cast<std::uint32_t>(at - tokens.begin()); };
  if (same != last) return {index(same), index(same) + 1};
  return {index(first), std::max(index(first) + 1, index(last))};
}

void add_zones(const text::Flow& flow, FilingLayout& layout) {
  layout.first_alternate = static_cast<std::uint32_t>(flow.tokens.size());
  for (const text::Segment& segment : flow.segments) {
    if (segment.begin >= segment.end) continue;
    layout.zones.push_back(
        {segment.zone, segment.begin, segment.end, flow.position(segment.begin)});
    if (segment.zone == text::Zone::alternate) {
      layout.first_alternate = std::min(layout.first_alternate, segment.begin);
    }
  }
}

void add_pages(const cite::Document& document, FilingLayout& layout) {
  for (std::uint32_t i = 0; i < layout.first_alternate; ++i) {
    const std::uint32_t page = document.flow.tokens[i].page;
    if (layout.pages.empty() || layout.pages.back().page != page) layout.pages.push_back({i, page});
  }
  for (std::uint32_t i = 0; i < layout.first_alternate; ++i) {
    if (document.flow.tokens[i].after_gap) layout.gaps.push_back(i);
  }
  for (const model::Page& page : document.pages) {
    int flags = 0;
    if (page.origin == model::Origin::ocr) flags |= page_ocr;
    if (!page.redactions.empty()) flags |= page_redacted;
    layout.flags.push_back(static_cast<std::uint8_t>(flags));
  }
}

}  // namespace

FilingLayout make_layout(const cite::Document& document) {
  FilingLayout layout;
  const text::Flow& flow = document.flow;
  add_zones(flow, layout);
  add_pages(document, layout);
  for (std::size_t i = layout.first_alternate; i < flow.tokens.size(); ++i) {
    layout.twins.push_back(twin_of(flow.tokens, layout.first_alternate, flow.tokens[i]));
  }
  return layout;
}

}  // namespace pincite::index
