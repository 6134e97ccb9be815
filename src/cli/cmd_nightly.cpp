#include "cli/command.hpp"

#include "pincite/base/json.hpp"
#include "pincite/pipeline/delivery_config.hpp"
#include "pincite/pipeline/nightly.hpp"

#include <iostream>

namespace pincite::cli {

namespace {

using pipeline::NightResult;

void describe(po::options_description& options) {
  options.add_options()("config", po::value<std::string>()->value_name("FILE"),
                        "sources and delivery")("dry-run", "say what would happen, change nothing")(
      "offline", po::value<std::string>()->value_name("DIR"),
      "saved feeds and files instead of the network")("jobs", po::value<int>()->value_name("N"),
                                                      "extraction workers")(
      "format", po::value<std::string>()->value_name("FORMAT"), "text, json");
}

base::Result<pipeline::NightOptions> options_of(const Invocation& call) {
  if (auto ok = expect_arguments(call, 0, 0, "no argument"); !ok) return base::pass_on(ok);
  pipeline::NightOptions options;
  options.dry_run = call.has("dry-run");
  options.offline = call.text("offline");
  if (call.has("jobs")) options.pool.workers = call.options["jobs"].as<int>();
  std::error_code error;
  if (call.has("offline") && !base::fs::is_directory(options.offline, error)) {
    return base::fail(base::ErrorCode::usage, "--offline " + call.text("offline"), "is no folder",
                      "name a folder with saved feeds and files");
  }
  if (call.has("config")) {
    auto config = ingest::read_config(call.text("config"), pipeline::nightly_sections());
    if (!config) return base::pass_on(config);
    options.config = std::move(*config);
    auto delivery = pipeline::delivery_of(options.config, call.has("offline"), &interrupted());
    if (!delivery) return base::pass_on(delivery);
    options.delivery = std::move(*delivery);
  } else if (call.has("offline")) {
    options.config = pipeline::saved_folder_config(options.offline);
  } else {
    return base::fail(base::ErrorCode::usage, "--config FILE", "is missing",
                      "pincite-nightly(1) describes the file");
  }
  return options;
}

base::Json to_json(const Invocation& call, const NightResult& result) {
  base::Json json = {{"schema", "pincite.nightly/1"}, {"dry_run", call.has("dry-run")}};
  json["sources"] = base::Json::array();
  for (const auto& source : result.sources) {
    json["sources"].push_back(
        {{"name", source.name},
         {"reached", source.reached},
         {"seen", source.seen},
         {"new", source.fresh},
         {"problem", source.problem.empty() ? base::Json() : base::Json(source.problem)}});
  }
  json["counts"] = base::Json::object();
  for (const auto& [stage, count] : result.counts)
    json["counts"][stage] = count;
  json["planned"] = result.planned;
  json["failures"] = base::Json::array();
  for (const auto& failure : result.failures)
    json["failures"].push_back({{"object", failure.object}, {"reason", failure.reason}});
  json["notes"] = result.notes;
  json["alerts"] = result.alerts;
  return json;
}

void print_text(const Invocation& call, const NightResult& result) {
  for (const auto& source : result.sources) {
    if (!source.reached) continue;
    std::cout << printable(source.name) << ": " << source.seen << " listed, " << source.fresh
              << " new\n";
  }
  for (const std::string& line : result.planned)
    std::cout << "  " << printable(line) << '\n';
  if (call.has("dry-run")) return;
  std::string line;
  for (const auto& [stage, count] : result.counts)
    line += (line.empty() ? "" : ", ") + stage + " " + std::to_string(count);
  std::cout << line << '\n';
  for (const base::Json& fired : result.alerts) {
    std::cout << printable(fired.value("alert", "") + ": " + fired.value("headline", "")) << '\n';
    for (const base::Json& why : fired["lines"])
      std::cout << "  " << printable(why.get<std::string>()) << '\n';
  }
}

/// Every source that could not be reached and every item that failed, one line each.
void print_troubles(const Invocation& call, const NightResult& result) {
  for (const auto& source : result.sources) {
    if (!source.reached) {
      std::cerr << "pincite: " << printable(source.name + ": " + source.problem) << '\n';
    }
  }
  for (const auto& failure : result.failures)
    std::cerr << "pincite: " << printable(failure.object + ": " + failure.reason) << '\n';
  for (const std::string& note : result.notes)
    print_note(call.console, note);
}

Outcome run(const Invocation& call) {
  auto options = options_of(call);
  if (!options) return base::pass_on(options);
  const auto format = format_of(call, {"text", "json"});
  if (!format) return tl::unexpected(format.error());
  ProgressLine line(call.console);
  auto result = pipeline::nightly(call.library, *options, line.control());
  line.clear();
  if (!result) return base::pass_on(result);
  if (*format == "json") {
    std::cout << base::to_text(to_json(call, *result));
  } else if (!call.console.quiet) {
    print_text(call, *result);
  }
  print_troubles(call, *result);
  return result->exit_status();
}

}  // namespace

const Command nightly_command = {
    "nightly",
    "",
    "one unattended run over the configured sources",
    "Asks the sources of the configuration file what is new, fetches it, adds filings and "
    "stories,\n"
    "and matches both ways. What failed is tried again in later runs. With --offline nothing is\n"
    "asked of the network; without --config a folder of saved feeds and PDFs is taken as it is.",
    describe,
    run};

}  // namespace pincite::cli
