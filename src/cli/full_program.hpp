#pragma once
/// The program with all commands, which `pincite` becomes where its own do not suffice.

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <vector>

namespace pincite::cli {

/// Where it may lie, best first: beside this program (a build, or both copied), in
/// ../libexec/pincite (installed), and where the loader looks for this program's libraries (its
/// build folder, for a copy taken out of there).
std::vector<base::fs::path> full_program_places();

/// Replaces this process by it, with the same arguments. Returns only when it cannot be started:
/// `internal`, naming the first place.
base::Error run_full_program(char** argv);

}  // namespace pincite::cli
