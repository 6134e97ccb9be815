#include "article/block.hpp"

#include "article/tokens.hpp"

#include <algorithm>

namespace pincite::article {

double Block::link_share() const {
  if (text.text.empty()) return 0;
  std::size_t linked = 0;
  for (const BlockLink& link : links)
    linked += link.end - link.begin;
  return static_cast<double>(linked) / static_cast<double>(text.text.size());
}

namespace {

/// What the words of a text take while they are read, in bytes, about: measured on pages of 10 MB.
/// Marks take 320; they count for more, because finding who speaks takes time.
std::size_t room_for(std::string_view text) {
  constexpr std::size_t token = 40, sentence = 450, mark = 500;
  const TextSize size = measure_text(text);
  return token * (size.words + size.signs) + sentence * size.sentences + mark * size.marks;
}

/// The first place at or before `at` where no letter is cut in two.
std::size_t whole_letters(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
    --at;
  return at;
}

/// How much of the text there is room for, to the nearest few thousand bytes; takes it off `room`.
std::size_t fitting(std::string_view text, std::size_t& room) {
  constexpr std::size_t piece = 4096;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = whole_letters(text, at + piece);
    const std::size_t wanted = room_for(text.substr(at, end - at));
    if (wanted > room) return at;
    room -= wanted;
    at = end;
  }
  return text.size();
}

void cut(Block& block, std::size_t end) {
  Block kept;
  kept.kind = block.kind;
  kept.text = block.text.slice(0, end);
  for (BlockLink& link : block.links) {
    if (link.begin >= end) break;
    link.end = std::min(link.end, end);
    kept.links.push_back(std::move(link));
  }
  block = std::move(kept);
}

}  // namespace

void limit_blocks(Story& story) {
  constexpr std::size_t shown = 200;           // bytes of what is cut off
  std::size_t room = std::size_t{120} << 20U;  // all of it together stays below 200 MB
  for (std::size_t i = 0; i < story.blocks.size(); ++i) {
    Block& block = story.blocks[i];
    const std::string_view text = block.text.text;
    const std::size_t end = i < most_blocks ? fitting(text, room) : 0;
    if (end == text.size()) continue;
    const std::string_view rest = text.substr(end);
    story.dropped.push_back({std::string(rest.substr(0, whole_letters(rest, shown))), "too long"});
    if (end > 0) cut(block, end);
    story.blocks.resize(end > 0 ? i + 1 : i);
    return;
  }
}

void drop_blocks(Story& story, const std::vector<const char*>& gone) {
  std::vector<Block> kept;
  for (std::size_t i = 0; i < story.blocks.size(); ++i) {
    Block& block = story.blocks.at(i);
    if (i >= gone.size() || gone.at(i) == nullptr) {
      kept.push_back(std::move(block));
    } else {
      story.dropped.push_back({block.text.text, gone.at(i)});
    }
  }
  story.blocks = std::move(kept);
}

}  // namespace pincite::article
