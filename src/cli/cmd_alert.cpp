#include "cli/command.hpp"

#include "pincite/base/clock.hpp"
#include "pincite/catalogue/catalogue.hpp"
#include "pincite/search/search.hpp"

#include <algorithm>
#include <iostream>

namespace pincite::cli {

namespace {

using base::ErrorCode;
using catalogue::Access;
using catalogue::Catalogue;

void describe(po::options_description& options) {
  options.add_options()("docket", po::value<std::string>()->value_name("REF"),
                        "watch this docket instead of searching: cand/3:20-cv-08570")(
      "format", po::value<std::string>()->value_name("FORMAT"), "list: text, json");
}

/// A name goes into feeds, mails and file names.
base::Status check_name(const std::string& name) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
  };
  constexpr std::size_t longest = 64;
  const bool fits = !name.empty() && name.size() <= longest && name.front() != '.' &&
                    name.front() != '-' && std::all_of(name.begin(), name.end(), plain);
  if (fits) return {};
  return base::fail(ErrorCode::usage, name.empty() ? "NAME" : name, "cannot be an alert's name",
                    "letters, digits, - _ and . only, at most 64, a letter or digit first");
}

/// "cand/3:20-cv-08570-JD" → its key without the judge's initials.
base::Result<std::string> docket_of(const std::string& ref) {
  const auto slash = ref.find('/');
  if (slash != std::string::npos && slash > 0 && slash + 1 < ref.size() &&
      ref.find('/', slash + 1) == std::string::npos) {
    model::Filing filing;
    filing.court = ref.substr(0, slash);
    filing.docket_number = ref.substr(slash + 1);
    return model::docket_key(filing);
  }
  return base::fail(ErrorCode::usage, "--docket " + ref, "names no docket",
                    "court and number, as cand/3:20-cv-08570");
}

base::Result<model::Alert> alert_of(const Invocation& call) {
  const std::size_t words = call.has("docket") ? 2 : 3;
  if (auto ok = expect_arguments(call, words, words,
                                 call.has("docket") ? "NAME with --docket REF" : "NAME QUERY");
      !ok) {
    return base::pass_on(ok);
  }
  model::Alert alert;
  alert.name = call.arguments.at(1);
  alert.created = base::iso_time(base::now());
  if (auto ok = check_name(alert.name); !ok) return base::pass_on(ok);
  if (call.has("docket")) {
    auto docket = docket_of(call.text("docket"));
    if (!docket) return base::pass_on(docket);
    alert.docket = *docket;
    return alert;
  }
  alert.query = call.arguments.at(2);
  if (auto ok = search::check_query(alert.query); !ok) return base::pass_on(ok);
  return alert;
}

Outcome add(const Invocation& call) {
  auto alert = alert_of(call);
  if (!alert) return base::pass_on(alert);
  auto catalogue = Catalogue::open(call.library, Access::write);
  if (!catalogue) return base::pass_on(catalogue);
  if (auto ok = (*catalogue)->add_alert(*alert); !ok) return base::pass_on(ok);
  print_note(call.console, "alert " + alert->name + " looks at what comes in from now on");
  return 0;
}

Outcome remove(const Invocation& call) {
  if (auto ok = expect_arguments(call, 2, 2, "NAME"); !ok) return base::pass_on(ok);
  auto catalogue = Catalogue::open(call.library, Access::write);
  if (!catalogue) return base::pass_on(catalogue);
  if (auto ok = (*catalogue)->remove_alert(call.arguments.at(1)); !ok) return base::pass_on(ok);
  print_note(call.console, "alert " + call.arguments.at(1) + " is removed");
  return 0;
}

Outcome list(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, 1, "no further argument"); !ok) return base::pass_on(ok);
  const auto format = format_of(call, {"text", "json"});
  if (!format) return tl::unexpected(format.error());
  auto catalogue = Catalogue::open(call.library, Access::read);
  if (!catalogue) return base::pass_on(catalogue);
  auto alerts = (*catalogue)->alerts();
  if (!alerts) return base::pass_on(alerts);
  base::Json objects = base::Json::array();
  std::string text;
  for (const model::Alert& alert : *alerts) {
    objects.push_back(model::to_json(alert));
    text += alert.name + "  " + (alert.docket.empty() ? "query " : "docket ") +
            (alert.docket.empty() ? alert.query : alert.docket) + "\n";
  }
  if (*format == "json") {
    std::cout << base::to_text({{"schema", "pincite.alerts/1"}, {"alerts", objects}});
  } else {
    std::cout << printable(text);
  }
  return 0;
}

Outcome run(const Invocation& call) {
  if (auto ok = expect_arguments(call, 1, SIZE_MAX, "add|list|remove"); !ok) {
    return base::pass_on(ok);
  }
  const std::string& what = call.arguments.front();
  if (what == "add") return add(call);
  if (what == "list") return list(call);
  if (what == "remove") return remove(call);
  return base::fail(ErrorCode::usage, what, "is nothing that can be done with alerts",
                    "one of: add, list, remove");
}

}  // namespace

const Command alert_command = {
    "alert",
    "add NAME QUERY | add NAME --docket REF | list | remove NAME",
    "saved searches and docket watches for the nightly run",
    "A saved search fires for new filings that match, and for stories that quote a filing that\n"
    "matches; a docket watch for every new filing, entry and quoting story. Nothing fires twice.",
    describe,
    run};

}  // namespace pincite::cli
