#pragma once
/// How the caller watches and ends a long run.

#include <atomic>
#include <functional>
#include <string>

namespace pincite::pipeline {

/// Where a long run stands; totals may grow while folders are still being read.
struct Progress {
  std::size_t files_done = 0, files_total = 0;
  std::size_t pages_done = 0;
  std::string current;  ///< the file last begun or finished
};

/// Handed to every long run. `stop` may be set by a signal handler (it is lock-free); it is asked
/// between documents, and whatever was reported as done stays done. Empty members are ignored.
struct Control {
  const std::atomic<bool>* stop = nullptr;
  std::function<void(const Progress&)> progress;  ///< called from the thread that called the run

  [[nodiscard]] bool stopped() const { return stop != nullptr && stop->load(); }
};

}  // namespace pincite::pipeline
