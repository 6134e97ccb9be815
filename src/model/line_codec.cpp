#include "model/line_codec.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::model {

namespace {

/// What is true of a line, one bit each.
enum Mark : unsigned {
  has_number = 1,
  has_paragraph = 2,
  starts_paragraph = 4,
  splits = 8,  ///< the words are the pieces of the text between its spaces
  plain = 16,  ///< all words are text of a text layer
  level = 32,  ///< all words are as high as the line
};

bool splits_into_words(const Line& line) {
  const bool whole = std::all_of(line.words.begin(), line.words.end(), [](const Word& word) {
    return word.kind != WordKind::hidden && !word.text.empty() &&
           word.text.find(' ') == std::string::npos;
  });
  return whole && !line.words.empty() && line.text == joined(line.words);
}

bool is_plain(const Word& word) {
  return word.kind == WordKind::text && std::lround(word.confidence) == -1;
}

unsigned marks_of(const Line& line, const RoundBox& box) {
  const auto all = [&](auto holds) {
    return std::all_of(line.words.begin(), line.words.end(), holds);
  };
  const auto is_level = [&](const Word& word) {
    const RoundBox at = rounded(word.box);
    return at.y == box.y && at.height == box.height;
  };
  return (line.number ? has_number : 0U) | (line.paragraph ? has_paragraph : 0U) |
         (line.starts_paragraph ? starts_paragraph : 0U) | (splits_into_words(line) ? splits : 0U) |
         (all(is_plain) ? plain : 0U) | (all(is_level) ? level : 0U);
}

/// Takes the text up to the next space, and the space, off the front.
std::string_view take_piece(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return piece;
}

}  // namespace

std::string joined(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) {
    if (word.kind == WordKind::hidden) continue;
    if (!text.empty()) text += ' ';
    text += word.text;
  }
  return text;
}

void LineWriter::put(const Line& line) {
  const RoundBox box = rounded(line.box);
  const unsigned marks = marks_of(line, box);
  out_.byte(static_cast<std::uint8_t>(marks));
  out_.byte(static_cast<std::uint8_t>(line.role));
  if (line.number) out_.signed_number(*line.number);
  if (line.paragraph) out_.signed_number(*line.paragraph);
  out_.text(line.text);
  out_.signed_number(box.x - before_.x);
  out_.signed_number(box.y - before_.y);
  out_.signed_number(box.width);
  out_.signed_number(box.height - before_.height);
  before_ = box;
  out_.number(line.words.size());
  put_words(line, box, marks);
}

void LineWriter::put_words(const Line& line, const RoundBox& box, unsigned marks) {
  std::int64_t behind = box.x;
  for (const Word& word : line.words) {
    const RoundBox at = rounded(word.box);
    if ((marks & splits) == 0) out_.text(word.text);
    out_.signed_number(at.x - behind);
    out_.signed_number(at.width);
    behind = at.x + at.width;
    if ((marks & level) == 0) {
      out_.signed_number(at.y - box.y);
      out_.signed_number(at.height - box.height);
    }
    if ((marks & plain) == 0) {
      out_.byte(static_cast<std::uint8_t>(word.kind));
      out_.signed_number(std::lround(word.confidence));
    }
  }
}

Line LineReader::get() {
  Line line;
  const unsigned marks = in_.byte();
  line.role = in_.enumeration(LineRole::margin);
  if ((marks & has_number) != 0) line.number = in_.integer();
  if ((marks & has_paragraph) != 0) line.paragraph = in_.integer();
  line.starts_paragraph = (marks & starts_paragraph) != 0;
  line.text = in_.text();
  RoundBox box;
  box.x = before_.x + in_.offset();
  box.y = before_.y + in_.offset();
  box.width = in_.offset();
  box.height = before_.height + in_.offset();
  before_ = box;
  line.box = box_of(box);
  get_words(line, box, marks);
  return line;
}

void LineReader::get_words(Line& line, const RoundBox& box, unsigned marks) {
  const std::size_t words = in_.count();
  line.words.reserve(words);
  std::string_view rest = line.text;
  RoundBox at;
  std::int64_t behind = box.x;
  for (std::size_t i = 0; i < words && in_.ok(); ++i) {
    Word& word = line.words.emplace_back();
    if ((marks & splits) != 0) {
      word.text = take_piece(rest);
    } else {
      word.text = in_.text();
    }
    at.x = behind + in_.offset();
    at.width = in_.offset();
    behind = at.x + at.width;
    word.box = {in_points(at.x), line.box.y0, in_points(at.x) + in_points(at.width), line.box.y1};
    if ((marks & level) == 0) {
      at.y = box.y + in_.offset();
      at.height = box.height + in_.offset();
      word.box = box_of(at);
    }
    if ((marks & plain) == 0) {
      word.kind = in_.enumeration(WordKind::label);
      word.confidence = static_cast<float>(in_.integer());
    }
  }
}

}  // namespace pincite::model
