/// A report with pictures against the drawing of the same pictures alone, in one run:
///     report_bench LIBRARY
/// Each is done by a process of its own; its CPU time holds that of its workers.

#include "pincite/extract/pool.hpp"
#include "pincite/pipeline/reporting.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace pincite::bench {

namespace {

using Spots = std::vector<std::pair<model::Filing, model::Place>>;

template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().line().c_str());
  std::exit(1);
}

std::unique_ptr<pipeline::Library> open(const char* folder) {
  return must(pipeline::Library::open(folder, pipeline::Access::read));
}

/// Writes the report of everything as HTML to nowhere.
void write_html(pipeline::Library& library, const report::Pictures& pictures) {
  std::ofstream nowhere("/dev/null");
  report::write(nowhere, must(pipeline::build_report(library)), report::Format::html, pictures);
}

/// What the report asks pictures of, in its order.
Spots spots_of(const char* folder) {
  Spots spots;
  const auto library = open(folder);
  write_html(*library, [&](const model::Filing& filing, const model::Place& place) {
    spots.emplace_back(filing, place);
    return std::optional<std::string>();
  });
  return spots;
}

/// CPU seconds of `work` and of the workers it starts, in a process of its own.
double cpu_seconds(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child == 0) {
    work();
    std::exit(0);
  }
  int status = 0;
  rusage usage{};
  if (child < 0 || wait4(child, &status, 0, &usage) < 0 || status != 0) std::exit(1);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

void compare(const char* folder) {
  const Spots spots = spots_of(folder);
  const double alone = cpu_seconds([&] {
    const auto library = open(folder);
    const auto draw = pipeline::pictures(*library);
    for (const auto& [filing, place] : spots) {
      if (!draw(filing, place)) std::exit(1);
    }
  });
  const double whole = cpu_seconds([&] {
    const auto library = open(folder);
    write_html(*library, pipeline::pictures(*library));
  });
  const double bare = cpu_seconds([&] { write_html(*open(folder), {}); });
  std::printf("%zu pictures: drawn alone %.2f s of CPU; HTML with them %.2f s, without %.2f s\n",
              spots.size(), alone, whole, bare);
  std::printf("report / its pictures alone: %.2f; all but the drawing / the drawing: %.2f\n",
              whole / alone, bare / alone);
}

}  // namespace

}  // namespace pincite::bench

int main(int argc, char** argv) {
  // The library's workers are this program, started with this word.
  if (argc == 2 && std::string_view(argv[1]) == "extract-worker") {
    return pincite::extract::worker_main();
  }
  if (argc != 2) {
    std::fprintf(stderr, "usage: report_bench LIBRARY\n");
    return 2;
  }
  pincite::bench::compare(argv[1]);
  return 0;
}
