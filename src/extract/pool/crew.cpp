#include "extract/pool/crew.hpp"

namespace pincite::extract {

Crew::Crew(const PoolOptions& options, int size) : options_(options) {
  for (int i = 0; i < size; ++i)
    threads_.emplace_back([this] { work(); });
}

Crew::~Crew() {
  {
    const std::lock_guard lock(mutex_);
    closing_ = true;
  }
  ready_.notify_all();
  for (std::thread& thread : threads_)
    thread.join();
}

void Crew::add(Job job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  ready_.notify_one();
}

void Crew::work() {
  WorkerClient client(options_);  // the child dies with this thread
  while (true) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      ready_.wait(lock, [this] { return closing_ || !jobs_.empty(); });
      if (closing_) return;
      job = std::move(jobs_.front());
      jobs_.pop_front();
    }
    job(client);
  }
}

void Pending::begin() {
  const std::lock_guard lock(mutex_);
  ++open_;
}

void Pending::end() {
  const std::lock_guard lock(mutex_);
  --open_;
  changed_.notify_all();
}

void Pending::wait() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return open_ == 0; });
}

}  // namespace pincite::extract
