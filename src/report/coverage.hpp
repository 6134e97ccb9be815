#pragma once
/// What a report had in front of it, what it had not, and what it is. Strings are raw.

#include "pincite/model/library.hpp"

#include <string>
#include <vector>

namespace pincite::report {

/// Sentences on what was searched and what was not, in order.
std::vector<std::string> coverage(const model::Searched& searched);
/// What a report is and is not, in two sentences.
std::string disclaimer();
/// Which page number pin cites print.
std::string page_note();
}  // namespace pincite::report
