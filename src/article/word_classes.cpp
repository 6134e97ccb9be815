#include "article/word_classes.hpp"

#include "article/lexicon.hpp"
#include "article/names.hpp"
#include "article/verbs.hpp"

#include <cstring>

namespace pincite::article {
namespace {

std::uint16_t classes_of(std::string_view lower) {
  unsigned classes = 0;
  const auto note = [&](bool is, WordClass bit) {
    if (is) classes |= bit;
  };
  note(is_subject_pronoun(lower), pronoun_class);
  note(is_determiner(lower), determiner_class);
  note(is_preposition(lower), preposition_class);
  note(is_auxiliary(lower), auxiliary_class);
  note(is_adverb(lower), adverb_class);
  note(is_clause_word(lower), clause_class);
  note(is_time_word(lower), time_class);
  note(is_hedge(lower), hedge_class);
  note(verb_form(lower).cue != Cue::none, verb_class);
  note(noun_class(lower) != NounClass::none, source_noun_class);
  return static_cast<std::uint16_t>(classes);
}

/// By both ends of the word, which overlap in short ones, and its length.
std::size_t spread(std::string_view word) {
  std::uint64_t head = 0, tail = 0;
  const std::size_t length = word.size() < sizeof head ? word.size() : sizeof head;
  std::memcpy(&head, word.data(), length);
  std::memcpy(&tail, word.data() + word.size() - length, length);
  return ((head ^ (tail << 1U) ^ word.size()) * 0x9E3779B97F4A7C15U) >> 32U;
}

}  // namespace

std::uint16_t WordClasses::of(std::string_view lower) {
  if (lower.empty()) return 0;
  Met& met = met_[spread(lower) % met_.size()];
  if (met.word != lower) met = {lower, classes_of(lower)};
  return met.classes;
}

}  // namespace pincite::article
