#include "pipeline/planner.hpp"

#include "pincite/extract/extract.hpp"

namespace pincite::pipeline {

base::Result<Known> read_known(catalogue::Catalogue& catalogue) {
  Known known;
  auto filings = catalogue.hashes();
  if (!filings) return base::pass_on(filings);
  known.filings = std::move(*filings);
  auto failed = catalogue.failed_bytes(extract::extractor_version);
  if (!failed) return base::pass_on(failed);
  known.failed = std::move(*failed);
  return known;
}

std::optional<std::size_t> Planner::advance() {
  while (true) {
    std::size_t number = 0;
    {
      const std::lock_guard lock(mutex_);
      number = plans_.size();
    }
    if (number >= items_.size()) return std::nullopt;
    Plan plan = decide(items_[number]);
    const bool extract = plan.fate == Fate::extract;
    {
      const std::lock_guard lock(mutex_);
      plans_.push_back(std::move(plan));
    }
    if (extract) return number;
  }
}

const Plan* Planner::decided(std::size_t item) {
  const std::lock_guard lock(mutex_);
  return item < plans_.size() ? &plans_[item] : nullptr;
}

Plan Planner::decide(const IntakeItem& item) {
  if (!item.problem.empty()) return {Fate::failed, "", item.problem, 0};
  auto hash = base::sha256_file(item.path);
  if (!hash) return {Fate::failed, "", hash.error().message, 0};
  const auto there = known_.filings.find(*hash);
  if (there != known_.filings.end()) return {Fate::present, *hash, "", there->second};
  const auto failed = known_.failed.find(*hash);
  if (failed != known_.failed.end() && named_.count(item.path) == 0) {
    return {Fate::failed, *hash, failed->second, 0};
  }
  if (!in_this_run_.insert(*hash).second) return {Fate::twin, *hash, "", 0};
  return {Fate::extract, *hash, "", 0};
}

}  // namespace pincite::pipeline
