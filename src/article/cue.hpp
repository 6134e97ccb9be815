#pragma once
/// Where a word reports: verbs of saying as they are used, told from nouns of the same form.

#include "article/discourse.hpp"
#include "article/verbs.hpp"

namespace pincite::article {

/// Is element `i` a word (this one)?
inline bool is_word(const std::vector<Element>& e, std::size_t i) {
  return i < e.size() && e[i].kind == Kind::word;
}
inline bool is_word(const std::vector<Element>& e, std::size_t i, std::string_view lower) {
  return is_word(e, i) && e[i].lower == lower;
}

/// Is there a sentence end between neighbours `i` and `i + 1`?
inline bool breaks(const std::vector<Element>& e, std::size_t i) {
  return e[i].sentence_end != e[i + 1].sentence;
}

/// The reporting verb at `i`; cue none when the word is none there (noun, adjective, part of a
/// name).
VerbForm cue_at(const Paragraph& paragraph, std::size_t i);

/// Is the verb at `i` passive: "was told", "an e-mail quoted in the complaint"?
bool is_passive(const Paragraph& paragraph, std::size_t i);

}  // namespace pincite::article
