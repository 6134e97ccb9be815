#pragma once
/// Clock, sleep and chance, exchangeable so that tests of waits take no time.

#include <chrono>
#include <functional>

namespace pincite::wire {

struct Timing {
  std::function<std::chrono::system_clock::time_point()> now;    ///< calendar: Retry-After dates
  std::function<std::chrono::steady_clock::time_point()> ticks;  ///< never jumps: waits
  std::function<void(std::chrono::milliseconds)> sleep;
  std::function<double()> chance;  ///< evenly in [0, 1)
};

Timing system_timing();

}  // namespace pincite::wire
