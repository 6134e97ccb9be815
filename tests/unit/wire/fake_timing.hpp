#pragma once
/// A clock that only sleeping moves.

#include "pincite/wire/timing.hpp"

#include <memory>

namespace pincite::wire::testing {

struct FakeTime {
  std::chrono::system_clock::time_point now{std::chrono::seconds(1'700'000'000)};
  std::chrono::steady_clock::time_point ticks{};
  std::chrono::milliseconds slept{0};
  double chance = 0.5;
};

inline Timing fake_timing(FakeTime& time) {
  return {[&time] { return time.now; }, [&time] { return time.ticks; },
          [&time](std::chrono::milliseconds wait) {
            time.now += wait;
            time.ticks += wait;
            time.slept += wait;
          },
          [&time] { return time.chance; }};
}

}  // namespace pincite::wire::testing
