#pragma once
/// When a place is believed to be where a quotation comes from.

#include "match/judge.hpp"

namespace pincite::match {

/// Judges the first occurrence by words, by how it stands out, and by whose words the story says
/// they are. Needs occurrences in order and the margin.
bool is_acceptable(const Trial& trial);

}  // namespace pincite::match
