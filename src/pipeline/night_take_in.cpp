// The stages of a run that change the library.

#include "pipeline/night_items.hpp"
#include "pipeline/night_run.hpp"
#include "pipeline/rematch.hpp"

#include "pincite/base/clock.hpp"
#include "pincite/pipeline/add.hpp"
#include "pincite/pipeline/maintain.hpp"
#include "pincite/pipeline/stories.hpp"

#include <algorithm>

namespace pincite::pipeline {

using catalogue::ItemState;
using catalogue::Journal;
using catalogue::JournalItem;
using ingest::ItemKind;

namespace {

std::string ocr_of(const ingest::Config& config) {
  return config.only("nightly").text_or("ocr", "auto");
}

extract::OcrMode ocr_mode(const std::string& name) {
  if (name == "never") return extract::OcrMode::never;
  return name == "force" ? extract::OcrMode::force : extract::OcrMode::automatic;
}

std::vector<JournalItem*> ready(std::vector<JournalItem>& due, ItemKind kind) {
  std::vector<JournalItem*> items;
  for (JournalItem& item : due) {
    if (item.state == ItemState::verified && facts_of(item).kind == kind) items.push_back(&item);
  }
  return items;
}

base::fs::path normal(const std::string& file) {
  std::error_code error;
  return base::fs::absolute(file, error).lexically_normal();
}

}  // namespace

/// The ordinary way of a filing: what `pincite add` does. Bytes that are in the library already are
/// recognised, so a run that was killed in the middle is completed here.
base::Status NightRun::add_filings(Library& library) {
  auto items = ready(due_, ItemKind::filing);
  std::map<base::fs::path, std::vector<JournalItem*>> by_file;
  AddOptions add_options;
  for (JournalItem* item : items) {
    const auto path = normal(item->file);
    by_file[path].push_back(item);
    add_options.paths.push_back(path);
    const auto facts = facts_of(*item);
    if (!facts.url.empty()) add_options.origins[path] = facts.url;
  }
  result_.counts.emplace_back("added", 0);
  if (items.empty()) return pay_stories(library);
  add_options.ocr = ocr_mode(ocr_of(options_.config));
  add_options.source = "folder";
  add_options.pool = options_.pool;
  auto added = add(library, add_options, control_, [&](const AddedFile& file) {
    for (JournalItem* item : by_file[file.path]) {
      const bool failed = file.outcome == AddOutcome::failed;
      item->state = failed ? ItemState::failed : ItemState::indexed;
      item->error = failed ? file.reason : "";
    }
  });
  if (!added) return base::pass_on(added);
  result_.counts.back().second = static_cast<std::int64_t>(added->added);
  std::vector<JournalItem> settled;
  for (JournalItem* item : items) {
    if (item->state != ItemState::indexed) continue;
    if (!control_.stopped()) item->state = ItemState::matched;
    if (auto ok = link_replaced(library, *item); !ok) return ok;
    settled.push_back(*item);
  }
  return settle(library, settled);
}

/// What a run that was killed still owes to stored stories; `add` does so by itself.
base::Status NightRun::pay_stories(Library& library) const {
  auto changed = rematch_owed(library, {}, control_);
  return changed ? base::Status() : base::Status(base::pass_on(changed));
}

/// What succeeded is no failure any more.
base::Status NightRun::settle(Library& library, const std::vector<JournalItem>& items) {
  for (const JournalItem& item : items) {
    if (auto ok = library.catalogue().clear_failure(object_of(facts_of(item))); !ok) return ok;
  }
  return Journal(library.catalogue()).put(items);
}

/// A docket told more of a paper than the feed that it came by: its title is put right, unless
/// somebody has put it right by hand.
base::Status NightRun::revise_titles(Library& library) {
  std::vector<JournalItem> settled;
  for (JournalItem& item : due_) {
    if (item.state != ItemState::extracted) continue;
    auto facts = facts_of(item);
    auto filing = library.catalogue().filing_by_sha256(item.sha256);
    if (!filing) return base::pass_on(filing);
    if (*filing && (*filing)->title == facts.brief_title &&
        facts.brief_title != facts.description) {
      extract::GivenMetadata given;
      given.title = facts.description;
      auto edited = edit(library, model::filing_ref((*filing)->id), given);
      if (!edited) return base::pass_on(edited);
    }
    facts.brief_title.clear();
    item.facts = base::to_line(ingest::pack(facts));
    item.state = ItemState::matched;
    settled.push_back(item);
  }
  return settle(library, settled);
}

/// Other bytes for the same paper: both stay, as versions of one another.
base::Status NightRun::link_replaced(Library& library, const JournalItem& item) {
  const std::string before = facts_of(item).replaces;
  if (before.empty() || before == item.sha256) return {};
  auto older = library.catalogue().filing_by_sha256(before);
  if (!older) return base::pass_on(older);
  auto newer = library.catalogue().filing_by_sha256(item.sha256);
  if (!newer) return base::pass_on(newer);
  if (!*older || !*newer) return {};
  return library.catalogue().set_versions({(*older)->id, (*newer)->id});
}

base::Status NightRun::add_stories(Library& library) {
  auto items = ready(due_, ItemKind::story);
  result_.counts.emplace_back("stories", static_cast<std::int64_t>(items.size()));
  if (items.empty()) return {};
  std::vector<std::string> paths;
  StoryAddresses addresses;
  for (const JournalItem* item : items) {
    paths.push_back(item->file);
    const auto facts = facts_of(*item);
    if (!facts.url.empty()) addresses[item->file] = facts.url;
  }
  auto linked = take_in_stories(library, paths, control_, addresses);
  if (!linked) return base::pass_on(linked);
  if (linked->interrupted) return {};
  std::map<std::string, std::string> problems;
  for (const base::Error& error : linked->failures)
    problems[error.object] = error.message;
  std::vector<JournalItem> settled;
  for (JournalItem* item : items) {
    const auto problem = problems.find(item->file);
    item->state = problem == problems.end() ? ItemState::matched : ItemState::failed;
    item->error = problem == problems.end() ? "" : problem->second;
    if (item->state == ItemState::matched) settled.push_back(*item);
  }
  return settle(library, settled);
}

/// Counts the attempts of one night as one, and gives up at the limit.
base::Status NightRun::fail_item(Library& library, JournalItem& item) {
  const int limit = options_.config.only("nightly").number_or("attempts", 8);
  ingest::Item facts = facts_of(item);
  const std::string object = object_of(facts);
  const base::Seconds now = base::now();
  const auto last = base::parse_iso_time(facts.failed);
  const bool counts = !last || is_of_earlier_night(facts.failed, now);
  item.attempts += counts ? 1 : 0;
  if (counts || *last > now) {  // the clock was ahead
    facts.failed = base::iso_time(now);
    item.facts = base::to_line(ingest::pack(facts));
  }
  item.file.clear();
  item.sha256.clear();
  std::string reason = item.error;
  if (item.attempts >= limit) {
    item.state = ItemState::given_up;
    reason += "; given up after " + std::to_string(item.attempts) + " nights";
  }
  result_.failures.push_back({object, reason});
  return library.catalogue().put_failure({object, reason});
}

base::Status NightRun::settle_failures(Library& library) {
  std::vector<JournalItem> settled;
  std::int64_t missing = 0;
  for (JournalItem& item : due_) {
    if (item.state == ItemState::missing) {
      ++missing;
      settled.push_back(item);
    }
    if (item.state == ItemState::failed && !item.error.empty()) {
      if (auto ok = fail_item(library, item); !ok) return ok;
      settled.push_back(item);
    }
  }
  result_.counts.emplace_back("waiting", missing);
  return Journal(library.catalogue()).put(settled);
}

}  // namespace pincite::pipeline
