#include "cli/full_program.hpp"

#include "pincite/base/child.hpp"

#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace pincite::cli {

using base::fs::path;

std::vector<path> full_program_places(const path& build_folder) {
  constexpr const char* full_program = "pincite-full";
  const path here = path(base::self_path()).parent_path();
  if (!here.is_absolute()) return {};  // never what lies in the working folder
  std::vector<path> places = {here / full_program,
                              here.parent_path() / "libexec" / "pincite" / full_program};
  if (build_folder.is_absolute()) places.push_back(build_folder / full_program);
  return places;
}

base::Error run_full_program(char** argv, const path& build_folder) {
  constexpr const char* remedy = "pincite and pincite-full belong together: install both again";
  const std::vector<path> places = full_program_places(build_folder);
  if (places.empty()) {
    return {base::ErrorCode::internal, "pincite-full", "cannot be looked for: no /proc/self/exe",
            "mount /proc"};
  }
  for (const path& place : places) {
    ::execv(place.c_str(), argv);
    if (errno == ENOENT || errno == ENOTDIR) continue;
    return {base::ErrorCode::internal, place.string(),
            std::string("cannot be started: ") + std::strerror(errno), remedy};
  }
  return {base::ErrorCode::internal, places.front().string(), "is missing", remedy};
}

}  // namespace pincite::cli
