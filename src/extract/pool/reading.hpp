#pragma once
/// One document's way through the crew.

#include "extract/pool/crew.hpp"
#include "extract/raw_page.hpp"

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

namespace pincite::extract {

/// True for a page that only OCR could read, where OCR is switched off: no fault of the file.
bool left_unread(const RawPage& page);

/// Reads pages of one PDF; results stand by page number whatever worker made them. Used by one
/// caller; its jobs run on the crew's threads.
class Reading {
 public:
  Reading(Crew& crew, const PoolOptions& options, const base::fs::path& pdf, OcrMode mode,
          Progress progress);

  /// Pages of the document, and Poppler's complaints on opening it.
  base::Result<int> count_pages();
  /// All of first..last. Pages that cannot be read have Origin::none and the reason.
  std::vector<RawPage> read(int first, int last);
  [[nodiscard]] const std::vector<std::string>& complaints() const { return complaints_; }

 private:
  Request request(Task task, int first, int last) const;
  void add_range(int first, int last);
  void read_range(WorkerClient& client, int first, int last);
  int read_some(WorkerClient& client, int first, int last, std::uint32_t cpu_seconds,
                std::string& died);
  [[nodiscard]] bool stopped() const { return options_.stop != nullptr && options_.stop->load(); }
  void accept(Reply&& reply);
  void add_ocr(RawPage layer);
  void give_up(int page, const std::string& why);
  void store(RawPage page);
  RawPage& slot(int page) { return pages_.at(static_cast<std::size_t>(page - first_)); }

  Crew& crew_;
  const PoolOptions& options_;
  std::string path_;
  OcrMode mode_;
  Progress progress_;
  Pending pending_;
  std::mutex mutex_;
  std::vector<RawPage> pages_;
  std::vector<std::string> complaints_;
  int first_ = 1;
  int done_ = 0;
};

}  // namespace pincite::extract
