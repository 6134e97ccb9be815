#include "article/usage.hpp"

#include "article/ascii.hpp"

#include <algorithm>

namespace pincite::article {
namespace {

std::string words_before(const Discourse& story, std::size_t at) {
  const std::size_t from = at > 40 ? at - 40 : 0;
  return lower_ascii(story.slice(from, at));
}

/// All longer words begin with capitals, and at least two words do.
bool is_title_case(std::string_view text) {
  std::size_t capitals = 0;
  for (const std::string_view word : split(text, ' ')) {
    if (word.empty()) continue;
    if (is_upper(word.front())) {
      ++capitals;
    } else if (word.size() >= 4) {
      return false;
    }
  }
  return capitals >= 2;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> tails) {
  return std::any_of(tails.begin(), tails.end(),
                     [&](std::string_view tail) { return ends_with(text, tail); });
}

}  // namespace

std::string usage_of(const Discourse& story, std::size_t index, bool attributed) {
  const Marked& marked = story.marked.at(index);
  const std::string_view text = story.slice(marked.begin, marked.end);
  if (marked.block || has_words(text, 6)) return "quote";
  const std::string before(trim(words_before(story, marked.outer_begin)));
  if (ends_with_any(before, {"called", "dubbed", "known as", "nicknamed", "termed", "the term",
                             "the word", "the phrase", "referred to as", "labeled", "labelled"}))
    return "term";
  if (ends_with_any(before, {"titled", "entitled", "headlined", "film", "book", "song", "album",
                             "movie", "show", "novel", "series", "article", "paper"}) &&
      is_title_case(text))
    return "title";
  if (ends_with_any(before, {"so-called", "a so-called"})) return "scare";
  if (attributed) return "quote";
  if (is_title_case(text)) return "title";
  return has_words(text, 4) ? "quote" : "scare";
}

}  // namespace pincite::article
