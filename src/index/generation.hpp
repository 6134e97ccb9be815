#pragma once
/// Generations of the index: `<library>/index/<n>/`, and `<library>/index/current` names the one
/// that is in use.

#include "pincite/base/file.hpp"

#include <optional>
#include <vector>

namespace pincite::index {

base::fs::path index_folder(const base::fs::path& library);
base::fs::path generation_folder(const base::fs::path& library, int generation);

/// The generation in use; nothing when there is no index.
std::optional<int> current_generation(const base::fs::path& library);

/// Every generation on disk, in order.
std::vector<int> generations(const base::fs::path& library);

/// Swaps the pointer by an atomic rename.
base::Status point_to(const base::fs::path& library, int generation);

/// Deletes all generations but one; what cannot be deleted now goes next time.
void delete_others(const base::fs::path& library, std::optional<int> keep);

}  // namespace pincite::index
