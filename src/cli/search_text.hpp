#pragma once
/// Search answers for people and for spreadsheets.

#include "cli/console.hpp"

#include "pincite/search/search.hpp"

#include <string>

namespace pincite::cli {

/// Filings with their places; hits bold on a terminal.
std::string search_text(const search::Answer& answer, const Console& console);

/// One row per place.
std::string search_csv(const search::Answer& answer);

/// A snippet without markup: entities decoded, <mark> as `open` and `close`.
std::string plain_snippet(const std::string& snippet, const std::string& open,
                          const std::string& close);

}  // namespace pincite::cli
