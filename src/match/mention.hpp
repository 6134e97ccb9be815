#pragma once
/// What a sentence of a story says about a paper: its kind, its date, whether it lets it speak.

#include "match/dates.hpp"

#include "pincite/model/filing.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace pincite::match {

/// A sentence that names a kind of paper ("the complaint", "an April letter", "sued").
struct Mention {
  std::size_t begin = 0, end = 0;  ///< bytes of the sentence in the story text
  std::map<model::FilingKind, double> kinds;
  std::vector<std::string> stems;       ///< of the sentence's content words
  std::vector<std::string> kind_stems;  ///< of the words that name the paper
  std::vector<DateCue> dates;
  bool introduces = false;  ///< presents a paper, rather than credit one again
  bool credits = false;     ///< lets it speak: "the complaint says", "according to the order"
};

/// Kinds of paper that the words name, with weights: "sued" is a weak sign of a complaint.
Mention read_mention(std::string_view sentence);

/// Papers that go by one another's name: a motion is argued in a brief, an order in an opinion.
double kinship(model::FilingKind said, model::FilingKind is);

/// Stems of the content words, sorted, each once.
std::vector<std::string> distinct_stems(std::string_view words);

}  // namespace pincite::match
