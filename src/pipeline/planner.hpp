#pragma once
/// Decides, file by file and in order of intake, what is to be done with it.

#include "pipeline/intake.hpp"

#include "pincite/catalogue/catalogue.hpp"

#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

namespace pincite::pipeline {

enum class Fate {
  extract,  ///< new bytes
  present,  ///< the library has them
  twin,     ///< the same bytes stand earlier in this run
  failed,   ///< cannot be used, see reason
};

struct Plan {
  Fate fate = Fate::failed;
  std::string sha256;
  std::string reason;          ///< failed
  model::FilingId filing = 0;  ///< present
};

/// What the library knows before a run.
struct Known {
  std::map<std::string, model::FilingId> filings;  ///< by SHA-256
  std::map<std::string, std::string> failed;       ///< reasons by SHA-256
};
base::Result<Known> read_known(catalogue::Catalogue& catalogue);

/// Hashes each file once. advance() belongs to one thread at a time; decided() to any.
class Planner {
 public:
  /// `named` are paths that the user named directly: they are tried again though they failed.
  Planner(const std::vector<IntakeItem>& items, Known known, std::set<base::fs::path> named)
      : items_(items), known_(std::move(known)), named_(std::move(named)) {}

  /// Decides items until one is to be extracted; gives its number, or nothing at the end.
  std::optional<std::size_t> advance();
  /// The plan of an item; null while it is undecided. The pointer stays good.
  const Plan* decided(std::size_t item);

 private:
  Plan decide(const IntakeItem& item);

  const std::vector<IntakeItem>& items_;
  Known known_;
  std::set<base::fs::path> named_;
  std::set<std::string> in_this_run_;
  std::mutex mutex_;
  std::deque<Plan> plans_;
};

}  // namespace pincite::pipeline
