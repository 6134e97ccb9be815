#pragma once
/// Times in feeds, and the day that counts at a court.

#include "pincite/base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace pincite::ingest {

/// A moment and the offset it was written with.
struct FeedTime {
  std::int64_t seconds = 0;  ///< since 1970, UTC
  int offset_minutes = 0;
  /// "2023-02-03T09:05:16-07:00".
  [[nodiscard]] std::string iso() const;
};

/// "Fri, 03 Feb 2023 09:05:16 MST" (RFC 822 with the zone names of American courts) or a numeric
/// offset. Empty when it cannot be read, or the zone is not known.
std::optional<FeedTime> parse_feed_time(const std::string& text);

/// The day at the court at that moment: daylight saving as the Energy Policy Act of 2005 has it.
/// Appellate and unknown courts count in Eastern time; the day as written when the feed gave local
/// time already.
base::Date court_day(const FeedTime& time, const std::string& court);

}  // namespace pincite::ingest
