#pragma once
/// A run that found something, with text that means something in every format.

#include "pincite/notice/notice.hpp"

namespace pincite::notice::testing {

inline model::Firing sample_firing(const std::string& key = "f12") {
  model::Firing firing;
  firing.id = 3;
  firing.alert = "inbox";
  firing.key = key;
  firing.run = 4;
  firing.fired = "2026-11-23T02:20:00Z";
  firing.why = {{"what", "filing"},
                {"headline", "new filing: A & B <Ltd.>\nv. \"C\", ECF No. 88"},
                {"lines", {"ECF No. 88 at 2: the “inbox”\x01 api", "second"}}};
  return firing;
}

inline model::Run sample_run() {
  model::Run run;
  run.id = 4;
  run.kind = "nightly";
  run.begun = "2026-11-23T02:15:00Z";
  run.ended = "2026-11-23T02:21:30Z";
  run.exit_status = 5;
  run.counts = {{"seen", 358}, {"added", 2}};
  run.sources = {{"cand", true, 358, 2, ""}, {"ny\"sd", false, 0, 0, "timed out"}};
  run.failures = {{"doc<1>.pdf", "is HTML & no PDF"}};
  run.warnings = {"no new item from nysd since 2026-11-01T02:15:00Z"};
  run.details["alerts"] = base::Json::array({model::to_json(sample_firing())});
  return run;
}

}  // namespace pincite::notice::testing
