#pragma once
/// How often a service may be called, counted across runs.

#include "pincite/base/file.hpp"
#include "pincite/base/result.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace pincite::ingest {

/// Calls of one service in a small file, written before each call, so that a kill never makes one
/// be forgotten. One thread.
class CallBudget {
 public:
  using Clock = std::function<std::int64_t()>;  ///< seconds since 1970

  /// A file that is missing or damaged counts as no calls. Calls that lie in the future (the clock
  /// was set back) count as made now.
  CallBudget(base::fs::path file, int per_hour, int per_day, Clock clock);

  /// True, and counted, when one more call is allowed. Fails when the count cannot be written: then
  /// no call may be made.
  base::Result<bool> take();
  [[nodiscard]] int left() const;

 private:
  [[nodiscard]] int made_since(std::int64_t seconds) const;

  base::fs::path file_;
  int per_hour_, per_day_;
  Clock clock_;
  std::vector<std::int64_t> calls_;  ///< ascending
};

}  // namespace pincite::ingest
