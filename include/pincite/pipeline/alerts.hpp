#pragma once
/// Saved searches and docket watches: what fires for what has come in.

#include "pincite/model/alert.hpp"
#include "pincite/pipeline/library.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

struct AlertsResult {
  std::vector<model::Firing> fired;  ///< new ones only, by alert, then in order of arrival
  std::vector<std::string> notes;    ///< what a reader should know: words capped, trouble
};

/// Looks at everything that arrived since each alert looked last: new filings; stories that quote a
/// filing for the first time (whether story or filing is the new one); for docket watches also
/// entries without a paper; and, for everybody, versions that make words readable again. Costs what
/// is new, not what is held. What fires is stored together with how far was looked, so that a kill
/// at any moment loses nothing and nothing fires twice; delivery is another matter
/// (pipeline/delivery.hpp). The library must be open for writing and its index healed.
base::Result<AlertsResult> evaluate_alerts(Library& library, model::RunId run,
                                           const std::string& when);

}  // namespace pincite::pipeline
