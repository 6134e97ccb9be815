#include "pincite/ingest/budget.hpp"

#include "pincite/base/json.hpp"

#include <algorithm>

namespace pincite::ingest {

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t day = 24 * hour;

}  // namespace

CallBudget::CallBudget(base::fs::path file, int per_hour, int per_day, Clock clock)
    : file_(std::move(file)), per_hour_(per_hour), per_day_(per_day), clock_(std::move(clock)) {
  const auto bytes = base::read_file(file_, 1U << 20U);
  if (!bytes) return;
  const auto json = base::Json::parse(*bytes, nullptr, false);
  if (!json.is_array()) return;
  const std::int64_t now = clock_();
  for (const auto& call : json) {
    if (call.is_number_integer()) calls_.push_back(std::min(call.get<std::int64_t>(), now));
  }
  std::sort(calls_.begin(), calls_.end());
  // Kept as they count now; otherwise they would be "now" again in every run until then.
  static_cast<void>(base::write_file_atomically(file_, base::to_line(calls_)));
}

int CallBudget::made_since(std::int64_t seconds) const {
  return static_cast<int>(calls_.end() - std::upper_bound(calls_.begin(), calls_.end(), seconds));
}

int CallBudget::left() const {
  const std::int64_t now = clock_();
  return std::max(0,
                  std::min(per_hour_ - made_since(now - hour), per_day_ - made_since(now - day)));
}

base::Result<bool> CallBudget::take() {
  if (left() == 0) return false;
  const std::int64_t now = clock_();
  std::erase_if(calls_, [&](std::int64_t call) { return call <= now - day; });
  calls_.push_back(now);
  std::sort(calls_.begin(), calls_.end());
  if (auto ok = base::write_file_atomically(file_, base::to_line(calls_)); !ok) {
    return base::pass_on(ok);
  }
  return true;
}

}  // namespace pincite::ingest
