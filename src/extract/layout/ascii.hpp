#pragma once
/// Small tests on the ASCII part of words: stamps, labels and numbers are ASCII by nature.

#include "pincite/base/spaces.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::extract {

using base::fold_spaces;
using base::is_space;

bool is_digit(char c);
bool is_letter(char c);
bool is_upper(char c);
char lower(char c);
std::string lower_ascii(std::string_view text);

/// At least one character, all of them digits.
bool all_digits(std::string_view text);

/// The value of an all-digit text of at most nine digits.
std::optional<int> parse_int(std::string_view text);

/// Text without white space at both ends.
std::string_view trim(std::string_view text);

/// Case-insensitive search; npos when absent.
std::size_t find_ignoring_case(std::string_view text, std::string_view wanted);
bool contains_ignoring_case(std::string_view text, std::string_view wanted);
bool starts_with_ignoring_case(std::string_view text, std::string_view wanted);

/// Letters (ASCII) and how many of them are capitals; bytes of non-ASCII letters are not counted.
struct LetterCount {
  int letters = 0, capitals = 0;
};
LetterCount count_letters(std::string_view text);

}  // namespace pincite::extract
