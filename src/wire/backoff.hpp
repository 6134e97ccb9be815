#pragma once
/// How long to wait before asking again.

#include "pincite/wire/timing.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace pincite::wire {

/// Retry-After: seconds or an HTTP date; a date in the past is zero. Empty when unreadable.
std::optional<std::chrono::seconds> retry_after(const std::string& header, const Timing& timing);

/// Exponential back-off with full jitter after `attempt` failures (1, 2 …): evenly between 0.5 s
/// and min(30 s, 2^attempt s).
std::chrono::milliseconds backoff(int attempt, const Timing& timing);

}  // namespace pincite::wire
