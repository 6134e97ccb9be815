#pragma once
/// One run of `pincite add`.

#include "pipeline/extract_queue.hpp"
#include "pipeline/index_batch.hpp"
#include "pipeline/planner.hpp"

#include "pincite/pipeline/add.hpp"
#include "pincite/pipeline/library.hpp"

#include <atomic>
#include <memory>
#include <set>

namespace pincite::pipeline {

/// Takes the items in order; one object per run, used from one thread.
class AddRun {
 public:
  using Done = std::function<void(const AddedFile&)>;
  AddRun(Library& library, const AddOptions& options, const Control& control, const Done& done,
         const Intake& intake, Known known);

  base::Result<AddResult> run();

 private:
  base::Status start_workers();
  std::optional<ExtractJob> next_job();
  base::Status settle_all();
  base::Status settle(std::size_t item, const Plan& plan);
  base::Status settle_extracted(std::size_t item, const Plan& plan);
  base::Status store(std::size_t item, const Plan& plan, extract::Extraction extraction);
  base::Status link_and_index(cite::Document& document, const catalogue::Sketch& sketch);
  base::Status index_touched();
  base::Status rematch_stories();
  base::Status fail(std::size_t item, const Plan& plan, const std::string& reason);
  base::Status settle_twin(std::size_t item, const Plan& plan);
  std::string origin_of(std::size_t item) const;
  const Plan* wait_for_plan(std::size_t item);
  std::optional<ExtractQueue::Outcome> wait_for_outcome();
  base::Status report_later(AddedFile file);
  base::Status flush();
  void show_progress(std::size_t item);
  void count(const AddedFile& file);

  Library& library_;
  const AddOptions& options_;
  const Control& control_;
  const Done& done_;
  const Intake& intake_;
  const bool first_filings_;  ///< the library had none before
  std::set<model::FilingId> added_;
  Planner planner_;
  IndexBatch batch_;
  AddResult result_;
  std::set<model::FilingId> touched_;
  std::vector<AddedFile> unreported_;  ///< settled, waiting for the index commit
  std::atomic<std::size_t> pages_done_{0};
  std::size_t first_job_ = 0;
  bool first_job_given_ = false;
  std::map<std::size_t, std::vector<model::Issue>> side_issues_;
  std::mutex side_mutex_;
  std::unique_ptr<ExtractQueue> queue_;  ///< last member: its threads use the others
};

}  // namespace pincite::pipeline
