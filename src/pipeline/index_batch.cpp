#include "pipeline/index_batch.hpp"

namespace pincite::pipeline {

namespace {

/// About 15 kB of memory per page wait in the index writer (docs/performance); a commit costs
/// 0.05–0.25 s however little it holds.
constexpr std::size_t pages_per_commit = 2000;
constexpr std::chrono::seconds longest_wait{3};

}  // namespace

base::Status IndexBatch::put(const cite::Document& document) {
  auto writer = library_.writer();
  if (!writer) return base::pass_on(writer);
  if (empty()) begun_ = std::chrono::steady_clock::now();
  if (auto ok = (*writer)->put(document); !ok) return ok;
  put_.push_back(document.filing.id);
  pages_ += document.pages.size();
  return pages_ >= pages_per_commit ? flush() : base::Status();
}

base::Status IndexBatch::remove(model::FilingId id) {
  auto writer = library_.writer();
  if (!writer) return base::pass_on(writer);
  if (empty()) begun_ = std::chrono::steady_clock::now();
  if (auto ok = (*writer)->remove(id); !ok) return ok;
  removed_.push_back(id);
  return {};
}

base::Status IndexBatch::flush() {
  if (empty()) return {};
  auto writer = library_.writer();
  if (!writer) return base::pass_on(writer);
  if (auto ok = (*writer)->commit(); !ok) return ok;
  if (auto ok = library_.catalogue().mark_indexed(put_); !ok) return ok;
  if (auto ok = library_.catalogue().mark_unindexed(removed_); !ok) return ok;
  put_.clear();
  removed_.clear();
  pages_ = 0;
  return {};
}

bool IndexBatch::due() const {
  return !empty() &&
         (pages_ >= pages_per_commit || std::chrono::steady_clock::now() - begun_ >= longest_wait);
}

}  // namespace pincite::pipeline
