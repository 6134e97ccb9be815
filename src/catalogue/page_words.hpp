#pragma once
/// The words of all pages of a filing as one compressed blob.

#include "pincite/base/result.hpp"
#include "pincite/model/page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace pincite::catalogue {

/// A zstd frame (level 3, checksummed) of length-prefixed encoded pages.
std::string pack_pages(const std::vector<model::Page>& pages);

/// Fails (library_unusable) on bytes that pack_pages did not write.
base::Result<std::vector<model::Page>> unpack_pages(std::string_view blob);

}  // namespace pincite::catalogue
