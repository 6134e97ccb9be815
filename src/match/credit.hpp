#pragma once
/// Whose words the story says they are, as far as linking is concerned.

#include "match/scope.hpp"

#include "pincite/model/article.hpp"

#include <string>
#include <vector>

namespace pincite::match {

enum class Credit {
  filing,   ///< a filing, a court, a party: the words must be in a filing
  passed,   ///< an outlet, who may pass on a filing's words
  person,   ///< somebody who may be quoted inside a filing
  nobody,   ///< not said
  outside,  ///< a spokesperson, a post, an interview: never linked
};

/// Reading of one quotation's attribution and sentence.
struct Crediting {
  Credit credit = Credit::nobody;
  std::string channel;                  ///< the words that place it out of court ("told reporters")
  std::vector<std::string> names;       ///< folded names of who is credited
  std::string surname;                  ///< the last of them, folded
  std::vector<std::string> case_named;  ///< folded names of a case named in the sentence
  bool own_words = false;  ///< a defendant's words without any sign that a paper has them
  bool testimony = false;  ///< spoken in court
};

/// The attribution's class decides first; then what the sentence says: "according to the filing"
/// makes a person's words the filing's; "told reporters" takes them out of court.
Crediting read_credit(const model::Article& article, const model::Quotation& quotation,
                      const StoryScope& scope);

}  // namespace pincite::match
