#include "notice/escape.hpp"

#include "pincite/notice/notice.hpp"

#include <map>

namespace pincite::notice {

using base::Json;
using model::Run;

namespace {

std::string outcome(const Run& run) {
  if (!run.exit_status) return "unfinished";
  switch (*run.exit_status) {
  case 0:
    return "done";
  case 5:
    return "finished; a source could not be reached";
  case 6:
    return "finished; some items failed";
  default:
    return "ended with status " + std::to_string(*run.exit_status);
  }
}

std::string title_of(const Run& run) {
  return "pincite " + run.kind + " " + model::run_ref(run.id) + ", " + run.begun;
}

std::string counts_of(const Run& run) {
  std::string text;
  for (const auto& [name, count] : run.counts)
    text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  return text.empty() ? "nothing to count" : text;
}

std::string source_line(const model::RunSource& source) {
  if (!source.reached) return source.name + ": not reached: " + source.problem;
  return source.name + ": " + std::to_string(source.seen) + " seen, " +
         std::to_string(source.fresh) + " new" +
         (source.problem.empty() ? "" : "; " + source.problem);
}

/// What fired in this run, by alert in the order of the record.
struct Fired {
  std::string alert;
  std::string headline;
  std::vector<std::string> lines;
};

std::vector<Fired> fired_in(const Run& run) {
  std::vector<Fired> all;
  for (const Json& json : run.details.value("alerts", Json::array())) {
    Fired fired{json.value("alert", ""), json.value("headline", ""), {}};
    for (const Json& line : json.value("lines", Json::array()))
      fired.lines.push_back(line.get<std::string>());
    all.push_back(std::move(fired));
  }
  return all;
}

/// The built-in alert by what it says.
std::string alert_title(const std::string& name) {
  return name == "*readable" ? "readable again" : "alert " + name;
}

std::string section(const std::string& title, const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string text = "\n" + title + "\n";
  for (const std::string& line : lines)
    text += "  " + for_line(line) + "\n";
  return text;
}

std::vector<std::string> source_lines(const Run& run) {
  std::vector<std::string> lines;
  for (const model::RunSource& source : run.sources)
    lines.push_back(source_line(source));
  return lines;
}

std::vector<std::string> failure_lines(const Run& run) {
  std::vector<std::string> lines;
  for (const model::Failure& failure : run.failures)
    lines.push_back(failure.object + ": " + failure.reason);
  return lines;
}

std::string html_list(const std::string& title, const std::vector<std::string>& lines) {
  if (lines.empty()) return "";
  std::string html = "<h2>" + for_markup(title) + "</h2>\n<ul>\n";
  for (const std::string& line : lines)
    html += "<li>" + for_markup(line) + "</li>\n";
  return html + "</ul>\n";
}

std::string html_fired(const Run& run) {
  std::string html;
  std::string last;
  for (const Fired& fired : fired_in(run)) {
    if (fired.alert != last) html += "<h2>" + for_markup(alert_title(fired.alert)) + "</h2>\n";
    last = fired.alert;
    html += "<h3>" + for_markup(fired.headline) + "</h3>\n<ul>\n";
    for (const std::string& line : fired.lines)
      html += "<li>" + for_markup(line) + "</li>\n";
    html += "</ul>\n";
  }
  return html;
}

constexpr const char* style =
    "body{font:16px/1.5 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}"
    "h1{font-size:1.4em}h2{font-size:1.15em;border-bottom:1px solid #999}h3{font-size:1em}";

}  // namespace

std::string summary_text(const Run& run) {
  std::string text = for_line(title_of(run)) + ": " + outcome(run) + "\n" + counts_of(run) + "\n";
  std::string last;
  for (const Fired& fired : fired_in(run)) {
    if (fired.alert != last) text += "\n" + for_line(alert_title(fired.alert)) + "\n";
    last = fired.alert;
    text += "  " + for_line(fired.headline) + "\n";
    for (const std::string& line : fired.lines)
      text += "    " + for_line(line) + "\n";
  }
  return text + section("warnings", run.warnings) + section("failures", failure_lines(run)) +
         section("sources", source_lines(run));
}

std::string summary_html(const Run& run) {
  const std::string title = for_markup(title_of(run));
  return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + title +
         "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n<p>" +
         for_markup(outcome(run) + ". " + counts_of(run)) + ".</p>\n" + html_fired(run) +
         html_list("Warnings", run.warnings) + html_list("Failures", failure_lines(run)) +
         html_list("Sources", source_lines(run)) + "</body>\n</html>\n";
}

std::string summary_json(const Run& run) {
  Json json = {{"schema", "pincite.run/1"}};
  json.update(model::to_json(run));
  return base::to_text(json);
}

}  // namespace pincite::notice
