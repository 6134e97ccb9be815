#pragma once
/// The JSON type of the program, named in one place. Keys keep the order of insertion, so that
/// the same value always gives the same bytes.

#include <nlohmann/json.hpp>

namespace pincite::base {

using Json = nlohmann::ordered_json;

/// Pretty text (two spaces, final newline), UTF-8 with invalid bytes replaced; never throws.
std::string to_text(const Json& json);

/// The same on one line, for JSON Lines.
std::string to_line(const Json& json);

}  // namespace pincite::base
