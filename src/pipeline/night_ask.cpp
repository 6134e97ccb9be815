// The stages of a run that ask sources and only look.

#include "pipeline/night_run.hpp"

#include <algorithm>
#include <atomic>
#include <thread>

namespace pincite::pipeline {

using catalogue::ItemState;
using catalogue::Journal;
using catalogue::JournalItem;
using ingest::Section;

namespace {

constexpr unsigned poll_threads = 8;  // sources on different hosts are asked side by side

}  // namespace

void NightRun::ask_sources() {
  for (const std::string& kind : ingest::source_kinds()) {
    for (const Section* section : options_.config.of(kind)) {
      if (ingest::is_enabled(*section)) asked_.push_back({section, {}, false});
    }
  }
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    for (std::size_t i = next++; i < asked_.size() && !control_.stopped(); i = next++) {
      const auto known = states_.find(asked_[i].section->title());
      const base::Json state =
          known == states_.end() ? base::Json() : base::Json::parse(known->second, nullptr, false);
      asked_[i].polled = ingest::poll(*asked_[i].section, state, *context_);
      asked_[i].answered = true;
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

}  // namespace pincite::pipeline
