#pragma once
/// Small closed word classes that the attribution rules share.

#include <string_view>

namespace pincite::article {

/// "Mr.", "Sen.", "J.", "U.S.": the stop belongs to the word.
bool is_abbreviation(std::string_view word_with_stop);
/// he, she, they, it, we, I, who …
bool is_subject_pronoun(std::string_view lower);
/// the, a, his, this, …
bool is_determiner(std::string_view lower);
/// of, in, on, for …
bool is_preposition(std::string_view lower);
/// is, has, would, not … : stands between a subject and its verb.
bool is_auxiliary(std::string_view lower);
/// Adverbs that stand beside a verb: also, later, repeatedly, and words in -ly.
bool is_adverb(std::string_view lower);
/// that, because, when …: begins a clause.
bool is_clause_word(std::string_view lower);
/// reportedly, allegedly …
bool is_hedge(std::string_view lower);
/// Monday, January, yesterday, week …
bool is_time_word(std::string_view lower);

}  // namespace pincite::article
