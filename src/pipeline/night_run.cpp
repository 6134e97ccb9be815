#include "pipeline/night_run.hpp"

#include "pincite/base/clock.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <algorithm>
#include <thread>

namespace pincite::pipeline {

using base::ErrorCode;
using catalogue::ItemState;
using catalogue::Journal;
using catalogue::JournalItem;
using ingest::Section;

namespace {

constexpr std::chrono::seconds look_again{2};

}  // namespace

NightRun::NightRun(const base::fs::path& library, const NightOptions& options,
                   const Control& control)
    : library_(library), options_(options), control_(control) {
  const Section& general = options.config.only("nightly");
  client_ = std::make_unique<wire::Client>(general.text_or("contact", "no contact given"),
                                           wire::system_timing(), control.stop);
  const bool offline = !options.offline.empty();
  fetcher_ = offline ? ingest::offline(options.offline) : ingest::online(*client_);
  context_ = std::make_unique<ingest::PollContext>(
      ingest::PollContext{*fetcher_, night_folder(library_), [] { return base::now(); }, offline,
                          ingest::request_rules(general)});
}

base::Result<NightResult> NightRun::run() {
  if (options_.dry_run) return look_only();
  std::error_code error;
  base::fs::create_directories(night_folder(library_), error);
  auto lock = base::FileLock::acquire(night_folder(library_) / "lock", "nightly");
  if (!lock) return base::pass_on(lock);
  if (auto ok = read_states(); !ok) return base::pass_on(ok);
  ask_sources();
  if (auto ok = record(); !ok) return base::pass_on(ok);
  if (auto ok = fetch_due(); !ok) return base::pass_on(ok);
  if (auto ok = take_in(); !ok) return base::pass_on(ok);
  clean_inbox();
  result_.interrupted = result_.interrupted || control_.stopped();
  if (auto ok = end_record(); !ok) return base::pass_on(ok);
  return std::move(result_);
}

base::Status NightRun::begin_record(Library& library) {
  auto begun = begin_run(library, "nightly", options_.delivery);
  if (!begun) return base::pass_on(begun);
  run_ = std::move(*begun);
  result_.notes = run_.warnings;
  return {};
}

/// Alerts are evaluated and told; a run that was interrupted leaves that to the next one.
base::Status NightRun::end_record() {
  for (const NightSource& source : result_.sources) {
    run_.sources.push_back(
        {source.name, source.reached, source.seen, source.fresh, source.problem});
  }
  run_.counts = result_.counts;
  run_.failures = result_.failures;
  run_.warnings = result_.notes;
  run_.exit_status = result_.exit_status();
  {
    auto library = open_patiently();
    if (!library) return base::pass_on(library);
    if (result_.interrupted) {
      run_.ended = base::iso_time(base::now());
      return (*library)->catalogue().finish_run(run_);
    }
    if (auto ok = fire_alerts(**library, run_); !ok) return ok;
  }
  if (auto ok = finish_run(library_, run_, options_.delivery); !ok) return ok;
  result_.counts = run_.counts;
  result_.failures = run_.failures;
  result_.notes = run_.warnings;
  result_.alerts = run_.details["alerts"];
  return {};
}

/// Another writer is waited for: at night nobody is there to run the command again.
base::Result<std::unique_ptr<Library>> NightRun::open_patiently() {
  auto pool = options_.pool;
  pool.stop = control_.stop;
  int left = options_.config.only("nightly").number_or("wait-for-library", 300);
  while (true) {
    auto library = Library::open(library_, Access::write, pool);
    const bool locked = !library && library.error().message.find("is locked") != std::string::npos;
    if (!locked || left <= 0 || control_.stopped()) return library;
    std::this_thread::sleep_for(look_again);
    left -= static_cast<int>(look_again.count());
  }
}

/// After an update of the program nobody may be there to run `pincite reindex`.
base::Status NightRun::renew_index(Library& library) {
  if (!index::is_outdated(library_)) return {};
  auto renewed = reindex(library, {}, control_);
  if (!renewed) return base::pass_on(renewed);
  result_.interrupted = renewed->interrupted;
  if (!renewed->interrupted) {
    const std::string count =
        renewed->filings == 1 ? "1 filing" : std::to_string(renewed->filings) + " filings";
    result_.notes.push_back("the word index was made by an older version and was built anew (" +
                            count + ")");
  }
  return {};
}

base::Status NightRun::read_states() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  if (auto ok = begin_record(**library); !ok) return ok;
  if (auto ok = renew_index(**library); !ok) return ok;
  auto states = Journal((*library)->catalogue()).poll_states();
  if (!states) return base::pass_on(states);
  states_ = std::move(*states);
  return {};
}

base::Status NightRun::record() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  for (Asked& asked : asked_) {
    if (!asked.answered) continue;  // what it was asked last stays known
    if (auto ok = record_one(**library, asked); !ok) return ok;
  }
  auto due = Journal((*library)->catalogue()).unfinished();
  if (!due) return base::pass_on(due);
  due_ = std::move(*due);
  return {};
}

base::Status NightRun::record_one(Library& library, Asked& asked) {
  Journal journal(library.catalogue());
  auto items = compare(journal, asked.polled.items);
  if (!items) return base::pass_on(items);
  report_source(asked, items->fresh);
  // What failed under an old address is told under the new one, if it fails again.
  for (const std::string& object : items->renamed) {
    if (auto ok = library.catalogue().clear_failure(object); !ok) return ok;
  }
  const std::string title = asked.section->title();
  const std::string state = base::to_line(asked.polled.state);
  const auto known = states_.find(title);
  const bool same = known != states_.end() && known->second == state;
  if (same && items->items.empty()) return {};
  return journal.put_poll(title, state, items->items, items->sheets);
}

base::Status NightRun::take_in() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  if (auto ok = store_verified(**library); !ok) return ok;
  if (control_.stopped()) return {};
  if (auto ok = add_filings(**library); !ok) return ok;
  if (auto ok = revise_titles(**library); !ok) return ok;
  if (control_.stopped()) return {};
  if (auto ok = add_stories(**library); !ok) return ok;
  return settle_failures(**library);
}

base::Status NightRun::store_verified(Library& library) {
  std::vector<JournalItem> verified;
  for (JournalItem& item : due_) {
    if (item.state != ItemState::verified) continue;
    auto facts = facts_of(item);
    if (facts.kind == ingest::ItemKind::filing && !facts.url.empty()) {
      if (auto ok = write_side_file(item.file, facts); !ok) return ok;
      facts.brief_title = facts.brief ? facts.description : "";
    }
    item.facts = base::to_line(ingest::pack(facts));
    verified.push_back(item);
  }
  return Journal(library.catalogue()).put(verified);
}

}  // namespace pincite::pipeline
