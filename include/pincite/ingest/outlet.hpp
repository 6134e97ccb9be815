#pragma once
/// Feeds of news outlets: RSS 2.0 and Atom, as far as they name stories.

#include "pincite/base/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::ingest {

struct FeedStory {
  std::string url, title, summary;
  std::string updated;  ///< as printed; changes when the story does, where the outlet says so
  bool operator==(const FeedStory&) const = default;
};

/// Fails (unusable_document) when the bytes are neither.
base::Result<std::vector<FeedStory>> parse_outlet_feed(std::string_view bytes,
                                                       const std::string& name);

}  // namespace pincite::ingest
