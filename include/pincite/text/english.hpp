#pragma once
/// Is it a word? From a general English word list of about 70,000 forms (SCOWL); no names.

#include <string_view>

namespace pincite::text {

/// True for a folded word of two or more letters that the list holds. Thread-safe.
bool is_english_word(std::string_view folded);

}  // namespace pincite::text
