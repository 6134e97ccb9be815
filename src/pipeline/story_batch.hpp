#pragma once
/// What is derived from stories goes into the catalogue many stories to a transaction: one for each
/// story costs three times as much (2,000 stories: 12 s of CPU, with batches 4 s).

#include "pincite/base/result.hpp"
#include "pincite/model/article.hpp"

#include <functional>
#include <map>
#include <utility>

namespace pincite::pipeline {

/// One thread. What was added and not flushed is lost with the batch.
template <class Entry>
class StoryBatch {
 public:
  using Put = std::function<base::Status(const std::map<model::ArticleId, Entry>&)>;

  /// Puts whenever the entries added weigh `most`.
  StoryBatch(std::size_t most, Put put) : most_(most), put_(std::move(put)) {}

  base::Status add(model::ArticleId id, Entry entry, std::size_t weight) {
    entries_[id] = std::move(entry);
    weight_ += weight;
    return weight_ < most_ ? base::Status() : flush();
  }

  base::Status flush() {
    if (entries_.empty()) return {};
    auto status = put_(entries_);
    entries_.clear();
    weight_ = 0;
    return status;
  }

 private:
  std::size_t most_, weight_ = 0;
  Put put_;
  std::map<model::ArticleId, Entry> entries_;
};

}  // namespace pincite::pipeline
