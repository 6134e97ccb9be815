#include "cli/full_program.hpp"

#include "pincite/base/child.hpp"

#include <dlfcn.h>
#include <unistd.h>

namespace pincite::cli {

namespace {

using base::fs::path;
constexpr const char* full_program = "pincite-full";

/// The folders in which the loader looks for this program's libraries (dlinfo(3)).
std::vector<path> library_folders() {
  void* self = ::dlopen(nullptr, RTLD_LAZY);
  Dl_serinfo head{};
  if (self == nullptr || ::dlinfo(self, RTLD_DI_SERINFOSIZE, &head) != 0) return {};
  std::vector<char> memory(head.dls_size);
  auto* info = reinterpret_cast<Dl_serinfo*>(memory.data());
  if (::dlinfo(self, RTLD_DI_SERINFOSIZE, info) != 0) return {};
  if (::dlinfo(self, RTLD_DI_SERINFO, info) != 0) return {};
  std::vector<path> folders;
  for (unsigned int i = 0; i < info->dls_cnt; ++i)
    folders.emplace_back(info->dls_serpath[i].dls_name);
  return folders;
}

}  // namespace

std::vector<path> full_program_places() {
  const path here = path(base::self_path()).parent_path();
  std::vector<path> places = {here / full_program,
                              here.parent_path() / "libexec" / "pincite" / full_program};
  for (const path& folder : library_folders()) {
    if (folder.is_absolute()) places.push_back(folder / full_program);  // never a working folder
  }
  return places;
}

base::Error run_full_program(char** argv) {
  const std::vector<path> places = full_program_places();
  for (const path& place : places)
    ::execv(place.c_str(), argv);
  return {base::ErrorCode::internal, places.front().string(), "is missing or cannot be started",
          "pincite and pincite-full belong together: install both again"};
}

}  // namespace pincite::cli
