#pragma once
/// One unattended run, stage by stage.

#include "pipeline/night_download.hpp"
#include "pipeline/night_items.hpp"

#include "pincite/pipeline/library.hpp"
#include "pincite/pipeline/nightly.hpp"

#include <map>
#include <memory>

namespace pincite::pipeline {

/// One object per run, used from one thread. Between the stages everything is in the journal, so a
/// run that is killed is completed by the next one.
class NightRun {
 public:
  NightRun(const base::fs::path& library, const NightOptions& options, const Control& control);

  base::Result<NightResult> run();

 private:
  /// What was asked of one source.
  struct Asked {
    const ingest::Section* section = nullptr;
    ingest::Polled polled;
    bool answered = false;  ///< false: the run was stopped before it was asked
  };

  base::Result<std::unique_ptr<Library>> open_patiently();
  base::Status renew_index(Library& library);
  base::Status read_states();
  void ask_sources();
  base::Result<NightResult> look_only();
  void foresee(const Asked& asked, const NightItems& items);
  base::Status record();
  base::Status record_one(Library& library, Asked& asked);
  void report_source(const Asked& asked, std::int64_t fresh);
  /// How a host behaves tonight that papers or stories are fetched from.
  struct Host {
    bool answered = false;
    std::size_t silent_in_row = 0;
    std::string problem;
    std::vector<catalogue::JournalItem*> troubled;  ///< asked for in vain
    std::vector<catalogue::JournalItem*> left;      ///< not asked for
  };
  base::Status fetch_due();
  base::Status fetch(const ingest::Section& section, catalogue::JournalItem& item, Host& host);
  void settle_host(const std::string& name, const Host& host);
  base::Status take_in();
  base::Status store_verified(Library& library);
  base::Status add_filings(Library& library);
  base::Status pay_stories(Library& library) const;
  static base::Status link_replaced(Library& library, const catalogue::JournalItem& item);
  base::Status revise_titles(Library& library);
  base::Status add_stories(Library& library);
  static base::Status settle(Library& library, const std::vector<catalogue::JournalItem>& items);
  base::Status settle_failures(Library& library);
  base::Status fail_item(Library& library, catalogue::JournalItem& item);
  base::Status begin_record(Library& library);
  base::Status end_record();
  void clean_inbox() const;
  const ingest::Section* section_of(const catalogue::JournalItem& item) const;

  base::fs::path library_;
  const NightOptions& options_;
  const Control& control_;
  std::unique_ptr<wire::Client> client_;
  std::unique_ptr<ingest::Fetcher> fetcher_;
  std::unique_ptr<ingest::PollContext> context_;
  std::map<std::string, std::string> states_;
  std::vector<Asked> asked_;
  std::vector<catalogue::JournalItem> due_;
  model::Run run_;
  NightResult result_;
};

}  // namespace pincite::pipeline
