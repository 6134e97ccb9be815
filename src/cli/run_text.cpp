#include "cli/run_text.hpp"

#include <algorithm>

namespace pincite::cli {

namespace {

std::string run_line(const model::Run& run) {
  const std::string status =
      run.exit_status ? "exit " + std::to_string(*run.exit_status) : "unfinished";
  const std::string counts = counts_text(run);
  return model::run_ref(run.id) + "  " + run.kind + "  " + run.begun + "  " + status +
         (counts.empty() ? "" : "  " + counts) + "\n";
}

std::string or_never(const std::string& time) {
  return time.empty() ? "never" : time;
}

std::string padded(std::string text, std::size_t width) {
  text.resize(std::max(width, text.size()), ' ');
  return text;
}

}  // namespace

std::string counts_text(const model::Run& run) {
  if (!run.exit_status) return "";  // what it did was not recorded
  std::string text;
  for (const auto& [name, count] : run.counts) {
    if (count != 0) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + name;
  }
  const std::size_t failures = run.failures.size();
  if (failures > 0) {
    text += (text.empty() ? "" : ", ") + std::to_string(failures) +
            (failures == 1 ? " failure" : " failures");
  }
  return text.empty() ? "nothing new" : text;
}

std::string run_status_text(const std::vector<model::Run>& runs,
                            const std::vector<model::SourceState>& sources) {
  if (runs.empty()) return "no runs yet\n";
  std::string text;
  for (const model::Run& run : runs)
    text += run_line(run);
  const model::Run& last = runs.front();
  for (const model::Failure& failure : last.failures)
    text += "  failed: " + failure.object + ": " + failure.reason + "\n";
  for (const std::string& warning : last.warnings)
    text += "  warning: " + warning + "\n";
  std::size_t width = 0;
  for (const model::SourceState& source : sources)
    width = std::max(width, source.name.size());
  for (const model::SourceState& source : sources) {
    text += "source " + padded(source.name, width) + "  last reached " +
            or_never(source.last_reached) + ", last new item " + or_never(source.last_new) + "\n";
  }
  return text;
}

}  // namespace pincite::cli
