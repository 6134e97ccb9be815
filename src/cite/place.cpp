#include "pincite/cite/place.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace pincite::cite {

namespace {

using model::Line;
using model::LineRange;
using model::LineRole;
using model::Page;
using model::Place;

/// A printed line touched by the passage, and which of its words.
struct Touched {
  std::uint32_t first_word, last_word;
};
using LineKey = std::pair<std::uint32_t, std::uint32_t>;  ///< page index, line index
using TouchedLines = std::map<LineKey, Touched>;

void touch(TouchedLines& lines, LineKey key, std::uint32_t first, std::uint32_t last) {
  const auto [entry, fresh] = lines.try_emplace(key, Touched{first, last});
  if (fresh) return;
  entry->second.first_word = std::min(entry->second.first_word, first);
  entry->second.last_word = std::max(entry->second.last_word, last);
}

TouchedLines touched_lines(const text::Flow& flow, std::uint32_t begin, std::uint32_t end) {
  TouchedLines lines;
  for (std::uint32_t i = begin; i < end; ++i) {
    const text::Token& token = flow.tokens.at(i);
    touch(lines, {token.page, token.line}, token.word, token.word);
    touch(lines, {token.last_page, token.last_line}, token.last_word, token.last_word);
  }
  return lines;
}

const Line& line_of(const Document& document, LineKey key) {
  return document.pages.at(key.first).lines.at(key.second);
}

model::PlaceZone zone_of(LineRole role) {
  switch (role) {
  case LineRole::footnote:
    return model::PlaceZone::footnote;
  case LineRole::margin:
    return model::PlaceZone::side;
  case LineRole::header:
  case LineRole::footer:
  case LineRole::stamp:
    return model::PlaceZone::header;
  default:
    return model::PlaceZone::body;
  }
}

std::vector<model::PageBox> boxes_of(const Document& document, const TouchedLines& lines) {
  std::vector<model::PageBox> boxes;
  for (const auto& [key, touched] : lines) {
    const Line& line = line_of(document, key);
    model::Box box;
    for (std::uint32_t word = touched.first_word; word <= touched.last_word; ++word) {
      if (line.words.at(word).kind != model::WordKind::hidden) {
        box = unite(box, line.words.at(word).box);
      }
    }
    boxes.push_back({document.pages.at(key.first).number, box});
  }
  return boxes;
}

/// Margin numbers of the first and the last line; a line without one takes its neighbour's.
std::optional<LineRange> margin_lines(const Document& document, const TouchedLines& lines) {
  std::optional<int> first;
  std::optional<int> last;
  for (const auto& [key, touched] : lines) {
    const auto& number = line_of(document, key).number;
    if (number && !first) first = number;
    if (number) last = number;
  }
  if (!first) return std::nullopt;
  return LineRange{*first, *last};
}

/// 1-based rank of a line among the body lines of its page.
int body_rank(const Page& page, std::uint32_t line) {
  int rank = 0;
  for (std::uint32_t i = 0; i <= line; ++i)
    rank += model::is_body(page.lines.at(i).role) ? 1 : 0;
  return rank;
}

std::optional<LineRange> body_lines(const Document& document, const TouchedLines& lines) {
  const LineKey first = lines.begin()->first;
  const LineKey last = lines.rbegin()->first;
  if (!model::is_body(line_of(document, first).role)) return std::nullopt;
  return LineRange{body_rank(document.pages.at(first.first), first.second),
                   body_rank(document.pages.at(last.first), last.second)};
}

/// Number of the footnote that a line belongs to: the label of the note's first line.
std::string footnote_number(const Document& document, LineKey key) {
  const Page& page = document.pages.at(key.first);
  for (std::uint32_t line = key.second + 1; line-- > 0;) {
    const Line& printed = page.lines.at(line);
    if (printed.role != LineRole::footnote) break;
    for (const model::Word& word : printed.words) {
      if (word.kind == model::WordKind::footnote_mark) return word.text;
      break;
    }
  }
  return {};
}

int cited_page(const Page& page) {
  return page.stamp && page.stamp->page ? *page.stamp->page : page.number;
}

std::string range_text(int first, int last) {
  return first == last ? std::to_string(first) : std::to_string(first) + "–" + std::to_string(last);
}

/// "at 3:14–17", "at 3:27–4:2", "at 3–4", "at 3 n.2".
std::string page_pin(const Document& document, const Place& place, const TouchedLines& lines) {
  const int first = cited_page(document.pages.at(lines.begin()->first.first));
  const int last = cited_page(document.pages.at(lines.rbegin()->first.first));
  if (place.zone == model::PlaceZone::footnote) {
    const std::string note = footnote_number(document, lines.begin()->first);
    return "at " + range_text(first, last) + (note.empty() ? "" : " n." + note);
  }
  if (!place.lines) return "at " + range_text(first, last);
  if (first == last) {
    return "at " + std::to_string(first) + ":" + range_text(place.lines->first, place.lines->last);
  }
  return "at " + std::to_string(first) + ":" + std::to_string(place.lines->first) + "–" +
         std::to_string(last) + ":" + std::to_string(place.lines->last);
}

/// "¶ 42" or "¶¶ 42–43": preferred where paragraphs are numbered (Bluebook B17.1.2).
std::string paragraph_pin(int first, int last) {
  return (first == last ? "¶ " : "¶¶ ") + range_text(first, last);
}

std::string pin_of(const Document& document, const Place& place, const TouchedLines& lines) {
  const auto& last = line_of(document, lines.rbegin()->first).paragraph;
  if (place.paragraph && place.zone == model::PlaceZone::body) {
    return paragraph_pin(*place.paragraph, std::max(*place.paragraph, last.value_or(0)));
  }
  return page_pin(document, place, lines);
}

std::optional<double> mean_confidence(const text::Flow& flow, std::uint32_t begin,
                                      std::uint32_t end) {
  double sum = 0;
  int count = 0;
  for (std::uint32_t i = begin; i < end; ++i) {
    if (flow.tokens.at(i).confidence < 0) continue;
    sum += static_cast<double>(flow.tokens.at(i).confidence);
    ++count;
  }
  if (count == 0) return std::nullopt;
  return std::round(sum / count);
}

model::PageNumbers page_numbers(const Document& document, const TouchedLines& lines) {
  const Page& first = document.pages.at(lines.begin()->first.first);
  const Page& last = document.pages.at(lines.rbegin()->first.first);
  model::PageNumbers numbers;
  numbers.pdf = first.number;
  numbers.printed = first.printed;
  if (first.stamp) {
    numbers.ecf = first.stamp->page;
    numbers.page_id = first.stamp->page_id;
  }
  if (last.number != first.number) numbers.to_pdf = last.number;
  return numbers;
}

}  // namespace

model::Place place_of(const Document& document, std::uint32_t begin, std::uint32_t end) {
  const TouchedLines lines = touched_lines(document.flow, begin, end);
  const Line& first = line_of(document, lines.begin()->first);
  Place place;
  place.page = page_numbers(document, lines);
  place.zone = zone_of(first.role);
  place.lines = margin_lines(document, lines);
  place.body_lines = body_lines(document, lines);
  place.paragraph = first.paragraph;
  place.boxes = boxes_of(document, lines);
  place.origin = document.pages.at(lines.begin()->first.first).origin;
  place.ocr_confidence = mean_confidence(document.flow, begin, end);
  const std::string pin = pin_of(document, place, lines);
  place.pin_cite = name_with_pin(document.filing, pin);
  place.citation = citation(document.filing, pin);
  return place;
}

}  // namespace pincite::cite
