#pragma once
/// Where a run's news goes, as the configuration file says it.

#include "pincite/ingest/config.hpp"
#include "pincite/pipeline/delivery.hpp"

#include <atomic>
#include <vector>

namespace pincite::pipeline {

/// Everything that the configuration of a nightly run may hold: sources, and [summary], [feed],
/// [mail], [post], [metrics], [log].
const std::vector<ingest::KnownSection>& nightly_sections();

/// Fails with usage at what cannot work: a bad address, a secret whose variable is not set, two
/// ways to send mail. `offline`: nothing goes over the network (a local mail program is no
/// network). `stop` ends a transfer in progress.
base::Result<Delivery> delivery_of(const ingest::Config& config, bool offline,
                                   const std::atomic<bool>* stop);

}  // namespace pincite::pipeline
