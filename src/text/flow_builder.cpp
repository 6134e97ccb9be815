#include "text/flow_builder.hpp"

#include "text/fold_into.hpp"

#include "pincite/base/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

namespace pincite::text {

namespace {

/// Words kept on each side of an alternate reading: phrases of up to that many words and one more
/// are found through it (phrases of 2–12 words are what reporters type).
constexpr std::uint32_t alternate_context = 11;

bool is_margin_number(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A small letter of any script, ligatures included.
bool begins_lower(const std::string& word) {
  std::size_t at = 0;
  return !word.empty() && u_islower(static_cast<UChar32>(base::next_code_point(word, at))) != 0;
}

bool is_prose(model::LineRole role) {
  return role == model::LineRole::body || role == model::LineRole::blockquote;
}

std::uint32_t size32(const std::string& text) {
  return static_cast<std::uint32_t>(text.size());
}

}  // namespace

FlowBuilder::FlowBuilder(std::span<const model::Page> pages, Keep keep)
    : pages_(pages), keep_(keep), hyphens_(pages) {}

Flow FlowBuilder::build() {
  make_room();
  add_body();
  add_footnotes();
  add_furniture();
  for (const Broken& broken : broken_)
    add_alternate(broken);
  return std::move(flow_);
}

void FlowBuilder::make_room() {
  std::size_t bytes = 0;
  for (const model::Page& page : pages_) {
    for (const model::Line& line : page.lines) {
      words_ += line.words.size();
      bytes += line.text.size() + 1;
    }
  }
  flow_.text.reserve(bytes);
  flow_.tokens.reserve(words_ + words_ / 16);
  if (keep_ == Keep::pieces) pieces_.reserve(words_);
}

const model::Line& FlowBuilder::line_at(const Item& item) const {
  return pages_[item.page].lines.at(item.line);
}

void FlowBuilder::gather_line(std::uint32_t page, std::uint32_t line,
                              std::vector<Item>& items) const {
  const model::Line& printed = pages_[page].lines.at(line);
  const std::size_t first = items.size();
  for (std::uint32_t word = 0; word < printed.words.size(); ++word) {
    const model::Word& at = printed.words[word];
    if (at.kind == model::WordKind::hidden || at.kind == model::WordKind::footnote_mark) continue;
    items.push_back({&at, page, line, word, false, false});
  }
  if (items.size() == first) return;
  items[first].block_start = printed.starts_paragraph;
  items.back().line_end = true;
}

/// A word broken at the end of a page goes on at the top of the next, whatever the lines there were
/// taken for: the first line of a block quotation alone on its page looks like body. On one page a
/// line that goes on with a word begins no paragraph, whatever its indent, and no block quotation:
/// part of a paragraph that is set in may have been taken for one.
bool FlowBuilder::runs_on(const Item& last, const Item& next) const {
  const model::LineRole from = line_at(last).role;
  const model::LineRole to = line_at(next).role;
  const bool may = last.page != next.page || from == to || (is_prose(from) && is_prose(to));
  return may && last.printed->kind == model::WordKind::text && ends_in_hyphen(last.printed->text) &&
         begins_lower(next.printed->text);
}

template <class Wanted>
std::vector<FlowBuilder::Item> FlowBuilder::gather(Wanted wanted) const {
  std::vector<Item> items;
  items.reserve(words_ - std::min(words_, flow_.tokens.size()));
  for (std::uint32_t page = 0; page < pages_.size(); ++page) {
    const auto& lines = pages_[page].lines;
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
      if (!wanted(lines[line])) continue;
      const std::size_t first = items.size();
      gather_line(page, line, items);
      // A heading and what follows it are blocks of their own.
      const bool new_role =
          first > 0 && first < items.size() && line_at(items[first - 1]).role != lines[line].role;
      if (new_role) items[first].block_start = true;
      const bool follows = first > 0 && first < items.size();
      if (follows && runs_on(items[first - 1], items[first])) items[first].block_start = false;
    }
  }
  return items;
}

void FlowBuilder::add_body() {
  open_segment(Zone::body);
  add_items(gather([](const model::Line& line) { return model::is_body(line.role); }), Zone::body);
  close_segment();
}

void FlowBuilder::add_footnotes() {
  const auto items =
      gather([](const model::Line& line) { return line.role == model::LineRole::footnote; });
  for (std::size_t begin = 0; begin < items.size();) {
    std::size_t end = begin + 1;
    while (end < items.size() && !items[end].block_start)
      ++end;
    open_segment(Zone::footnote);
    add_items({items.begin() + static_cast<std::ptrdiff_t>(begin),
               items.begin() + static_cast<std::ptrdiff_t>(end)},
              Zone::footnote);
    close_segment();
    begin = end;
  }
}

/// Heads, feet and side text: each line once, however many pages repeat it.
void FlowBuilder::add_furniture() {
  for (std::uint32_t page = 0; page < pages_.size(); ++page) {
    const auto& lines = pages_[page].lines;
    for (std::uint32_t line = 0; line < lines.size(); ++line) {
      const model::LineRole role = lines[line].role;
      const bool side = role == model::LineRole::margin;
      if (!side && role != model::LineRole::header && role != model::LineRole::footer) continue;
      if (is_margin_number(lines[line].text)) continue;
      if (!furniture_seen_.insert(fold(lines[line].text)).second) continue;
      std::vector<Item> items;
      gather_line(page, line, items);
      open_segment(side ? Zone::side : Zone::header);
      add_items(items, side ? Zone::side : Zone::header);
      close_segment();
    }
  }
}

FlowBuilder::Unit FlowBuilder::read_unit(const std::vector<Item>& items, std::size_t& at) {
  Unit unit;
  unit.parts.push_back(items[at]);
  unit.starts.push_back(0);
  unit.text = items[at].printed->text;
  unit.other = unit.text;
  while (items[at].line_end && at + 1 < items.size() && ends_in_hyphen(unit.text) &&
         items[at + 1].printed->kind == model::WordKind::text && !items[at + 1].block_start) {
    const std::string& next = items[at + 1].printed->text;
    const std::string head(without_hyphen(unit.text));
    const bool joins = hyphens_.joins(unit.text, next);
    unit.other = joins ? head + "-" + next : head + next;
    if (joins) unit.text = head;
    unit.starts.push_back(unit.text.size());
    unit.text += next;
    unit.parts.push_back(items[++at]);
  }
  if (unit.parts.size() == 1) unit.other.clear();
  ++at;
  return unit;
}

void FlowBuilder::add_separator(const Item& item) {
  if (flow_.text.empty() || flow_.text.back() == '\n') return;
  flow_.text += item.block_start ? '\n' : ' ';
}

void FlowBuilder::add_items(const std::vector<Item>& items, Zone zone) {
  for (std::size_t at = 0; at < items.size();) {
    const Item& first = items[at];
    add_separator(first);
    const std::uint32_t offset = size32(flow_.text);
    const model::Word& word = *first.printed;
    if (word.kind != model::WordKind::text) {
      flow_.text += word.text;
      gap_ = gap_ || word.kind == model::WordKind::redaction;
      ++at;
    } else if (first.line_end && ends_in_hyphen(word.text)) {
      add_unit(read_unit(items, at), offset);
    } else {
      flow_.text += word.text;
      add_word(first, offset);
      ++at;
    }
    if (keep_ == Keep::pieces) pieces_.push_back({first.page, offset, size32(flow_.text), zone});
  }
}

/// Most words stand on one line.
void FlowBuilder::add_word(const Item& item, std::uint32_t offset) {
  Token& token = flow_.tokens.emplace_back();
  if (const auto plain = fold_plain(item.printed->text, token.folded)) {
    place(token, *plain, item, item, offset);
    return;
  }
  flow_.tokens.pop_back();
  folded_.clear();
  fold_into(item.printed->text, folded_);
  for (FoldedToken& folded : folded_)
    add_token(folded, item, item, offset);
}

void FlowBuilder::add_unit(const Unit& unit, std::uint32_t offset) {
  const auto part_at = [&](std::size_t byte) {
    std::size_t part = 0;
    while (part + 1 < unit.starts.size() && unit.starts[part + 1] <= byte)
      ++part;
    return unit.parts[part];
  };
  flow_.text += unit.text;
  const auto first_token = static_cast<std::uint32_t>(flow_.tokens.size());
  for (FoldedToken& folded : fold_tokens(unit.text))
    add_token(folded, part_at(folded.begin), part_at(folded.end - 1), offset);
  const auto last_token = static_cast<std::uint32_t>(flow_.tokens.size());
  if (!unit.other.empty() && last_token > first_token) {
    broken_.push_back({first_token, last_token, unit.other});
  }
}

void FlowBuilder::add_token(FoldedToken& folded, const Item& begin, const Item& end,
                            std::uint32_t offset) {
  Token& token = flow_.tokens.emplace_back();
  token.folded = std::move(folded.folded);
  place(token, {folded.begin, folded.end}, begin, end, offset);
}

/// Says where a token is printed: from one word to another, at bytes of the text behind `offset`.
void FlowBuilder::place(Token& token, PlainToken bytes, const Item& begin, const Item& end,
                        std::uint32_t offset) {
  token.begin = offset + bytes.begin;
  token.end = offset + bytes.end;
  token.page = begin.page;
  token.line = begin.line;
  token.word = begin.word;
  token.last_page = end.page;
  token.last_line = end.line;
  token.last_word = end.word;
  token.confidence = begin.printed->confidence;
  token.after_gap = std::exchange(gap_, false);
}

/// The other reading of a broken word between copies of its neighbours, all mapped to the places
/// where they are printed.
void FlowBuilder::add_alternate(const Broken& broken) {
  const Segment home = flow_.segment_of(broken.begin);
  const std::uint32_t begin = broken.begin - std::min(broken.begin - home.begin, alternate_context);
  const std::uint32_t end = broken.end + std::min(home.end - broken.end, alternate_context);
  open_segment(Zone::alternate);
  for (std::uint32_t i = begin; i < broken.begin; ++i)
    flow_.tokens.push_back(Token(flow_.tokens[i]));
  const Token first = flow_.tokens[broken.begin];
  const Token last = flow_.tokens[broken.end - 1];
  for (std::string& folded : fold_words(broken.other)) {
    Token token = first;
    token.folded = std::move(folded);
    token.end = last.end;
    token.last_page = last.last_page;
    token.last_line = last.last_line;
    token.last_word = last.last_word;
    flow_.tokens.push_back(std::move(token));
  }
  for (std::uint32_t i = broken.end; i < end; ++i)
    flow_.tokens.push_back(Token(flow_.tokens[i]));
  close_segment();
}

void FlowBuilder::open_segment(Zone zone) {
  if (!flow_.text.empty() && flow_.text.back() != '\n') flow_.text += '\n';
  const auto at = static_cast<std::uint32_t>(flow_.tokens.size());
  flow_.segments.push_back({zone, at, at});
  gap_ = false;
}

void FlowBuilder::close_segment() {
  flow_.segments.back().end = static_cast<std::uint32_t>(flow_.tokens.size());
  const bool empty = flow_.segments.back().begin == flow_.segments.back().end;
  if (empty && flow_.segments.size() > 1) flow_.segments.pop_back();
}

std::vector<std::string> FlowBuilder::texts_by_page(const Flow& flow) const {
  std::vector<std::string> texts(pages_.size());
  for (const Zone zone : {Zone::body, Zone::footnote}) {
    std::uint32_t last_end = 0;
    for (const Piece& piece : pieces_) {
      if (piece.zone != zone) continue;
      std::string& text = texts[piece.page];
      if (!text.empty()) {
        const bool block = piece.begin > 0 && flow.text[piece.begin - 1] == '\n';
        text += block || piece.begin < last_end ? '\n' : ' ';
      }
      text += flow.text.substr(piece.begin, piece.end - piece.begin);
      last_end = piece.end;
    }
  }
  return texts;
}

}  // namespace pincite::text
