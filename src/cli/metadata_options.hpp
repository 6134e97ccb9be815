#pragma once
/// The options with which `add` and `edit` take metadata.

#include "cli/command.hpp"

#include "pincite/extract/extract.hpp"

namespace pincite::cli {

void describe_metadata(po::options_description& options);

/// Fails with `usage` on a kind, version or date that does not exist.
base::Result<extract::GivenMetadata> metadata_of(const Invocation& call);

}  // namespace pincite::cli
