#include "pincite/model/alert.hpp"

#include "model/json_parts.hpp"

namespace pincite::model {

using base::Json;

Json to_json(const Alert& alert) {
  return {{"name", alert.name},
          {"query", text_or_null(alert.query)},
          {"docket", text_or_null(alert.docket)},
          {"created", text_or_null(alert.created)}};
}

Json to_json(const Firing& firing) {
  Json json = {{"alert", firing.alert}, {"key", firing.key}, {"fired", text_or_null(firing.fired)}};
  json["run"] = firing.run == 0 ? Json(nullptr) : Json(run_ref(firing.run));
  json.update(firing.why);
  return json;
}

}  // namespace pincite::model
