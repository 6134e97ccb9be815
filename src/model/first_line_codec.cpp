#include "model/line_codec.hpp"

#include <algorithm>

namespace pincite::model {

namespace {

Word get_word(Decoder& in) {
  Word word;
  word.text = in.text();
  word.box = in.box();
  word.kind = in.enumeration(WordKind::label);
  word.confidence = static_cast<float>(in.integer());
  return word;
}

}  // namespace

Line get_first_line(Decoder& in) {
  Line line;
  const bool plain_text = in.flag();
  if (!plain_text) line.text = in.text();
  line.box = in.box();
  line.role = in.enumeration(LineRole::margin);
  if (in.flag()) line.number = in.integer();
  if (in.flag()) line.paragraph = in.integer();
  line.starts_paragraph = in.flag();
  const std::size_t words = in.count();
  line.words.reserve(words);
  for (std::size_t i = 0; i < words && in.ok(); ++i)
    line.words.push_back(get_word(in));
  if (plain_text) line.text = joined(line.words);
  return line;
}

}  // namespace pincite::model
