#pragma once
/// Finds who a verb belongs to: the extent of the source phrase.

#include "article/cue.hpp"

namespace pincite::article {

/// Longest phrase in words; measured: longer ones are clauses.
inline constexpr std::size_t longest_phrase = 14;

/// Elements [first, last) of one paragraph; empty when first == last.
struct Phrase {
  std::size_t first = 0, last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
};

/// The subject of the verb at `verb`: to its left within the clause, over auxiliaries, adverbs,
/// appositives, ", however,", and relative pronouns; the phrase behind "by" for a passive; the
/// subject of the main clause for infinitives and participles. Empty when there is none.
Phrase subject_of(const Paragraph& paragraph, std::size_t verb);

/// What the relative pronoun at `who` stands for ("Stone, who said"); empty when there is nothing.
Phrase antecedent_of(const Paragraph& paragraph, std::size_t who);

/// The noun phrase that begins at `from` ("said Andy Stone, a spokesman"): up to a preposition of
/// place or time, a clause or punctuation.
Phrase phrase_after(const Paragraph& paragraph, std::size_t from);

/// The noun phrase a sentence begins with; `from` is any element of the sentence, `limit` bounds
/// the phrase from behind.
Phrase leading_subject(const Paragraph& paragraph, std::size_t from, std::size_t limit);

/// Does the "and" at `i` join two names ("Clinton and Trump said"), not two clauses?
bool joins_names(const std::vector<Element>& e, std::size_t i);

/// First element of the sentence that element `i` belongs to.
std::size_t sentence_start(const Paragraph& paragraph, std::size_t i);

}  // namespace pincite::article
