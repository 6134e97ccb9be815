#include "pipeline/add_run.hpp"

#include "pipeline/rematch.hpp"
#include "pipeline/sketch.hpp"
#include "pipeline/stale.hpp"
#include "pipeline/versions.hpp"

#include "pincite/catalogue/owed.hpp"

#include <thread>

namespace pincite::pipeline {

using base::ErrorCode;

namespace {

constexpr std::chrono::milliseconds tick{100};  // progress and stop are looked at this often

std::set<base::fs::path> named_paths(const std::vector<base::fs::path>& paths) {
  std::set<base::fs::path> named;
  std::error_code error;
  for (const auto& path : paths)
    named.insert(base::fs::absolute(path, error).lexically_normal());
  return named;
}

/// One worker more than cores keeps the pool busy while results are stored.
int thread_count(const extract::PoolOptions& options) {
  const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
  return (options.workers > 0 ? options.workers : cores) + 1;
}

std::string reason_of(const base::Error& error) {
  return error.hint.empty() ? error.message : error.message + ": " + error.hint;
}

}  // namespace

AddRun::AddRun(Library& library, const AddOptions& options, const Control& control,
               const Done& done, const Intake& intake, Known known)
    : library_(library), options_(options), control_(control), done_(done), intake_(intake),
      first_filings_(known.filings.empty()),
      planner_(intake.items, std::move(known), named_paths(options.paths)), batch_(library) {}

base::Result<AddResult> AddRun::run() {
  result_.ignored = intake_.ignored;
  if (auto ok = start_workers(); !ok) return base::pass_on(ok);
  auto settled = settle_all();
  auto flushed = flush();
  queue_.reset();
  if (!settled) return base::pass_on(settled);
  if (!flushed) return base::pass_on(flushed);
  if (auto ok = index_touched(); !ok) return base::pass_on(ok);
  if (!result_.interrupted) {
    if (auto ok = rematch_stories(); !ok) return base::pass_on(ok);
  }
  return std::move(result_);
}

base::Status AddRun::rematch_stories() {
  auto changed = rematch_owed(library_, added_, control_);
  if (!changed) return base::pass_on(changed);
  result_.rematched = std::move(*changed);
  return {};
}

/// Workers are started only when there is something to read.
base::Status AddRun::start_workers() {
  const auto first = planner_.advance();
  if (!first) return {};
  first_job_ = *first;
  auto pool = library_.pool();
  if (!pool) return base::pass_on(pool);
  queue_ = std::make_unique<ExtractQueue>(
      **pool, thread_count(options_.pool), [this] { return next_job(); }, control_,
      [this](std::size_t pages) { pages_done_ += pages; });
  return {};
}

std::optional<ExtractJob> AddRun::next_job() {
  const auto item = first_job_given_ ? planner_.advance() : std::optional(first_job_);
  first_job_given_ = true;
  if (!item) return std::nullopt;
  const auto& path = intake_.items[*item].path;
  std::vector<model::Issue> issues;
  ExtractJob job{path, with_side_file(path, options_.given, issues), {}};
  job.options.ocr = options_.ocr;
  if (!issues.empty()) {
    const std::lock_guard lock(side_mutex_);
    side_issues_[*item] = std::move(issues);
  }
  return job;
}

base::Status AddRun::settle_all() {
  for (std::size_t item = 0; item < intake_.items.size(); ++item) {
    const Plan* plan = wait_for_plan(item);
    if (plan == nullptr || control_.stopped()) break;
    if (auto ok = settle(item, *plan); !ok) return ok;
    if (result_.interrupted) break;
    show_progress(item + 1);
  }
  result_.interrupted = result_.interrupted || control_.stopped();
  return {};
}

/// Where the bytes came from.
std::string AddRun::origin_of(std::size_t item) const {
  const auto& path = intake_.items[item].path;
  const auto origin = options_.origins.find(path);
  return origin == options_.origins.end() ? path.string() : origin->second;
}

/// Null only when the run was stopped.
const Plan* AddRun::wait_for_plan(std::size_t item) {
  while (true) {
    if (const Plan* plan = planner_.decided(item)) return plan;
    if (control_.stopped()) return nullptr;
    // All extraction threads wait for room or work: look again soon.
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
}

std::optional<ExtractQueue::Outcome> AddRun::wait_for_outcome() {
  while (true) {
    if (auto outcome = queue_->next(tick)) return outcome;
    if (control_.stopped() || queue_->finished()) return std::nullopt;
    show_progress(result_.files.size() + unreported_.size());
    if (batch_.due() && !flush()) return std::nullopt;  // told again by the last flush
  }
}

base::Status AddRun::settle(std::size_t item, const Plan& plan) {
  switch (plan.fate) {
  case Fate::extract:
    return settle_extracted(item, plan);
  case Fate::twin:
    return settle_twin(item, plan);
  case Fate::failed:
    return fail(item, plan, plan.reason);
  case Fate::present: {
    auto filing = library_.catalogue().filing(plan.filing);
    if (!filing) return base::pass_on(filing);
    AddedFile file{intake_.items[item].path, AddOutcome::present, std::move(*filing), "", {}};
    return report_later(std::move(file));
  }
  }
  return {};
}

base::Status AddRun::settle_extracted(std::size_t item, const Plan& plan) {
  auto outcome = wait_for_outcome();
  // After a stop the workers may have been killed too: what they say now is no finding.
  if (!outcome || control_.stopped()) {
    result_.interrupted = true;
    return {};
  }
  if (!*outcome) return fail(item, plan, reason_of(outcome->error()));
  return store(item, plan, std::move(**outcome));
}

base::Status AddRun::store(std::size_t item, const Plan& plan, extract::Extraction extraction) {
  model::Filing& filing = extraction.filing;
  filing.sha256 = plan.sha256;
  filing.path = origin_of(item);
  filing.pages = static_cast<int>(extraction.pages.size());
  if (filing.source.empty() || filing.source == "add") filing.source = options_.source;
  {
    const std::lock_guard lock(side_mutex_);
    auto& issues = side_issues_[item];
    extraction.issues.insert(extraction.issues.end(), issues.begin(), issues.end());
  }
  cite::Document document{filing, std::move(extraction.pages), {}};
  document.flow = text::build_flow(document.pages);
  const auto sketch = make_sketch(document);
  // A story that was matched against an empty library is due in any case.
  if (first_filings_ && added_.empty()) {
    if (auto ok = catalogue::Owed(library_.catalogue()).owe_all_stories(); !ok) return ok;
  }
  auto added = library_.catalogue().add_filing(filing, document.pages, extraction.issues,
                                               pages_version(options_.ocr), sketch,
                                               intake_.items[item].path);
  if (!added && added.error().code == ErrorCode::unusable_document) {
    return fail(item, plan, reason_of(added.error()));
  }
  if (!added) return base::pass_on(added);
  document.filing = std::move(*added);
  added_.insert(document.filing.id);
  if (auto ok = link_and_index(document, sketch); !ok) return ok;
  for (const auto& page : document.pages) {
    ++(page.origin == model::Origin::text  ? result_.pages_text
       : page.origin == model::Origin::ocr ? result_.pages_ocr
                                           : result_.pages_unreadable);
  }
  return report_later({intake_.items[item].path, AddOutcome::added, std::move(document.filing), "",
                       std::move(extraction.issues)});
}

/// Finds other versions, which may settle the filing's own; the index gets it as it is then.
base::Status AddRun::link_and_index(cite::Document& document, const catalogue::Sketch& sketch) {
  auto linked = link_versions(library_.catalogue(), document.filing, sketch);
  if (!linked) return base::pass_on(linked);
  if (!linked->empty()) {
    auto now = library_.catalogue().filing(document.filing.id);
    if (!now) return base::pass_on(now);
    if (*now) document.filing = std::move(**now);
    touched_.insert(linked->begin(), linked->end());
    touched_.erase(document.filing.id);
  }
  return batch_.put(document);
}

/// Earlier filings whose version became known stand in the index as they were before.
base::Status AddRun::index_touched() {
  library_.refresh();
  for (const model::FilingId id : touched_) {
    auto document = library_.document(id);
    if (!document) return base::pass_on(document);
    if (auto ok = batch_.put(**document); !ok) return ok;
  }
  return batch_.flush();
}

base::Status AddRun::fail(std::size_t item, const Plan& plan, const std::string& reason) {
  const std::string object = origin_of(item);
  if (!plan.sha256.empty() && plan.fate != Fate::failed) {
    auto ok =
        library_.catalogue().put_failure({object, reason}, plan.sha256, extract::extractor_version);
    if (!ok) return ok;
  }
  return report_later({intake_.items[item].path, AddOutcome::failed, std::nullopt, reason, {}});
}

/// The first of the twins was settled before, as a filing or as a failure.
base::Status AddRun::settle_twin(std::size_t item, const Plan& plan) {
  auto filing = library_.catalogue().filing_by_sha256(plan.sha256);
  if (!filing) return base::pass_on(filing);
  if (!*filing) return fail(item, plan, "the same bytes failed before in this run");
  return report_later({intake_.items[item].path, AddOutcome::present, std::move(*filing), "", {}});
}

base::Status AddRun::report_later(AddedFile file) {
  unreported_.push_back(std::move(file));
  return batch_.empty() || batch_.due() ? flush() : base::Status();
}

/// Commits the index; only then are the files reported.
base::Status AddRun::flush() {
  if (auto ok = batch_.flush(); !ok) return ok;
  for (auto& file : unreported_) {
    count(file);
    if (done_) done_(file);
    result_.files.push_back(std::move(file));
  }
  unreported_.clear();
  return {};
}

void AddRun::count(const AddedFile& file) {
  switch (file.outcome) {
  case AddOutcome::added:
    ++result_.added;
    break;
  case AddOutcome::present:
    ++result_.present;
    break;
  case AddOutcome::would_add:
    ++result_.would_add;
    break;
  case AddOutcome::failed:
    ++result_.failed;
    break;
  case AddOutcome::ignored:
    ++result_.ignored;
    break;
  }
}

void AddRun::show_progress(std::size_t item) {
  if (!control_.progress) return;
  const auto& items = intake_.items;
  const std::string current = item < items.size() ? items[item].path.filename().string() : "";
  control_.progress({item, items.size(), pages_done_.load(), current});
}

}  // namespace pincite::pipeline
