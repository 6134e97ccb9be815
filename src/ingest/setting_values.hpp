#pragma once
/// Values of settings as words.

#include "pincite/ingest/config.hpp"

#include <optional>
#include <string>

namespace pincite::ingest {

/// yes, true, on, 1; no, false, off, 0.
std::optional<bool> yes_or_no(const std::string& value);

/// A number that is not negative and fits an int.
std::optional<int> whole_number(const std::string& value);

/// Empty when the value is right, else what to write instead.
std::string what_to_write(ValueKind kind, const std::string& value);

}  // namespace pincite::ingest
