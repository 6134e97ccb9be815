#include "pipeline/extract_queue.hpp"

#include <algorithm>

namespace pincite::pipeline {

namespace {

/// Extracted pages that may wait for their turn: about 50 kB each.
constexpr std::size_t most_waiting_pages = 1500;

/// Whatever is thrown (memory, above all) costs this document, not the run.
ExtractQueue::Outcome extract_safely(extract::Pool& pool, const ExtractJob& job,
                                     const extract::Progress& progress) {
  try {
    return pool.extract(job.pdf, job.given, job.options, progress);
  } catch (const std::exception& error) {
    return base::fail(base::ErrorCode::unusable_document, job.pdf.string(),
                      std::string("cannot be read: ") + error.what());
  }
}

std::size_t pages_of(const ExtractQueue::Outcome& outcome) {
  return outcome ? outcome->pages.size() : 0;
}

}  // namespace

ExtractQueue::ExtractQueue(extract::Pool& pool, int threads, Source source, const Control& control,
                           std::function<void(std::size_t)> pages_done)
    : pool_(pool), source_(std::move(source)), control_(control),
      pages_done_(std::move(pages_done)) {
  const int count = std::max(1, threads);
  running_ = static_cast<std::size_t>(count);
  for (int i = 0; i < count; ++i)
    threads_.emplace_back([this] { work(); });
}

ExtractQueue::~ExtractQueue() {
  {
    const std::lock_guard lock(mutex_);
    cancelled_ = true;
  }
  taken_.notify_all();
  for (auto& thread : threads_)
    thread.join();
}

/// One job at a time is drawn, so that numbers follow the order of the source.
std::optional<std::pair<std::size_t, ExtractJob>> ExtractQueue::draw() {
  const std::lock_guard drawing(source_mutex_);
  {
    std::unique_lock lock(mutex_);
    taken_.wait(lock, [&] { return cancelled_ || waiting_pages_ < most_waiting_pages; });
    if (cancelled_ || ended_ || control_.stopped()) return std::nullopt;
  }
  auto job = source_();
  const std::lock_guard lock(mutex_);
  if (!job) {
    ended_ = true;
    return std::nullopt;
  }
  return std::pair(drawn_++, std::move(*job));
}

void ExtractQueue::deliver(std::size_t number, Outcome outcome) {
  {
    const std::lock_guard lock(mutex_);
    waiting_pages_ += pages_of(outcome);
    waiting_.emplace(number, std::move(outcome));
  }
  arrived_.notify_all();
}

void ExtractQueue::work() {
  while (auto drawn = draw()) {
    auto& [number, job] = *drawn;
    int before = 0;
    const auto progress = [&](int done, int) {
      if (pages_done_ && done > before) pages_done_(static_cast<std::size_t>(done - before));
      before = std::max(before, done);
    };
    deliver(number, extract_safely(pool_, job, progress));
  }
  {
    const std::lock_guard lock(mutex_);
    --running_;
  }
  arrived_.notify_all();
}

std::optional<ExtractQueue::Outcome> ExtractQueue::next(std::chrono::milliseconds limit) {
  std::unique_lock lock(mutex_);
  const auto ready = [&] { return waiting_.count(handed_out_) > 0; };
  arrived_.wait_for(lock, limit, [&] { return ready() || running_ == 0; });
  if (!ready()) return std::nullopt;
  auto found = waiting_.find(handed_out_);
  std::optional<Outcome> outcome(std::move(found->second));
  waiting_.erase(found);
  waiting_pages_ -= pages_of(*outcome);
  ++handed_out_;
  lock.unlock();
  taken_.notify_all();
  return outcome;
}

bool ExtractQueue::finished() {
  const std::lock_guard lock(mutex_);
  return running_ == 0 && handed_out_ == drawn_;
}

}  // namespace pincite::pipeline
