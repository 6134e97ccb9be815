#include "notice/escape.hpp"

#include "pincite/notice/notice.hpp"

namespace pincite::notice {

using base::Json;

namespace {

/// Priorities of syslog(3).
enum class Level { error = 3, warning = 4, notice = 5, info = 6 };

const char* name_of(Level level) {
  switch (level) {
  case Level::error:
    return "error";
  case Level::warning:
    return "warning";
  case Level::notice:
    return "notice";
  case Level::info:
    break;
  }
  return "info";
}

class Log {
 public:
  Log(const model::Run& run, LogFormat format) : run_(run), format_(format) {}

  void add(Level level, const std::string& event, const std::string& message,
           const Json& more = Json::object()) {
    if (format_ == LogFormat::journal) {
      lines_ += "<" + std::to_string(static_cast<int>(level)) + ">" + for_line(message) + "\n";
    } else if (format_ == LogFormat::text) {
      lines_ += run_.ended + " " + name_of(level) + ": " + for_line(message) + "\n";
    } else {
      Json json = {{"time", run_.ended},
                   {"level", name_of(level)},
                   {"event", event},
                   {"run", model::run_ref(run_.id)},
                   {"message", message}};
      json.update(more);
      const std::string line = base::to_line(json);
      lines_ += line.ends_with('\n') ? line : line + "\n";
    }
  }
  std::string lines() { return std::move(lines_); }

 private:
  const model::Run& run_;
  LogFormat format_;
  std::string lines_;
};

void add_source(Log& log, const model::RunSource& source) {
  const Json more = {{"source", source.name}, {"seen", source.seen}, {"new", source.fresh}};
  if (!source.reached) {
    log.add(Level::warning, "source", source.name + " was not reached: " + source.problem, more);
    return;
  }
  log.add(Level::info, "source",
          source.name + ": " + std::to_string(source.seen) + " seen, " +
              std::to_string(source.fresh) + " new" +
              (source.problem.empty() ? "" : "; " + source.problem),
          more);
}

}  // namespace

std::string log_lines(const model::Run& run, LogFormat format) {
  Log log(run, format);
  for (const model::RunSource& source : run.sources)
    add_source(log, source);
  for (const Json& fired : run.details.value("alerts", Json::array())) {
    const std::string alert = fired.value("alert", "");
    const std::string key = fired.value("key", "");
    log.add(Level::notice, "alert", alert_label(alert) + ": " + fired.value("headline", ""),
            {{"alert", alert}, {"key", key}});
  }
  for (const std::string& warning : run.warnings)
    log.add(Level::warning, "warning", warning);
  for (const model::Failure& failure : run.failures) {
    log.add(Level::error, "failure", failure.object + ": " + failure.reason,
            {{"object", failure.object}});
  }
  Json counts = Json::object();
  std::string text;
  for (const auto& [name, count] : run.counts) {
    counts[name] = count;
    text += ", " + std::to_string(count) + " " + name;
  }
  const int status = run.exit_status.value_or(0);
  log.add(status == 0 ? Level::info : Level::warning, "end",
          run.kind + " " + model::run_ref(run.id) + " ended with status " + std::to_string(status) +
              text,
          {{"exit_status", status}, {"counts", counts}});
  return log.lines();
}

}  // namespace pincite::notice
