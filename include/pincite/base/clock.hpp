#pragma once
/// The time of day, as run records, alerts and logs print it.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pincite::base {

/// Seconds since 1970 (UTC), leap seconds not counted.
using Seconds = std::int64_t;

/// Now. $PINCITE_NOW ("2026-11-23T02:15:00Z") takes its place, so that a night can be simulated;
/// a value that is no time is ignored.
Seconds now();

/// "2026-11-23T02:15:00Z".
std::string iso_time(Seconds seconds);

/// Reads exactly the form above ("Z" may be missing); nothing else.
std::optional<Seconds> parse_iso_time(std::string_view text);

}  // namespace pincite::base
