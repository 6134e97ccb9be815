#include "search/snippet.hpp"

#include "pincite/base/escape.hpp"
#include "pincite/text/sentence.hpp"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace pincite::search {

namespace {

/// Bytes shown before and behind the spot: about two printed lines each.
constexpr std::size_t context = 160;

/// Bytes looked at on each side for the ends of the sentence: farther away it is cut in any case.
constexpr std::size_t sight = 2 * context + 16;

using Range = std::pair<std::size_t, std::size_t>;

bool is_continuation(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The paragraph-bounded text around [begin, end) within sight.
Range surroundings(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t from = begin > sight ? begin - sight : 0;
  std::size_t to = std::min(text.size(), end + sight);
  while (from < begin && is_continuation(text[from]))
    ++from;
  while (to > end && to < text.size() && is_continuation(text[to]))
    --to;
  const auto before = begin == 0 ? std::string_view::npos : text.rfind('\n', begin - 1);
  if (before != std::string_view::npos && before >= from) from = before + 1;
  const auto behind = text.find('\n', end);
  if (behind != std::string_view::npos && behind < to) to = behind;
  return {from, to};
}

/// Widened to the sentences that the spot touches.
Range sentence_around(std::string_view text, Range around, std::size_t begin, std::size_t end) {
  if (begin >= end) return {begin, end};
  const auto [first, last] =
      text::sentences_around(text.substr(around.first, around.second - around.first),
                             begin - around.first, end - around.first);
  return {std::min(begin, first + around.first), std::max(end, last + around.first)};
}

/// May the end of the sentence at byte `end` of a text that is cut off at its end move with what
/// follows? Whether a stop ends a sentence is seen at the next word (sentence.hpp).
bool is_open(std::string_view text, std::size_t end) {
  constexpr std::size_t longest_opener = 8;
  while (end < text.size() && std::isalpha(static_cast<unsigned char>(text[end])) == 0)
    ++end;
  return end + longest_opener >= text.size();
}

/// First byte of the printed line on which the token begins.
std::size_t line_begin(const text::Flow& flow, std::uint32_t token) {
  const text::Token& at = flow.tokens[token];
  std::uint32_t first = token;
  while (first > 0 && flow.tokens[first - 1].page == at.page &&
         flow.tokens[first - 1].line == at.line && flow.tokens[first - 1].begin <= at.begin) {
    --first;
  }
  return flow.tokens[first].begin;
}

/// Cuts a long sentence at the beginnings of printed lines near the spot.
void cut_at_lines(const text::Flow& flow, const Spot& spot, Range& shown) {
  const std::size_t begin = flow.tokens[spot.begin].begin;
  const std::size_t end = flow.tokens[spot.end - 1].end;
  if (begin - shown.first > context) {
    std::uint32_t token = spot.begin;
    while (token > 0 && flow.tokens[token - 1].begin + context >= begin &&
           flow.tokens[token - 1].begin >= shown.first && flow.tokens[token - 1].begin < begin) {
      --token;
    }
    const std::size_t line = line_begin(flow, token);
    shown.first = line + 2 * context >= begin && line >= shown.first && line <= begin
                      ? line
                      : flow.tokens[token].begin;
  }
  if (shown.second - end > context) {
    std::uint32_t token = spot.end - 1;
    while (token + 1 < flow.tokens.size() && flow.tokens[token + 1].end <= end + context &&
           flow.tokens[token + 1].end >= end) {
      ++token;
    }
    shown.second = std::max(end, std::size_t{flow.tokens[token].end});
  }
}

void append_escaped(std::string& out, std::string_view text) {
  std::string escaped = base::escape_html(text);
  std::replace(escaped.begin(), escaped.end(), '\n', ' ');
  out += escaped;
}

}  // namespace

Needs context_needed(const cite::Document& document, const Spot& spot) {
  const text::Flow& flow = document.flow;
  const text::Segment& segment = flow.segment_of(spot.begin);
  if (segment.zone != text::Zone::body) return {};  // whole in the index, whole here
  const std::string_view text = flow.text;
  const std::size_t from = flow.tokens[segment.begin].begin;
  const std::size_t to = flow.tokens[segment.end - 1].end;
  const std::size_t begin = flow.tokens[spot.begin].begin;
  const std::size_t end = std::max<std::size_t>(begin, flow.tokens[spot.end - 1].end);
  const Range page = {from, std::max(to, end)};
  Range around = surroundings(text, begin, end);
  const bool before = around.first <= page.first;
  const bool behind = around.second >= page.second;
  if (!before && !behind) return {};
  around = {std::max(around.first, page.first), std::min(around.second, page.second)};
  const Range sentence = sentence_around(text, around, begin, end);
  return {before && sentence.first <= page.first,
          behind && is_open(text.substr(0, page.second), sentence.second)};
}

std::string snippet(const cite::Document& document, const Spot& spot) {
  const text::Flow& flow = document.flow;
  if (spot.begin >= spot.end || spot.end > flow.tokens.size()) return {};
  const std::string_view text = flow.text;
  const std::size_t begin = flow.tokens[spot.begin].begin;
  const std::size_t end = std::max<std::size_t>(begin, flow.tokens[spot.end - 1].end);
  Range shown = sentence_around(text, surroundings(text, begin, end), begin, end);
  const Range sentence = shown;
  cut_at_lines(flow, spot, shown);
  std::string out = shown.first > sentence.first ? "…" : "";
  std::size_t at = shown.first;
  for (const index::Twin& mark : spot.marks) {
    const std::size_t from = flow.tokens.at(mark.begin).begin;
    const std::size_t to = flow.tokens.at(mark.end - 1).end;
    if (from < at || to > shown.second) continue;
    append_escaped(out, text.substr(at, from - at));
    out += "<mark>";
    append_escaped(out, text.substr(from, to - from));
    out += "</mark>";
    at = to;
  }
  append_escaped(out, text.substr(at, shown.second - at));
  if (shown.second < sentence.second) out += "…";
  return out;
}

}  // namespace pincite::search
