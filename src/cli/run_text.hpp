#pragma once
/// Run records as lines for a terminal.

#include "pincite/model/run.hpp"

#include <string>
#include <vector>

namespace pincite::cli {

/// "7 seen, 2 fetched, 1 failure"; "nothing new" when all is zero, "" when the run did not end.
std::string counts_text(const model::Run& run);

/// The runs, newest first, then each source with the times it was reached and had something new.
std::string run_status_text(const std::vector<model::Run>& runs,
                            const std::vector<model::SourceState>& sources);

}  // namespace pincite::cli
