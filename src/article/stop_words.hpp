#pragma once
/// Function words: prose is full of them, menus and tags are not.

#include <string_view>

namespace pincite::article {

/// Share of the words of a line that are English function words, 0..1.
double stop_word_share(std::string_view line);

}  // namespace pincite::article
