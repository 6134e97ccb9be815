#pragma once
/// Who says a quotation: rules in order of trust, the first that fires decides.

#include "article/discourse.hpp"
#include "article/phrase.hpp"

#include <optional>
#include <string>
#include <vector>

namespace pincite::article {

/// A decision. `rule` names it in the output.
struct Voice {
  std::string rule;
  int paragraph = -1;
  Phrase phrase;                 ///< the source, in elements of that paragraph
  std::size_t cue = no_element;  ///< the verb, in elements of that paragraph
  static constexpr std::size_t no_element = static_cast<std::size_t>(-1);
};

/// A quotation as an element of a paragraph.
struct Spot {
  const Discourse& story;
  int paragraph = 0;
  std::size_t at = 0;
  [[nodiscard]] const Paragraph& here() const {
    return story.paragraphs.at(static_cast<std::size_t>(paragraph));
  }
  [[nodiscard]] const Marked& marked() const {
    return story.marked.at(static_cast<std::size_t>(here().elements.at(at).quote));
  }
};

using Rule = std::optional<Voice> (*)(const Spot&);

// Behind the quotation.
std::optional<Voice> quote_verb_source(const Spot& spot);   // "Q," said NP
std::optional<Voice> quote_source_verb(const Spot& spot);   // "Q," NP said
std::optional<Voice> quote_according_to(const Spot& spot);  // "Q," according to NP
std::optional<Voice> told_at_end(const Spot& spot);         // … "Q" …, NP said
// Before it.
std::optional<Voice> source_responds_with(const Spot& spot);  // NP responded to X with "Q"
std::optional<Voice> quoted_as_saying(const Spot& spot);      // OUTLET quoted NP as saying "Q"
std::optional<Voice> source_verb_quote(const Spot& spot);     // NP said "Q"
std::optional<Voice> source_holds_quote(const Spot& spot);    // NP believes "Q"
std::optional<Voice> according_to_quote(const Spot& spot);    // According to NP, "Q"
std::optional<Voice> name_colon_quote(const Spot& spot);      // NAME: "Q"
// In the paragraph before.
std::optional<Voice> introduced_above(const Spot& spot);  // … NP said:

/// Decides for every quotation that is not nested; empty where nobody is found.
/// Index: quotation number in `story.marked`.
std::vector<std::optional<Voice>> attribute_quotations(const Discourse& story);

}  // namespace pincite::article
