#pragma once
/// `pincite nightly`: one unattended run. Sources are asked what there is; what is new goes step by
/// step into the library; stories and filings are matched both ways; alerts are told.
///
/// The library is locked only while something is written to it, not while sources are asked. A
/// second run at the same time is refused.

#include "pincite/base/file.hpp"
#include "pincite/extract/pool.hpp"
#include "pincite/ingest/config.hpp"
#include "pincite/model/library.hpp"
#include "pincite/pipeline/control.hpp"
#include "pincite/pipeline/delivery.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace pincite::pipeline {

struct NightOptions {
  ingest::Config config;
  base::fs::path offline;  ///< folder of saved answers instead of the network; empty = network
  bool dry_run = false;    ///< asks the sources, says what would happen, changes nothing
  Delivery delivery;
  extract::PoolOptions pool;
};

/// What the run saw of one source.
struct NightSource {
  std::string name;
  bool reached = true;
  std::int64_t seen = 0, fresh = 0;
  std::string problem;
};

struct NightResult {
  std::vector<NightSource> sources;
  std::vector<std::pair<std::string, std::int64_t>> counts;  ///< per stage, in order of the stages
  std::vector<model::Failure> failures;
  std::vector<std::string> notes;
  base::Json alerts = base::Json::array();  ///< what fired, as in pincite.run/1
  std::vector<std::string> planned;         ///< dry run: what would be fetched or read
  bool interrupted = false;
  /// 0, 5 (a source could not be reached), 6 (some items failed), 130.
  [[nodiscard]] int exit_status() const;
  [[nodiscard]] std::int64_t count(const std::string& stage) const;
};

/// Fails with library_unusable (also when another run is at work) and usage.
base::Result<NightResult> nightly(const base::fs::path& library, const NightOptions& options,
                                  const Control& control = {});

/// The configuration for a folder of saved feeds and PDFs without one: its PDFs, and a source for
/// each feed in it whose court is known.
ingest::Config saved_folder_config(const base::fs::path& folder);

}  // namespace pincite::pipeline
