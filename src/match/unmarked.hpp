#pragma once
/// Words of a filing that the story uses without quotation marks: verbatim runs and paraphrases.

#include "match/judge.hpp"

#include <vector>

namespace pincite::match {

/// Quotations of kind `unmarked` and `reported` found in sentences outside quotation marks. Each
/// adds its trial to `trials`, in the same order.
std::vector<model::Quotation> find_unmarked(const model::Article& article,
                                            std::vector<Trial>& trials, const StoryScope& scope,
                                            QueryPreparer& preparer, Shelf& shelf);

/// Court names, captions with their numbers, titles of papers and lists of names repeat everywhere
/// and say nothing.
bool mostly_names(const std::string& text);

}  // namespace pincite::match
