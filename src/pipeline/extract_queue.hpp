#pragma once
/// Several documents in extraction at once, results in the order in which the jobs were given.

#include "pincite/extract/pool.hpp"
#include "pincite/pipeline/control.hpp"

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace pincite::pipeline {

struct ExtractJob {
  base::fs::path pdf;
  extract::GivenMetadata given;
  extract::Options options;
};

/// Threads that draw jobs from `source` and hand them to the pool. The reorder buffer is bounded
/// by pages: a long document at the head makes the others wait rather than fill the memory.
class ExtractQueue {
 public:
  /// Called under a lock by the threads, in order; empty ends the queue. Must not throw.
  using Source = std::function<std::optional<ExtractJob>()>;
  using Outcome = base::Result<extract::Extraction>;

  ExtractQueue(extract::Pool& pool, int threads, Source source, const Control& control,
               std::function<void(std::size_t pages)> pages_done = {});
  ~ExtractQueue();
  ExtractQueue(const ExtractQueue&) = delete;
  ExtractQueue& operator=(const ExtractQueue&) = delete;

  /// The next outcome in order, waiting at most `limit`; empty when it is not there yet.
  std::optional<Outcome> next(std::chrono::milliseconds limit);
  /// True when the source has ended (or a stop was asked) and every outcome was handed out.
  bool finished();

 private:
  void work();
  std::optional<std::pair<std::size_t, ExtractJob>> draw();
  void deliver(std::size_t number, Outcome outcome);

  extract::Pool& pool_;
  Source source_;
  const Control& control_;
  std::function<void(std::size_t)> pages_done_;
  std::mutex source_mutex_;
  std::mutex mutex_;
  std::condition_variable arrived_, taken_;
  std::map<std::size_t, Outcome> waiting_;
  std::size_t drawn_ = 0, handed_out_ = 0, waiting_pages_ = 0;
  std::size_t running_ = 0;
  bool ended_ = false, cancelled_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace pincite::pipeline
