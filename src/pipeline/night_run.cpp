#include "pipeline/night_run.hpp"

#include "pincite/base/clock.hpp"

#include <algorithm>
#include <atomic>
#include <set>
#include <thread>

namespace pincite::pipeline {

using base::ErrorCode;
using catalogue::ItemState;
using catalogue::Journal;
using catalogue::JournalItem;
using ingest::Section;

namespace {

constexpr unsigned poll_threads = 8;  // sources on different hosts are asked side by side
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
                          general.text_or("proxy", "")});
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
  return {};
}

/// Alerts are evaluated and told; a run that was interrupted leaves that to the next one.
base::Status NightRun::end_record() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  for (const NightSource& source : result_.sources) {
    run_.sources.push_back(
        {source.name, source.reached, source.seen, source.fresh, source.problem});
  }
  run_.counts = result_.counts;
  run_.failures = result_.failures;
  run_.warnings = result_.notes;
  run_.exit_status = result_.exit_status();
  if (result_.interrupted) {
    run_.ended = base::iso_time(base::now());
    return (*library)->catalogue().finish_run(run_);
  }
  if (auto ok = finish_run(**library, run_, options_.delivery); !ok) return ok;
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

base::Status NightRun::read_states() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  if (auto ok = begin_record(**library); !ok) return ok;
  auto states = Journal((*library)->catalogue()).poll_states();
  if (!states) return base::pass_on(states);
  states_ = std::move(*states);
  return {};
}

void NightRun::ask_sources() {
  for (const std::string& kind : ingest::source_kinds()) {
    for (const Section* section : options_.config.of(kind)) {
      if (ingest::is_enabled(*section)) asked_.push_back({section, {}});
    }
  }
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < asked_.size() && !control_.stopped(); i = next++) {
      const auto known = states_.find(asked_[i].section->title());
      const base::Json state =
          known == states_.end() ? base::Json() : base::Json::parse(known->second, nullptr, false);
      asked_[i].polled = ingest::poll(*asked_[i].section, state, *context_);
    }
  };
  std::vector<std::thread> threads;
  const auto count = std::min<std::size_t>(poll_threads, asked_.size());
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back(work);
  for (auto& thread : threads)
    thread.join();
}

void NightRun::report_source(const Asked& asked, std::int64_t fresh) {
  NightSource source;
  source.name = asked.section->title();
  source.seen = static_cast<std::int64_t>(asked.polled.items.size());
  source.fresh = fresh;
  if (asked.polled.unreachable) {
    source.reached = false;
    source.problem = asked.polled.unreachable->line();
    if (!asked.polled.unreachable->hint.empty()) {
      source.problem += " (" + asked.polled.unreachable->hint + ")";
    }
  }
  for (const auto& [object, reason] : asked.polled.failures)
    result_.failures.push_back({object, reason});
  const auto& notes = asked.polled.notes;
  result_.notes.insert(result_.notes.end(), notes.begin(), notes.end());
  result_.sources.push_back(std::move(source));
}

base::Result<NightResult> NightRun::look_only() {
  std::unique_ptr<catalogue::Catalogue> catalogue;
  std::error_code error;
  if (base::fs::exists(library_ / "catalogue.db", error)) {
    auto opened = catalogue::Catalogue::open(library_, catalogue::Access::read);
    if (!opened) return base::pass_on(opened);
    catalogue = std::move(*opened);
    auto states = Journal(*catalogue).poll_states();
    if (!states) return base::pass_on(states);
    states_ = std::move(*states);
  }
  ask_sources();
  for (const Asked& asked : asked_) {
    auto items = catalogue ? [&] {
      Journal journal(*catalogue);
      return compare(journal, asked.polled.items);
    }() : all_new(asked.polled.items);
    if (!items) return base::pass_on(items);
    report_source(asked, items->fresh);
    foresee(asked, *items);
  }
  return std::move(result_);
}

void NightRun::foresee(const Asked& asked, const NightItems& items) {
  for (const JournalItem& item : items.items) {
    const auto facts = facts_of(item);
    const char* what = item.state != ItemState::seen ? "entry "
                       : facts.url.empty()           ? "read  "
                                                     : "fetch ";
    const std::string object = item.state == ItemState::seen ? object_of(facts) : item.key;
    result_.planned.push_back(what + object + "  [" + asked.section->title() + "]");
  }
}

base::Status NightRun::record() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  for (Asked& asked : asked_) {
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
  const std::string title = asked.section->title();
  const std::string state = base::to_line(asked.polled.state);
  const auto known = states_.find(title);
  const bool same = known != states_.end() && known->second == state;
  if (same && items->items.empty()) return {};
  return journal.put_poll(title, state, items->items, items->sheets);
}

const Section* NightRun::section_of(const JournalItem& item) const {
  for (const Section& section : options_.config.sections) {
    if (section.title() == item.source) return &section;
  }
  return nullptr;
}

/// Fetches what is due, without a lock on the library. The files in the inbox are the memory of a
/// run that is killed here.
base::Status NightRun::fetch_due() {
  std::int64_t fetched = 0;
  for (JournalItem& item : due_) {
    if (control_.stopped()) break;
    const auto facts = facts_of(item);
    earlier_bytes_[item.key] = item.sha256;
    const Section* section = section_of(item);
    if (facts.url.empty()) {
      verify_local(item);
    } else if (section != nullptr && ingest::is_enabled(*section)) {
      if (auto ok = download(library_, *section, *context_, item); !ok) {
        if (ok.error().code == ErrorCode::interrupted) break;
        return ok;
      }
      fetched += item.state == ItemState::verified ? 1 : 0;
    }
  }
  result_.counts.emplace_back("fetched", fetched);
  result_.interrupted = control_.stopped();
  return {};
}

base::Status NightRun::take_in() {
  auto library = open_patiently();
  if (!library) return base::pass_on(library);
  if (auto ok = store_verified(**library); !ok) return ok;
  if (control_.stopped()) return {};
  if (auto ok = add_filings(**library); !ok) return ok;
  if (control_.stopped()) return {};
  if (auto ok = add_stories(**library); !ok) return ok;
  return settle_failures(**library);
}

base::Status NightRun::store_verified(Library& library) {
  std::vector<JournalItem> verified;
  for (const JournalItem& item : due_) {
    if (item.state != ItemState::verified) continue;
    const auto facts = facts_of(item);
    if (facts.kind == ingest::ItemKind::filing && !facts.url.empty()) {
      if (auto ok = write_side_file(item.file, facts); !ok) return ok;
    }
    verified.push_back(item);
  }
  return Journal(library.catalogue()).put(verified);
}

/// Files of the inbox that nobody waits for any more.
void NightRun::clean_inbox() const {
  std::set<std::string> wanted;
  for (const JournalItem& item : due_) {
    if (item.state == ItemState::verified && !item.file.empty()) {
      wanted.insert(base::fs::path(item.file).stem().string());
    }
  }
  if (control_.stopped()) return;
  std::error_code error;
  for (base::fs::directory_iterator at(night_folder(library_) / "inbox", error), end;
       !error && at != end; at.increment(error)) {
    std::error_code ignored;
    if (!wanted.contains(at->path().stem().string())) base::fs::remove(at->path(), ignored);
  }
}

}  // namespace pincite::pipeline
