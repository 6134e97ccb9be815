#pragma once
/// The parent's end of one worker process.

#include "extract/worker/messages.hpp"

#include "pincite/base/child.hpp"
#include "pincite/extract/pool.hpp"

#include <functional>
#include <optional>
#include <string>

namespace pincite::extract {

/// How a request ended.
struct Answer {
  std::optional<Reply> last;  ///< the closing reply; absent when the worker ended
  std::string died;           ///< why it ended, in user words
  bool start_failed = false;  ///< there is no worker at all: a fault of the system
};

/// Starts its worker when first needed and again after each death. One thread.
class WorkerClient {
 public:
  explicit WorkerClient(const PoolOptions& options) : options_(options) {}
  /// Sends the request and hands every page reply to `on_page`. A worker that dies, is silent
  /// for too long or sends nonsense is ended.
  Answer ask(Request request, const std::function<void(Reply&&)>& on_page = {});

 private:
  base::Status ensure();
  std::string end(std::chrono::milliseconds waited, std::chrono::milliseconds limit);
  PoolOptions options_;
  std::optional<base::Child> child_;
};

}  // namespace pincite::extract
