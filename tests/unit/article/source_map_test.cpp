#include "article/source_map.hpp"

#include <gtest/gtest.h>

#include <random>

namespace pincite::article {
namespace {

/// A map that keeps the source range of every byte by itself.
class PlainMap {
 public:
  void append(std::size_t out_length, std::size_t in, std::size_t in_length) {
    for (std::size_t i = 0; i < out_length; ++i) {
      const bool linear = out_length == in_length;
      bytes_.emplace_back(in + (linear ? i : 0), in + (linear ? i + 1 : in_length));
    }
  }
  void append_slice(const PlainMap& other, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < std::min(end, other.bytes_.size()); ++i)
      bytes_.push_back(other.bytes_[i]);
  }
  void remove_last(std::size_t count) { bytes_.resize(bytes_.size() - count); }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::pair<std::size_t, std::size_t> at(std::size_t i) const { return bytes_.at(i); }

 private:
  std::vector<std::pair<std::size_t, std::size_t>> bytes_;
};

/// Both maps, grown by the same steps.
struct Pair {
  SourceMap map;
  PlainMap plain;
  std::size_t source = 0;  ///< bytes of the source so far

  void grow(std::mt19937& dice) {
    const std::size_t letters = 1 + dice() % 4;
    const std::size_t out = 1 + dice() % 3, in = dice() % 3;
    if (dice() % 4 == 0) source += dice() % 5;  // left out
    const bool at_once = in > 0 && dice() % 2 == 0;
    if (at_once) map.append_units(letters, out, source, in);
    for (std::size_t i = 0; i < letters; ++i) {
      if (!at_once) map.append(out, source, in);
      plain.append(out, source, in);
      source += in;
    }
  }
};

void expect_same(const SourceMap& map, const PlainMap& plain) {
  ASSERT_EQ(map.size(), plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    ASSERT_EQ(map.begin_of(i), plain.at(i).first) << i;
    ASSERT_EQ(map.end_of(i + 1), plain.at(i).second) << i;
  }
}

TEST(SourceMap, LeadsEveryByteBackWhateverWasDone) {
  std::mt19937 dice(11);
  for (int trial = 0; trial < 300; ++trial) {
    Pair made;
    for (int step = 0; step < 12; ++step) {
      made.grow(dice);
      const std::size_t off = dice() % (made.plain.size() + 1) / 3;
      if (dice() % 3 != 0) continue;
      made.map.remove_last(off);
      made.plain.remove_last(off);
    }
    expect_same(made.map, made.plain);
    SourceMap map;
    PlainMap plain;
    for (int part = 0; part < 5; ++part) {
      const std::size_t begin = dice() % (made.plain.size() + 1);
      const std::size_t end = begin + dice() % 9;
      map.append_slice(made.map, begin, end);
      plain.append_slice(made.plain, begin, end);
    }
    expect_same(map, plain);
  }
}

TEST(SourceMap, LeadsThroughLettersOfAnotherEncoding) {
  SourceMap letters, words;
  for (std::size_t i = 0; i < 6; ++i)
    letters.append(2, i, 1);  // six letters, one byte each in the file, two in the text
  words.append(4, 2, 4);      // the second and third
  words.append(1, 6, 6);      // three letters made one sign
  const SourceMap all = words.through(letters);
  EXPECT_EQ(all.begin_of(0), 1U);
  EXPECT_EQ(all.begin_of(3), 2U);
  EXPECT_EQ(all.end_of(4), 3U);
  EXPECT_EQ(all.begin_of(4), 3U);
  EXPECT_EQ(all.end_of(5), 6U);
}

TEST(SourceMap, TracesBase64ToItsCharacters) {
  SourceMap map;
  map.append(2, 0, 2);
  map.append_base64(2, 10);  // six bytes of eight characters
  EXPECT_EQ(map.size(), 8u);
  EXPECT_EQ(map.begin_of(2), 10u);
  EXPECT_EQ(map.begin_of(4), 12u);
  EXPECT_EQ(map.begin_of(5), 14u);
  EXPECT_EQ(map.end_of(3), 12u);
  EXPECT_EQ(map.end_of(8), 18u);
  SourceMap part;
  part.append_slice(map, 3, 6);
  EXPECT_EQ(part.begin_of(0), 11u);
  EXPECT_EQ(part.end_of(3), 16u);
  EXPECT_EQ(map.through(map).size(), 8u);
}

TEST(SourceMap, TakesTheLastByteOff) {
  Mapped text;
  text.append("key-", 5, 4);
  text.remove_last();
  text.append("hole", 12, 4);
  EXPECT_EQ(text.text, "keyhole");
  EXPECT_EQ(text.map.end_of(3), 8u);
  EXPECT_EQ(text.map.begin_of(3), 12u);
}

TEST(SourceMap, LeadsThroughTwoSteps) {
  Mapped first;  // "abcd" from bytes 10 to 14, "&" from 14 to 19
  first.append("abcd", 10, 4);
  first.append("&", 14, 5);
  Mapped second;  // "bc&"
  second.append("bc", 1, 2);
  second.append("&", 4, 1);
  const SourceMap map = second.map.through(first.map);
  EXPECT_EQ(map.begin_of(0), 11u);
  EXPECT_EQ(map.end_of(2), 13u);
  EXPECT_EQ(map.begin_of(2), 14u);
  EXPECT_EQ(map.end_of(3), 19u);
}

}  // namespace
}  // namespace pincite::article
