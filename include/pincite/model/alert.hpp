#pragma once
/// Saved searches and docket watches, and what they fired.

#include "pincite/base/json.hpp"
#include "pincite/model/run.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::model {

/// Either `query` or `docket` is given, the other is "".
struct Alert {
  std::string name;
  std::string query;    ///< of pincite-search(1)
  std::string docket;   ///< "cand/3:20-cv-08570"
  std::string created;  ///< ISO 8601, UTC
  bool operator==(const Alert&) const = default;
};

/// One thing that an alert has to say, once and never again.
struct Firing {
  std::int64_t id = 0;  ///< in order of firing; 0 = not stored
  std::string alert;
  std::string key;    ///< unique within the alert: "f12", "a7 f12", "cand/3:20-cv-08570 517"
  RunId run = 0;      ///< run that found it; 0 = none
  std::string fired;  ///< ISO 8601, UTC
  base::Json why = base::Json::object();  ///< what fired and why, as it is delivered
  bool operator==(const Firing&) const = default;
};

/// The object of `pincite.alerts/1`.
base::Json to_json(const Alert& alert);
/// `why` with alert, id and time; the object of run summaries and webhooks.
base::Json to_json(const Firing& firing);

}  // namespace pincite::model
