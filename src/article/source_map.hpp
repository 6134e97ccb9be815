#pragma once
/// Text together with the way back to the bytes it was made of.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pincite::article {

/// Maps byte offsets of a derived text to byte offsets of what it was derived from. Kept as runs:
/// a linear run copies bytes one to one, a run of base64 makes three bytes of four, any other run
/// is a row of equal units (letters of another encoding), each for its source range as a whole.
class SourceMap {
 public:
  /// The next `out_length` bytes come from [in, in + in_length). Equal lengths make a linear run.
  void append(std::size_t out_length, std::size_t in, std::size_t in_length);
  /// The next `count` units of `out_unit` bytes come from `in_unit` bytes each, from `in` on. A
  /// unit has 1 to 255 bytes.
  void append_units(std::size_t count, std::size_t out_unit, std::size_t in, std::size_t in_unit);
  /// The next 3 * `quads` bytes come from four characters of base64 each, from `in` on.
  void append_base64(std::size_t quads, std::size_t in);
  /// Appends the part [begin, end) of `other`.
  void append_slice(const SourceMap& other, std::size_t begin, std::size_t end);
  /// Takes what came last off again, `out_length` bytes; a run that is no linear one goes as a
  /// whole only when nothing of it is left.
  void remove_last(std::size_t out_length);
  /// The map from here to what the source itself was made of.
  [[nodiscard]] SourceMap through(const SourceMap& below) const;
  /// Does every byte come from its own place?
  [[nodiscard]] bool is_identity() const;
  /// Source offset where the byte at `out` comes from; past the end: the end of the source.
  [[nodiscard]] std::size_t begin_of(std::size_t out) const;
  /// Source offset behind the byte before `out_end`.
  [[nodiscard]] std::size_t end_of(std::size_t out_end) const;
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  /// Goes on to where the next run begins.
  struct Run {
    static constexpr std::uint32_t three_of_four = 0xFFFFFFFF, one_to_one = 0xFFFFFFFE;
    static constexpr std::uint32_t row = 0x80000000;
    std::uint32_t out = 0, in = 0;
    std::uint32_t how = one_to_one;  ///< one of these, a row with its units, or a source length
    [[nodiscard]] bool base64() const { return how == three_of_four; }
    [[nodiscard]] bool linear() const { return how == one_to_one; }
    [[nodiscard]] bool is_row() const { return (how & row) != 0 && !base64() && !linear(); }
    [[nodiscard]] std::size_t out_unit() const { return (how >> 8U) & 0xFFU; }
    [[nodiscard]] std::size_t in_unit() const { return how & 0xFFU; }
    /// Source range of the byte `at` of the run.
    [[nodiscard]] std::pair<std::size_t, std::size_t> source_of(std::size_t at) const;
  };
  void add(std::uint32_t how, std::size_t in, std::size_t out_length);
  [[nodiscard]] bool goes_on(std::uint32_t how, std::size_t in) const;
  [[nodiscard]] std::size_t out_length(std::size_t run) const;
  [[nodiscard]] std::size_t run_at(std::size_t out) const;
  std::vector<Run> runs_;
  std::size_t size_ = 0;
};

/// A text with its map.
struct Mapped {
  std::string text;
  SourceMap map;

  void append(std::string_view piece, std::size_t in, std::size_t in_length);
  void append_slice(const Mapped& other, std::size_t begin, std::size_t end);
  /// Takes the last byte off.
  void remove_last();
  [[nodiscard]] Mapped slice(std::size_t begin, std::size_t end) const;
};

}  // namespace pincite::article
