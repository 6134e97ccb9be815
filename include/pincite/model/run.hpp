#pragma once
/// One pass over sources or files, and what is left of it: the run record. Times are ISO 8601 in
/// UTC with seconds ("2026-11-23T02:15:00Z"); "" = not yet, never.

#include "pincite/base/json.hpp"
#include "pincite/model/library.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::model {

/// Library id of a run, 1, 2, 3 …; printed "r12".
using RunId = std::int64_t;

/// What one run saw of one source.
struct RunSource {
  std::string name;        ///< section of the configuration: "cand"
  bool reached = true;     ///< false: `problem` says why
  std::int64_t seen = 0;   ///< items listed by the source
  std::int64_t fresh = 0;  ///< of these, never seen before
  std::string problem;
  bool operator==(const RunSource&) const = default;
};

/// A run record. `exit_status` is empty while it runs, and for good when it was killed.
struct Run {
  RunId id = 0;
  std::string kind;  ///< "nightly", "add", "link"
  std::string begun, ended;
  std::optional<int> exit_status;
  std::vector<std::pair<std::string, std::int64_t>> counts;  ///< per stage, in order of the stages
  std::vector<RunSource> sources;
  std::vector<Failure> failures;
  std::vector<std::string> warnings;          ///< staleness, expansion caps, disk space …
  base::Json details = base::Json::object();  ///< what else the run says: alerts, unsealed words
  bool operator==(const Run&) const = default;
};

/// What is known of a source over all runs.
struct SourceState {
  std::string name;
  std::string last_reached;  ///< end of the last run that reached it
  std::string last_new;      ///< end of the last run that brought a new item
  std::string first_run;     ///< beginning of the first run that looked at it
  bool operator==(const SourceState&) const = default;
};

/// "r12".
std::string run_ref(RunId id);

/// The object of `pincite.runs/1` and of run summaries.
base::Json to_json(const Run& run);
base::Json to_json(const SourceState& source);

/// Lossless storage form of everything but id, kind, times and exit status.
base::Json pack_record(const Run& run);
/// Throws base::Json exceptions on foreign input; the catalogue wraps them.
void unpack_record(const base::Json& json, Run& run);

}  // namespace pincite::model
