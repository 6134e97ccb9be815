#pragma once
/// Lines of page records.

#include "model/codec_bytes.hpp"

namespace pincite::model {

/// Writes lines one behind the other: what follows from the line before, or from the word before,
/// is left out.
class LineWriter {
 public:
  explicit LineWriter(Encoder& out) : out_(out) {}
  void put(const Line& line);

 private:
  void put_words(const Line& line, const RoundBox& box, unsigned marks);

  Encoder& out_;
  RoundBox before_;
};

/// Reads what LineWriter wrote; whether that could be read, the decoder tells.
class LineReader {
 public:
  explicit LineReader(Decoder& in) : in_(in) {}
  Line get();

 private:
  void get_words(Line& line, const RoundBox& box, unsigned marks);

  Decoder& in_;
  RoundBox before_;
};

/// A line as the first version of page records has it.
Line get_first_line(Decoder& in);

/// The words that are not hidden, with a space between them.
std::string joined(const std::vector<Word>& words);

}  // namespace pincite::model
