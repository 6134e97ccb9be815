#pragma once
/// Tells people and machines what a run found: summaries, feed, mail, metrics. Every function is
/// pure: the same values give the same bytes. Text from filings and stories is escaped for the
/// format it goes into.

#include "pincite/base/clock.hpp"
#include "pincite/base/result.hpp"
#include "pincite/model/alert.hpp"
#include "pincite/model/run.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace pincite::notice {

/// The run in plain text: outcome, counts, sources, what fired and why, failures, warnings.
std::string summary_text(const model::Run& run);
/// The same as one HTML page without anything from outside.
std::string summary_html(const model::Run& run);
/// The `pincite.run/1` document.
std::string summary_json(const model::Run& run);

/// What fired, in plain text: a headline, then indented lines.
std::string firing_text(const model::Firing& firing);

/// "urn:uuid:…" of a firing: the same whenever it is delivered again, so that receivers can drop
/// what they have.
std::string firing_id(const model::Firing& firing);

struct FeedSettings {
  std::string title = "pincite alerts";
  std::string id = "urn:pincite:alerts";  ///< of the feed; a URL where it is published
};

/// An Atom feed (RFC 4287), newest first as given.
std::string atom_feed(const std::vector<model::Firing>& firings, const FeedSettings& settings);

struct MailSettings {
  std::string from;
  std::vector<std::string> to;
};

/// Fails with usage unless all are plain addresses ("desk@example.org").
base::Status check_mail(const MailSettings& settings);

/// One message (RFC 5322, lines end in "\r\n") with everything given, oldest first. Its Message-ID
/// is the same when the same is sent again.
std::string mail_message(const std::vector<model::Firing>& firings, const MailSettings& settings,
                         base::Seconds now);

/// The `pincite.firing/1` document that a webhook gets, on one line.
std::string webhook_body(const model::Firing& firing);

enum class LogFormat {
  text,     ///< "2026-11-23T02:21:30Z warning: …"
  journal,  ///< "<4>…": the priority of sd-daemon(3); journald adds the time
  json      ///< one object per line: time, level, event, run, message and what belongs to the event
};

/// The run as lines of a log, each with its line end: sources, what fired, warnings, failures, end.
std::string log_lines(const model::Run& run, LogFormat format);

/// What a monitor wants to know of the library.
struct Metrics {
  model::Run run;                           ///< the last one
  std::vector<model::SourceState> sources;  ///< all that are known
  model::LibraryStatus library;
};

/// Prometheus text format 0.0.4. Times are seconds since 1970; a source that never had an item has
/// none.
std::string prometheus(const Metrics& metrics);

}  // namespace pincite::notice
