#pragma once
/// Stories about the cases of a library that is there already.

#include "eval/match/quoting.hpp"
#include "pipeline/corpus.hpp"

namespace pincite::tests {

/// Papers of one docket, at most four.
std::vector<model::Filing> papers_of_a_case(const std::vector<model::Filing>& filings, Dice& dice);

/// Twenty quotations of 2 to 30 words, every fifth with a word changed.
model::Article make_case_story(pipeline::Library& library, const std::vector<model::Filing>& papers,
                               Dice& dice);

}  // namespace pincite::tests
