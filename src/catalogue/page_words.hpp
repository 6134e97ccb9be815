#pragma once
/// The words of all pages of a filing as one compressed blob.

#include "pincite/base/result.hpp"
#include "pincite/model/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::catalogue {

/// Every page a zstd frame of its own (checksummed), behind a skippable frame that tells
/// their sizes: a few pages of a long filing are read without the rest.
std::string pack_pages(const std::vector<model::Page>& pages);

/// Where packed pages are read from, piece by piece.
class PackedPages {
 public:
  virtual ~PackedPages() = default;
  [[nodiscard]] virtual std::size_t size() const = 0;
  /// `count` bytes from `offset` on, good until the next call; asked for within size() only.
  virtual std::string_view read(std::size_t offset, std::size_t count) = 0;
};

/// Pages `first` (0-based) and following, at most `count`; fewer when the filing ends before. Reads
/// what it takes to find them, and them.
/// Fails (library_unusable) on bytes that pack_pages did not write. Also reads the one frame of all
/// pages that earlier versions wrote.
base::Result<std::vector<model::Page>> unpack_pages(PackedPages& packed, std::size_t first,
                                                    std::size_t count);

}  // namespace pincite::catalogue
