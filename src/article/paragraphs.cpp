#include "article/paragraphs.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

struct Range {
  std::size_t begin = 0, end = 0;
};

Range trimmed(std::string_view text, Range range) {
  const std::string_view inside = trim(text.substr(range.begin, range.end - range.begin));
  if (inside.empty()) return {range.begin, range.begin};
  const auto begin = static_cast<std::size_t>(inside.data() - text.data());
  return {begin, begin + inside.size()};
}

/// Lines without their line ends; blank lines are kept as empty ranges.
std::vector<Range> split_lines(std::string_view text) {
  std::vector<Range> lines;
  std::size_t begin = 0;
  while (begin <= text.size()) {
    std::size_t end = text.find_first_of("\n\r\f\v", begin);
    if (end == std::string_view::npos) end = text.size();
    lines.push_back(trimmed(text, {begin, end}));
    begin = end + 1;
    if (end < text.size() && text[end] == '\r' && begin < text.size() && text[begin] == '\n')
      ++begin;
  }
  return lines;
}

bool starts_small(std::string_view line) {
  return !line.empty() && line.front() >= 'a' && line.front() <= 'z';
}

/// Are lines broken at a width? Then most lines that another one follows directly are of similar
/// length and go on in small letters often.
bool is_wrapped(std::string_view text, const std::vector<Range>& lines) {
  std::vector<std::size_t> lengths;
  std::size_t followed = 0, continued = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    const Range& line = lines.at(i);
    const Range& next = lines.at(i + 1);
    if (line.begin == line.end || next.begin == next.end) continue;
    ++followed;
    lengths.push_back(line.end - line.begin);
    if (starts_small(text.substr(next.begin, 1))) ++continued;
  }
  if (followed < 4 || continued * 5 < followed * 2) return false;
  std::sort(lengths.begin(), lengths.end());
  const std::size_t nine_tenths = lengths.at(lengths.size() * 9 / 10);
  return nine_tenths <= 130;
}

void append_line(Block& block, const Mapped& text, Range line) {
  std::string& have = block.text.text;
  if (!have.empty()) {
    const bool hyphen = ends_with(have, "-") && have.size() > 1 && is_letter(have[have.size() - 2]);
    if (hyphen && starts_small(std::string_view(text.text).substr(line.begin, 1))) {
      block.text.remove_last();
    } else {
      block.text.append(" ", text.map.end_of(line.begin), 0);
    }
  }
  block.text.append_slice(text, line.begin, line.end);
}

/// In wrapped text a short line ends its paragraph when it ends a sentence.
bool ends_paragraph(std::string_view line, std::size_t width) {
  return line.size() * 10 < width * 7 && !line.empty() &&
         (line.back() == '.' || line.back() == '?' || line.back() == '!' || line.back() == '"' ||
          ends_with(line, "\xE2\x80\x9D"));
}

}  // namespace

std::vector<Block> split_paragraphs(const Mapped& text) {
  const std::vector<Range> lines = split_lines(text.text);
  const bool wrapped = is_wrapped(text.text, lines);
  std::size_t width = 0;
  for (const Range& line : lines)
    width = std::max(width, line.end - line.begin);
  std::vector<Block> blocks;
  bool open = false;
  for (const Range& line : lines) {
    if (line.begin == line.end) {
      open = false;
      continue;
    }
    if (!open || !wrapped) blocks.emplace_back();
    append_line(blocks.back(), text, line);
    open = !ends_paragraph(std::string_view(text.text).substr(line.begin, line.end - line.begin),
                           width);
  }
  return blocks;
}

}  // namespace pincite::article
