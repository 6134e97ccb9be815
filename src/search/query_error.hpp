#pragma once
/// A query that cannot be understood, as the user is told.

#include "pincite/base/result.hpp"

#include <string>

namespace pincite::search {

/// The failure for bytes [begin, end) of the query: the spot under the query, and a suggestion.
base::Error error_at(const std::string& query, std::size_t begin, std::size_t end,
                     const std::string& message, const std::string& hint);

}  // namespace pincite::search
