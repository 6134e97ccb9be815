#pragma once
/// Words that say the same in a story and in a filing, as far as a short list can know.

#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// What of a text is compared when the words need not be the same, in order: stems of content
/// words, one word for each family of near synonyms ("disclosed", "gave" → "share"), numbers as
/// digits ("twenty-six" → "26"). Function words are left out. The families are the common verbs and
/// nouns in which newspapers restate pleadings; nothing is learned from any text.
std::vector<std::string> senses_of(const std::vector<std::string>& folded);

/// A word of court reporting itself ("complaint", "alleges"): it stands in every story and says
/// nothing of the passage.
bool is_reporting_word(std::string_view folded);

/// The text says that something is not, or that nothing or nobody is.
bool is_negative(const std::vector<std::string>& folded);

}  // namespace pincite::match
