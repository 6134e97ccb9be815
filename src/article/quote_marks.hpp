#pragma once
/// Single quotation marks, and what stands beside them.

#include <optional>
#include <string_view>

namespace pincite::article {

enum class Family { dbl, single, guillemet, corner };
enum class Side { open, close, either };

/// A mark in a paragraph. Bytes.
struct Mark {
  std::size_t at = 0, length = 0;
  Family family = Family::dbl;
  Side side = Side::either;
};

/// The mark that begins at byte `at`, if one does. Straight marks and the apostrophe may do either.
std::optional<Mark> mark_at(std::string_view text, std::size_t at);

/// Letter or digit before / behind a place. Multi-byte punctuation (U+2000..) is none.
bool word_before(std::string_view text, std::size_t at);
bool word_behind(std::string_view text, std::size_t at);

/// Do the signs before a mark let it open a quotation?
bool opens_by_place(std::string_view text, const Mark& mark);

bool space_or_end_behind(std::string_view text, std::size_t at);

/// The first single mark at or behind `from` that may close; the end of the text where none does.
std::size_t next_single_closer(std::string_view text, std::size_t from);

/// "'em", "'90s", "'til": an apostrophe that opens nothing.
bool is_elision(std::string_view behind);

}  // namespace pincite::article
