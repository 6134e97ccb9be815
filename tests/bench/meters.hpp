#pragma once
/// CPU seconds, sizes on disk and percentiles.

#include "pincite/base/file.hpp"

#include <cstdint>
#include <ctime>
#include <vector>

namespace pincite::bench {

/// CPU seconds of this thread: what others do on the machine does not count.
inline double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Adds the CPU time between construction and destruction.
class Meter {
 public:
  explicit Meter(double& seconds) : seconds_(seconds), begun_(cpu_seconds()) {}
  ~Meter() { seconds_ += cpu_seconds() - begun_; }
  Meter(const Meter&) = delete;
  Meter& operator=(const Meter&) = delete;

 private:
  double& seconds_;
  double begun_;
};

/// Bytes of a file, or of all files below a folder; 0 when there is none.
inline std::uintmax_t bytes_of(const base::fs::path& path) {
  std::error_code error;
  if (base::fs::is_regular_file(path, error)) return base::fs::file_size(path, error);
  std::uintmax_t sum = 0;
  for (base::fs::recursive_directory_iterator at(path, error), end; at != end;
       at.increment(error)) {
    if (at->is_regular_file(error)) sum += at->file_size(error);
  }
  return sum;
}

/// The value that the share of the measurements stays below; 0 of none.
double percentile(std::vector<double> values, double share);

}  // namespace pincite::bench
