#pragma once
/// A fixed crew of threads, each with a worker process of its own, and one queue of jobs.

#include "extract/pool/client.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace pincite::extract {

using Job = std::function<void(WorkerClient&)>;

/// Thread-safe. Jobs start in the order given; a job must not wait for another.
class Crew {
 public:
  Crew(const PoolOptions& options, int size);
  /// Jobs not begun yet are dropped.
  ~Crew();
  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;
  void add(Job job);

 private:
  void work();
  PoolOptions options_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<Job> jobs_;
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

/// Counts jobs under way; wait() returns when all have ended. Jobs may add others.
class Pending {
 public:
  void begin();
  void end();
  void wait();

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  int open_ = 0;
};

}  // namespace pincite::extract
