// The stage of a run that fetches papers and stories.

#include "pipeline/night_run.hpp"

#include "pincite/wire/url.hpp"

#include <algorithm>
#include <set>

namespace pincite::pipeline {

using base::ErrorCode;
using catalogue::ItemState;
using catalogue::JournalItem;
using ingest::Section;

namespace {

/// So many papers in a row that a host does not give: it is left alone until the next run. One
/// paper that it never gives does not keep the others away.
constexpr std::size_t silent_after = 3;

std::string host_of(const std::string& url) {
  const auto parsed = wire::parse_url(url);
  return parsed ? parsed->host + ":" + parsed->port : std::string();
}

}  // namespace

const Section* NightRun::section_of(const JournalItem& item) const {
  for (const Section& section : options_.config.sections) {
    if (section.title() == item.source) return &section;
  }
  return nullptr;
}

/// Fetches what is due, without a lock on the library. The files in the inbox are the memory of a
/// run that is killed here.
base::Status NightRun::fetch_due() {
  std::map<std::string, Host> hosts;
  std::int64_t fetched = 0;
  for (JournalItem& item : due_) {
    if (control_.stopped()) break;
    if (item.state == ItemState::extracted) continue;  // its bytes are in the library
    item.error.clear();
    const auto facts = facts_of(item);
    const Section* section = section_of(item);
    if (facts.url.empty()) {
      verify_local(item);
    } else if (section != nullptr && ingest::is_enabled(*section)) {
      auto ok = fetch(*section, item, hosts[host_of(facts.url)]);
      if (!ok && ok.error().code == ErrorCode::interrupted) break;
      if (!ok) return ok;
      fetched += item.state == ItemState::verified ? 1 : 0;
    }
  }
  for (const auto& [name, host] : hosts)
    settle_host(name, host);
  result_.counts.emplace_back("fetched", fetched);
  result_.interrupted = control_.stopped();
  return {};
}

base::Status NightRun::fetch(const Section& section, JournalItem& item, Host& host) {
  if (host.silent_in_row >= silent_after) {
    host.left.push_back(&item);
    return {};
  }
  auto ok = download(library_, section, *context_, item);
  if (ok) {
    host.answered = true;
    host.silent_in_row = 0;
    return ok;
  }
  if (ok.error().code != ErrorCode::source_unreachable) return ok;
  ++host.silent_in_row;
  host.problem = ok.error().message;
  host.troubled.push_back(&item);
  return {};
}

/// A paper that cannot be had from a host that gives others has failed; when the host gave nothing
/// at all, its papers have not: they are asked for again without limit.
void NightRun::settle_host(const std::string& name, const Host& host) {
  std::map<std::string, std::size_t> waiting;
  for (JournalItem* item : host.troubled) {
    if (host.answered) {
      item->state = ItemState::failed;
      item->error = host.problem;
    } else {
      ++waiting[item->source];
    }
  }
  for (const JournalItem* item : host.left)
    ++waiting[item->source];
  for (NightSource& source : result_.sources) {
    const auto found = waiting.find(source.name);
    if (found == waiting.end()) continue;
    source.reached = false;
    source.problem += (source.problem.empty() ? "" : "; ") + name + " " + host.problem + ": " +
                      std::to_string(found->second) +
                      (found->second == 1 ? " item is" : " items are") + " left to the next run";
  }
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
