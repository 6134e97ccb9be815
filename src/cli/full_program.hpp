#pragma once
/// The program with all commands, which `pincite` becomes where its own do not suffice.

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <vector>

namespace pincite::cli {

/// Where it may lie, best first: beside this program (a build, or both copied), in
/// ../libexec/pincite (installed), in `build_folder` where that is given (a copy out of a build).
/// Absolute; none where the system does not say where this program lies.
std::vector<base::fs::path> full_program_places(const base::fs::path& build_folder);

/// Replaces this process by it, with the same arguments. Returns only when it cannot be started:
/// `internal`, naming the place.
base::Error run_full_program(char** argv, const base::fs::path& build_folder);

}  // namespace pincite::cli
