#include "pincite/model/run.hpp"

#include "model/json_parts.hpp"

namespace pincite::model {

using base::Json;

namespace {

Json pack(const RunSource& source) {
  return {{"name", source.name},
          {"reached", source.reached},
          {"seen", source.seen},
          {"new", source.fresh},
          {"problem", text_or_null(source.problem)}};
}

RunSource unpack_source(const Json& json) {
  RunSource source;
  source.name = json.at("name").get<std::string>();
  source.reached = json.at("reached").get<bool>();
  source.seen = json.at("seen").get<std::int64_t>();
  source.fresh = json.at("new").get<std::int64_t>();
  if (json.at("problem").is_string()) source.problem = json.at("problem").get<std::string>();
  return source;
}

}  // namespace

std::string run_ref(RunId id) {
  return "r" + std::to_string(id);
}

Json pack_record(const Run& run) {
  Json counts = Json::object();
  for (const auto& [name, count] : run.counts)
    counts[name] = count;
  Json sources = Json::array();
  for (const RunSource& source : run.sources)
    sources.push_back(pack(source));
  Json failures = Json::array();
  for (const Failure& failure : run.failures)
    failures.push_back({{"object", failure.object}, {"reason", failure.reason}});
  return {{"counts", counts},
          {"sources", sources},
          {"failures", failures},
          {"warnings", run.warnings},
          {"details", run.details}};
}

void unpack_record(const Json& json, Run& run) {
  for (const auto& [name, count] : json.at("counts").items())
    run.counts.emplace_back(name, count.get<std::int64_t>());
  for (const Json& source : json.at("sources"))
    run.sources.push_back(unpack_source(source));
  for (const Json& failure : json.at("failures")) {
    run.failures.push_back(
        {failure.at("object").get<std::string>(), failure.at("reason").get<std::string>()});
  }
  run.warnings = json.at("warnings").get<std::vector<std::string>>();
  run.details = json.at("details");
}

Json to_json(const Run& run) {
  Json json = {{"id", run.id == 0 ? Json(nullptr) : Json(run_ref(run.id))},
               {"kind", run.kind},
               {"begun", text_or_null(run.begun)},
               {"ended", text_or_null(run.ended)},
               {"exit_status", value_or_null(run.exit_status)}};
  json.update(pack_record(run));
  return json;
}

Json to_json(const SourceState& source) {
  return {{"name", source.name},
          {"first_run", text_or_null(source.first_run)},
          {"last_reached", text_or_null(source.last_reached)},
          {"last_new", text_or_null(source.last_new)}};
}

}  // namespace pincite::model
