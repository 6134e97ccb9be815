#include "pincite/pipeline/delivery.hpp"

#include "pincite/base/command.hpp"
#include "pincite/extract/extract.hpp"
#include "pincite/pipeline/alerts.hpp"

#include <algorithm>
#include <cstdio>

namespace pincite::pipeline {

using base::Json;
using model::Firing;
using model::Run;

namespace {

constexpr const char* mail_channel = "mail";
constexpr const char* webhook_channel = "webhook";
constexpr std::size_t feed_entries = 200;
constexpr std::chrono::seconds program_limit{60};
constexpr base::Seconds day = 86400;

void note_failure(Run& run, const std::string& object, const base::Error& error) {
  run.failures.push_back({object, error.line()});
}

/// All that is owed in one message.
base::Status deliver_mail(catalogue::Catalogue& catalogue, Run& run, const Delivery& delivery) {
  if (delivery.mail.to.empty() || !delivery.send_mail) return {};
  auto owed = catalogue.undelivered(mail_channel);
  if (!owed) return base::pass_on(owed);
  if (owed->empty()) return {};
  const auto message = notice::mail_message(*owed, delivery.mail, base::now());
  if (auto sent = delivery.send_mail(message); !sent) {
    note_failure(run, mail_channel, sent.error());
    return {};
  }
  return catalogue.mark_delivered(mail_channel, owed->back().id);
}

/// One document per firing; the first that is not taken ends the round.
base::Status deliver_webhook(catalogue::Catalogue& catalogue, Run& run, const Delivery& delivery) {
  if (!delivery.post) return {};
  auto owed = catalogue.undelivered(webhook_channel);
  if (!owed) return base::pass_on(owed);
  for (const Firing& firing : *owed) {
    if (auto sent = delivery.post(notice::webhook_body(firing)); !sent) {
      note_failure(run, webhook_channel, sent.error());
      return {};
    }
    if (auto ok = catalogue.mark_delivered(webhook_channel, firing.id); !ok) return ok;
  }
  return {};
}

void write(Run& run, const base::fs::path& file, const std::string& bytes) {
  if (file.empty()) return;
  auto written = base::write_file_atomically(file, bytes);
  if (!written) note_failure(run, file.string(), written.error());
}

base::Status write_feed(catalogue::Catalogue& catalogue, Run& run, const Delivery& delivery) {
  if (delivery.feed.empty()) return {};
  auto firings = catalogue.firings(feed_entries);
  if (!firings) return base::pass_on(firings);
  write(run, delivery.feed, notice::atom_feed(*firings, delivery.feed_settings));
  return {};
}

/// The sources as they will be once this run is recorded.
base::Result<std::vector<model::SourceState>> sources_after(catalogue::Catalogue& catalogue,
                                                            const Run& run) {
  auto sources = catalogue.sources();
  if (!sources) return sources;
  for (const model::RunSource& seen : run.sources) {
    auto known = std::find_if(sources->begin(), sources->end(),
                              [&](const auto& source) { return source.name == seen.name; });
    if (known == sources->end())
      known = sources->insert(known, model::SourceState{seen.name, "", "", run.begun});
    if (seen.reached) known->last_reached = run.begun;
    if (seen.fresh > 0) known->last_new = run.begun;
  }
  return sources;
}

/// A log that cannot be written must not end the run: the record has it all.
void write_log(Run& run, const Delivery& delivery) {
  if (!delivery.log_wanted) return;
  const std::string lines = notice::log_lines(run, delivery.log_format);
  std::FILE* file = delivery.log.empty() ? stderr : std::fopen(delivery.log.c_str(), "ae");
  const bool written = file != nullptr &&
                       std::fwrite(lines.data(), 1, lines.size(), file) == lines.size() &&
                       std::fflush(file) == 0;
  if (file != nullptr && file != stderr) std::fclose(file);
  if (!written) run.failures.push_back({delivery.log.string(), "the log cannot be written"});
}

base::Status write_summaries(catalogue::Catalogue& catalogue, Run& run, const Delivery& delivery) {
  write(run, delivery.summary_text, notice::summary_text(run));
  write(run, delivery.summary_html, notice::summary_html(run));
  write(run, delivery.summary_json, notice::summary_json(run));
  if (delivery.metrics.empty()) return {};
  auto sources = catalogue.sources();
  if (!sources) return base::pass_on(sources);
  auto status = catalogue.status(extract::extractor_version);
  if (!status) return base::pass_on(status);
  write(run, delivery.metrics, notice::prometheus({run, *sources, *status}));
  return {};
}

}  // namespace

base::Status send_by_program(const std::string& program, const std::string& message) {
  return base::run_command({program, "-i", "-t"}, message, program_limit);
}

std::vector<std::string> staleness(const Run& run, const std::vector<model::SourceState>& sources,
                                   base::Seconds now, const Delivery& delivery) {
  std::vector<std::string> warnings;
  for (const model::SourceState& source : sources) {
    const bool asked = std::any_of(run.sources.begin(), run.sources.end(),
                                   [&](const auto& seen) { return seen.name == source.name; });
    const std::string& last = source.last_new.empty() ? source.first_run : source.last_new;
    const auto since = base::parse_iso_time(last);
    const auto own = delivery.stale_of.find(source.name);
    const int days = own == delivery.stale_of.end() ? delivery.stale_after_days : own->second;
    if (!asked || !since || days <= 0 || now - *since < days * day) continue;
    warnings.push_back("no new item from " + source.name + " since " + last +
                       (source.last_new.empty() ? " (its first run)" : "") +
                       ": this does not say that nothing was filed; look at the source");
  }
  return warnings;
}

base::Result<Run> begin_run(Library& library, const std::string& kind, const Delivery& delivery) {
  Run run;
  run.kind = kind;
  run.begun = base::iso_time(base::now());
  auto last = library.catalogue().runs(1);
  if (!last) return base::pass_on(last);
  if (!last->empty() && last->front().begun > run.begun) {
    run.warnings.push_back("the clock stands at " + run.begun + ", an earlier run began at " +
                           last->front().begun + ": look at the machine's time");
  }
  auto id = library.catalogue().begin_run(kind, run.begun);
  if (!id) return base::pass_on(id);
  run.id = *id;
  std::vector<const char*> channels;
  if (!delivery.mail.to.empty()) channels.push_back(mail_channel);
  if (delivery.post) channels.push_back(webhook_channel);
  for (const char* channel : channels) {
    if (auto ok = library.catalogue().open_channel(channel); !ok) return base::pass_on(ok);
  }
  return run;
}

base::Status fire_alerts(Library& library, Run& run) {
  if (auto ok = library.heal_index(); !ok) return ok;
  library.refresh();
  auto result = evaluate_alerts(library, run.id, base::iso_time(base::now()));
  if (!result) return base::pass_on(result);
  run.details["alerts"] = Json::array();
  for (const Firing& firing : result->fired)
    run.details["alerts"].push_back(model::to_json(firing));
  run.counts.emplace_back("alerts", static_cast<std::int64_t>(result->fired.size()));
  run.warnings.insert(run.warnings.end(), result->notes.begin(), result->notes.end());
  return {};
}

base::Status finish_run(const base::fs::path& library, Run& run, const Delivery& delivery) {
  auto opened = catalogue::Catalogue::open(library, catalogue::Access::note);
  if (!opened) return base::pass_on(opened);
  catalogue::Catalogue& catalogue = **opened;
  auto sources = sources_after(catalogue, run);
  if (!sources) return base::pass_on(sources);
  const auto stale = staleness(run, *sources, base::now(), delivery);
  run.warnings.insert(run.warnings.end(), stale.begin(), stale.end());
  const std::size_t failures = run.failures.size();
  if (auto ok = write_feed(catalogue, run, delivery); !ok) return ok;
  if (auto ok = deliver_mail(catalogue, run, delivery); !ok) return ok;
  if (auto ok = deliver_webhook(catalogue, run, delivery); !ok) return ok;
  const bool undelivered = run.failures.size() > failures;
  const int status = run.exit_status.value_or(0);
  run.exit_status =
      status == 0 && undelivered ? base::exit_status(base::ErrorCode::some_items_failed) : status;
  run.ended = base::iso_time(base::now());
  if (auto ok = catalogue.finish_run(run); !ok) return ok;
  write_log(run, delivery);
  return write_summaries(catalogue, run, delivery);
}

}  // namespace pincite::pipeline
