#pragma once
/// Extraction in long-lived child processes: a crash, hang or memory bomb costs pages, never the
/// run.

#include "pincite/extract/extract.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pincite::extract {

struct PoolOptions {
  int workers = 0;                                  ///< 0 = one per core
  std::vector<std::string> worker_command;          ///< empty = {/proc/self/exe, "extract-worker"}
  int range_pages = 16;                             ///< pages asked of a worker at once
  std::chrono::seconds range_cpu{60};               ///< CPU limit for a range, then page by page
  std::size_t memory_bytes = std::size_t{1} << 30;  ///< resident limit of a worker
  /// When set (by a signal handler), pages not yet begun are given up at once, so that a call in
  /// progress returns within seconds; its result is of no use then.
  const std::atomic<bool>* stop = nullptr;
};

/// Called after each finished range with pages done and pages in the document; any thread.
using Progress = std::function<void(int done, int total)>;

/// Thread-safe: up to `workers` calls make progress at once, further ones wait for a free worker.
class Pool {
 public:
  static base::Result<std::unique_ptr<Pool>> start(PoolOptions options = {});
  ~Pool();
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  /// Everything of one PDF. Pages that a worker could not read come back with Origin::none and the
  /// reason in `why`, and an issue. Fails (unusable_document) when the file is no PDF, needs a
  /// password, or not one page can be counted.
  base::Result<Extraction> extract(const base::fs::path& pdf, const GivenMetadata& given,
                                   const Options& options = {}, const Progress& progress = {});

  /// PNG bytes of a page. Fails as extract does, or when the page does not exist.
  base::Result<std::string> picture(const base::fs::path& pdf, const PictureRequest& request);

 private:
  Pool();
  struct State;
  std::unique_ptr<State> state_;
};

/// The child's main loop on standard input and output; returns the exit status. Sets its own
/// resource limits and gives up the network and writing to files before it reads a byte.
int worker_main();

}  // namespace pincite::extract
