#include "pincite/index/layout.hpp"

#include "index/varint.hpp"

#include <algorithm>

namespace pincite::index {

std::int64_t FilingLayout::token_at(std::uint32_t position) const {
  auto after = std::upper_bound(
      zones.begin(), zones.end(), position,
      [](std::uint32_t value, const ZoneRun& run) { return value < run.first_position; });
  if (after == zones.begin()) return -1;
  const ZoneRun& run = *--after;
  const std::uint32_t offset = position - run.first_position;
  return offset < run.end - run.begin ? std::int64_t{run.begin} + offset : -1;
}

std::uint32_t FilingLayout::page_of(std::uint32_t token) const {
  auto after = std::upper_bound(
      pages.begin(), pages.end(), token,
      [](std::uint32_t value, const PageStart& start) { return value < start.begin; });
  return after == pages.begin() ? 0 : (--after)->page;
}

namespace {

/// Index of the run that holds the token, -1 before the first.
std::ptrdiff_t run_of(const std::vector<ZoneRun>& zones, std::uint32_t token) {
  const auto after =
      std::upper_bound(zones.begin(), zones.end(), token,
                       [](std::uint32_t value, const ZoneRun& run) { return value < run.begin; });
  return after - zones.begin() - 1;
}

}  // namespace

text::Zone FilingLayout::zone_of(std::uint32_t token) const {
  const std::ptrdiff_t run = run_of(zones, token);
  return run < 0 ? text::Zone::body : zones.at(static_cast<std::size_t>(run)).zone;
}

bool FilingLayout::same_run(std::uint32_t a, std::uint32_t b) const {
  return run_of(zones, a) == run_of(zones, b);
}

bool FilingLayout::has_gap(std::uint32_t begin, std::uint32_t end) const {
  const auto gap = std::upper_bound(gaps.begin(), gaps.end(), begin);
  return gap != gaps.end() && *gap < end;
}

Twin FilingLayout::ordinary(std::uint32_t begin, std::uint32_t end) const {
  if (begin < first_alternate || begin >= end) return {begin, end};
  const std::size_t first = begin - first_alternate;
  const std::size_t last = end - 1 - first_alternate;
  if (last >= twins.size()) return {begin, end};
  return {twins[first].begin, twins[last].end};
}

std::string encode_layout(const FilingLayout& layout) {
  std::string out;
  put_varint(out, layout.zones.size());
  for (const ZoneRun& run : layout.zones) {
    put_varint(out, static_cast<std::uint64_t>(run.zone));
    put_varint(out, run.end - run.begin);
    put_varint(out, run.first_position - run.begin);
  }
  put_varint(out, layout.pages.size());
  std::uint32_t before = 0;
  for (const PageStart& start : layout.pages) {
    put_varint(out, start.begin - before);
    put_varint(out, start.page);
    before = start.begin;
  }
  put_varint(out, layout.flags.size());
  for (const std::uint8_t flag : layout.flags)
    out += static_cast<char>(flag);
  put_varint(out, layout.first_alternate);
  put_varint(out, layout.twins.size());
  std::int64_t last = 0;
  for (const Twin& twin : layout.twins) {
    put_signed(out, std::int64_t{twin.begin} - last);
    put_varint(out, twin.end - twin.begin);
    last = twin.begin;
  }
  put_varint(out, layout.gaps.size());
  before = 0;
  for (const std::uint32_t gap : layout.gaps) {
    put_varint(out, gap - before);
    before = gap;
  }
  return out;
}

namespace {

void read_zones(VarintReader& in, FilingLayout& layout) {
  std::uint32_t token = 0;
  for (std::uint64_t count = in.count(); count > 0 && in.good(); --count) {
    ZoneRun run;
    run.zone = static_cast<text::Zone>(std::min<std::uint64_t>(in.value(), 4));
    run.begin = token;
    run.end = token + static_cast<std::uint32_t>(in.value());
    run.first_position = token + static_cast<std::uint32_t>(in.value());
    token = run.end;
    layout.zones.push_back(run);
  }
}

void read_pages(VarintReader& in, FilingLayout& layout) {
  std::uint32_t before = 0;
  for (std::uint64_t count = in.count(); count > 0 && in.good(); --count) {
    before += static_cast<std::uint32_t>(in.value());
    layout.pages.push_back({before, static_cast<std::uint32_t>(in.value())});
  }
  for (std::uint64_t count = in.count(); count > 0 && in.good(); --count) {
    layout.flags.push_back(in.byte());
  }
}

void read_twins(VarintReader& in, FilingLayout& layout) {
  layout.first_alternate = static_cast<std::uint32_t>(in.value());
  std::int64_t last = 0;
  for (std::uint64_t count = in.count(); count > 0 && in.good(); --count) {
    last += in.signed_value();
    const auto begin = static_cast<std::uint32_t>(last);
    layout.twins.push_back({begin, begin + static_cast<std::uint32_t>(in.value())});
  }
}

void read_gaps(VarintReader& in, FilingLayout& layout) {
  std::uint32_t before = 0;
  for (std::uint64_t count = in.count(); count > 0 && in.good(); --count) {
    before += static_cast<std::uint32_t>(in.value());
    layout.gaps.push_back(before);
  }
}

}  // namespace

base::Result<FilingLayout> decode_layout(std::string_view bytes) {
  VarintReader in(bytes);
  FilingLayout layout;
  read_zones(in, layout);
  read_pages(in, layout);
  read_twins(in, layout);
  read_gaps(in, layout);
  if (!in.good() || !in.at_end()) {
    return base::fail(base::ErrorCode::library_unusable, "index", "a filing's layout is damaged",
                      "run pincite reindex");
  }
  return layout;
}

}  // namespace pincite::index
