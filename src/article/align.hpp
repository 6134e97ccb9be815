#pragma once
/// Brings decoded text and the markup it was decoded from together again.

#include "article/source_map.hpp"

#include <string_view>

namespace pincite::article {

/// Appends `decoded` to `out`, traced to `source`, which begins at byte `source_at` of the page.
/// Character references, folded line ends and skipped tags are stepped over; where the two cannot
/// be brought together the rest maps to the whole rest of `source`. Linear in both.
void append_aligned(Mapped& out, std::string_view decoded, std::string_view source,
                    std::size_t source_at);

}  // namespace pincite::article
