#pragma once
/// A phrase as OCR may have read it: wrong letters, dropped spaces, split words – but never another
/// word, and never another digit.

#include "search/plan.hpp"

namespace pincite::search {

/// Fills in the plan's row and forms for the words of its text test.
base::Status plan_tolerant(Plan& plan, index::Reader& reader);

/// Letters that may differ in a word of that many letters: one in six, none in words of two.
int letters_allowed(std::size_t letters);

}  // namespace pincite::search
