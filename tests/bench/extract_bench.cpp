/// What extraction costs beside its peers; run by extract.sh. Ratios count, seconds depend on the
/// machine and on what else it does: every round measures both sides in turn.
#include "pincite/extract/pool.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <functional>
#include <optional>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <vector>

using namespace pincite;

namespace {

constexpr int rounds = 5;

struct Cost {
  double cpu = 0, wall = 0;
};

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_usec);
}

/// CPU seconds of this process and of all children that have ended.
double cpu_used() {
  double sum = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage usage{};
    ::getrusage(who, &usage);
    sum += seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }
  return sum;
}

Cost measure(const std::function<void()>& work) {
  const double cpu = cpu_used();
  const auto begun = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begun;
  return {cpu_used() - cpu, wall.count()};
}

/// Runs a program without output; its exit status does not matter (Poppler complains and goes on).
void run(std::vector<std::string> command) {
  std::vector<char*> arguments;
  for (std::string& part : command)
    arguments.push_back(part.data());
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
  posix_spawn_file_actions_addopen(&files, 2, "/dev/null", 1, 0);
  pid_t child = 0;
  if (posix_spawnp(&child, arguments[0], &files, nullptr, arguments.data(), environ) != 0) {
    std::fprintf(stderr, "extract_bench: %s: cannot be started\n", arguments[0]);
    std::exit(1);
  }
  posix_spawn_file_actions_destroy(&files);
  ::waitpid(child, nullptr, 0);
}

struct Bench {
  std::string pincite;
  std::vector<std::string> files;
};

using Each = std::function<void(std::size_t, const extract::Extraction&)>;

/// All files through one pool, with as many callers as `pincite add` has.
void read_all(const Bench& bench, int workers, const Each& each = {}) {
  extract::PoolOptions options;
  options.workers = workers;
  options.worker_command = {bench.pincite, "extract-worker"};
  const auto pool = extract::Pool::start(options);
  if (!pool) {
    std::fprintf(stderr, "extract_bench: %s\n", pool.error().line().c_str());
    std::exit(1);
  }
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> callers;
  for (int i = 0; i < workers + 1; ++i) {
    callers.emplace_back([&] {
      for (std::size_t at = next++; at < bench.files.size(); at = next++) {
        const auto read = (*pool)->extract(bench.files[at], {});
        if (read && each) each(at, *read);
      }
    });
  }
  for (std::thread& caller : callers)
    caller.join();
}

/// Leaves the files of which every page comes from a text layer; a first reading warms the cache.
void keep_born_digital(Bench& bench) {
  std::vector<char> good(bench.files.size(), 0);
  std::atomic<std::size_t> pages{0};
  read_all(bench, 1, [&](std::size_t at, const extract::Extraction& read) {
    good[at] = std::all_of(read.pages.begin(), read.pages.end(), [](const model::Page& page) {
      return page.origin == model::Origin::text;
    });
    if (good[at]) pages += read.pages.size();
  });
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < good.size(); ++i) {
    if (good[i]) kept.push_back(bench.files[i]);
  }
  std::printf("%zu of %zu files are born digital, %zu pages\n", kept.size(), bench.files.size(),
              pages.load());
  bench.files = std::move(kept);
}

void compare(const char* what, double Cost::*unit, const std::function<void()>& ours,
             const std::function<void()>& peer) {
  std::vector<double> ratios;
  for (int i = 0; i < rounds; ++i) {
    const double a = measure(ours).*unit, b = measure(peer).*unit;
    std::printf("  %.2f s : %.2f s = %.3f\n", a, b, a / b);
    ratios.push_back(a / b);
  }
  std::sort(ratios.begin(), ratios.end());
  std::printf("%s: %.3f (median of %d rounds, %.3f to %.3f)\n", what, ratios[rounds / 2], rounds,
              ratios.front(), ratios.back());
}

int text(Bench bench) {
  keep_born_digital(bench);
  compare(
      "CPU of words, boxes, roles and numbers : pdftotext -bbox-layout per file", &Cost::cpu,
      [&] { read_all(bench, 1); },
      [&] {
        for (const std::string& file : bench.files)
          run({"pdftotext", "-bbox-layout", file, "/dev/null"});
      });
  return 0;
}

int workers(Bench bench) {
  keep_born_digital(bench);
  compare(
      "wall time of one worker : two workers", &Cost::wall, [&] { read_all(bench, 1); },
      [&] { read_all(bench, 2); });
  return 0;
}

int ocr(const Bench& bench, const std::string& out) {
  compare(
      "wall time of OCR, PDF to words : ocrmypdf -j 2 -O0", &Cost::wall,
      [&] { read_all(bench, 2); },
      [&] {
        for (const std::string& file : bench.files) {
          const std::string name = file.substr(file.rfind('/') + 1);
          run({"ocrmypdf", "-j", "2", "-O0", "--output-type", "pdf", "--force-ocr", file,
               out + "/" + name});
        }
      });
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 5) {
    std::fprintf(stderr,
                 "usage: extract_bench read|text|workers|ocr PINCITE SCRATCH FILE.pdf...\n");
    return 2;
  }
  std::setvbuf(stdout, nullptr, _IOLBF, 0);
  const std::string what = argv[1];
  const Bench bench{argv[2], {argv + 4, argv + argc}};
  if (what == "read") return read_all(bench, 1), 0;  // for a profiler
  if (what == "text") return text(bench);
  if (what == "workers") return workers(bench);
  if (what == "ocr") return ocr(bench, argv[3]);
  return 2;
}
