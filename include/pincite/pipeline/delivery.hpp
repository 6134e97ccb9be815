#pragma once
/// The end of an unattended run: alerts are evaluated and delivered, the run record is written.
/// While mail and webhooks are waited for nobody is kept from writing to the library.
///
/// Order, and what a kill costs: (1) what fired is stored, in the transaction that moves the marks
/// of the alert: nothing is lost, nothing fires twice; (2) a channel takes what it is owed, oldest
/// first; (3) only then is it marked as delivered. A kill between 2 and 3 sends the same once more,
/// under the same id (Message-ID, `id` of the webhook). The feed is written anew from the catalogue
/// and needs no mark.

#include "pincite/model/run.hpp"
#include "pincite/notice/notice.hpp"
#include "pincite/pipeline/library.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pincite::pipeline {

/// Where a run's news goes. Empty members are left out.
struct Delivery {
  base::fs::path feed;  ///< Atom file
  notice::FeedSettings feed_settings;
  base::fs::path summary_text, summary_html, summary_json;
  base::fs::path metrics;     ///< Prometheus text file
  notice::MailSettings mail;  ///< `to` empty: no mail
  /// How a message leaves; set when `mail.to` is.
  std::function<base::Status(const std::string& message)> send_mail;
  /// Sends one JSON document; empty: no webhook.
  std::function<base::Status(const std::string& body)> post;
  bool log_wanted = false;
  base::fs::path log;  ///< appended to; empty: standard error
  notice::LogFormat log_format = notice::LogFormat::text;
  int stale_after_days = 4;             ///< a long weekend; 0 = no warning
  std::map<std::string, int> stale_of;  ///< the same for single sources
};

/// Gives a message to the local mail system: `program` ("/usr/sbin/sendmail") -i -t.
base::Status send_by_program(const std::string& program, const std::string& message);

/// Begins a run: its record (id, kind, begun), and the channels that are owed from now on.
base::Result<model::Run> begin_run(Library& library, const std::string& kind,
                                   const Delivery& delivery);

/// Evaluates the alerts and stores what fires, in the library and in `run`.
base::Status fire_alerts(Library& library, model::Run& run);

/// Ends it: delivers, adds warnings about sources without news, completes the record and writes the
/// files. `run` holds what the stages found; its exit status becomes 6 when a delivery failed and
/// it was 0. Takes no lock, so that a slow mail server blocks no writer; one run at a time may do
/// it. Fails only when the library does.
base::Status finish_run(const base::fs::path& library, model::Run& run, const Delivery& delivery);

/// "no new item from cand since …" for sources of the run whose last new item is older than the
/// days that the delivery allows.
std::vector<std::string> staleness(const model::Run& run,
                                   const std::vector<model::SourceState>& sources,
                                   base::Seconds now, const Delivery& delivery);

}  // namespace pincite::pipeline
