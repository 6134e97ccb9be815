#pragma once
/// Where words, signs and datelines end in running text. Bytes.

#include "article/discourse.hpp"

#include <string_view>

namespace pincite::article {

/// Does a word have the byte at `at`?
bool is_word_byte(std::string_view text, std::size_t at);

/// Length of the letter that begins at `at`, cut off at the end of the text.
std::size_t sequence_length(std::string_view text, std::size_t at);

/// An apostrophe at `at`, in bytes; 0 when none stands there.
std::size_t apostrophe(std::string_view text, std::size_t at);

/// End of the word that begins at `at`: inner hyphens, apostrophes, commas between digits, and the
/// stop of an abbreviation belong to it; "'s" and its like are words of their own.
std::size_t word_end(std::string_view text, std::size_t at);

/// What the sign at `at` is; other when none that counts.
Kind sign_kind(std::string_view text, std::size_t at);

/// Length of "SAN FRANCISCO, March 12 (Reuters) — " at the beginning of a story: capitals, an
/// agency in brackets or nothing, a dash. It is part of no clause.
std::size_t dateline_length(std::string_view text);

}  // namespace pincite::article
