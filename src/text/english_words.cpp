#include "pincite/text/english.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

extern const char* const pincite_english_words;

namespace pincite::text {

namespace {

/// The list in code-point order, split once.
std::vector<std::string_view> split_list() {
  std::vector<std::string_view> words;
  std::string_view rest = pincite_english_words;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    words.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

bool is_english_word(std::string_view folded) {
  static const std::vector<std::string_view> words = split_list();
  return std::binary_search(words.begin(), words.end(), folded);
}

}  // namespace pincite::text
