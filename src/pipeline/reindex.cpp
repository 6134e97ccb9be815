#include "pipeline/extract_queue.hpp"
#include "pipeline/rematch.hpp"
#include "pipeline/sketch.hpp"
#include "pipeline/stale.hpp"
#include "pipeline/versions.hpp"

#include "pincite/catalogue/owed.hpp"
#include "pincite/pipeline/maintain.hpp"

#include <algorithm>
#include <thread>

namespace pincite::pipeline {

namespace {

/// Takes from a new extraction what was unknown; what is known may have been corrected by hand.
void fill_unknown(model::Filing& filing, const model::Filing& read) {
  const auto fill = [](auto& value, const auto& from) {
    if (value.empty()) value = from;
  };
  fill(filing.court, read.court);
  fill(filing.docket_number, read.docket_number);
  fill(filing.case_name, read.case_name);
  fill(filing.ecf, read.ecf);
  fill(filing.title, read.title);
  fill(filing.judges, read.judges);
  fill(filing.parties, read.parties);
  if (!filing.filed) filing.filed = read.filed;
  if (filing.kind == model::FilingKind::other) filing.kind = read.kind;
  if (filing.version == model::Version::unknown) filing.version = read.version;
}

base::Status take(Library& library, model::FilingId id, extract::Extraction extraction,
                  extract::OcrMode ocr) {
  auto& catalogue = library.catalogue();
  auto filing = catalogue.filing(id);
  if (!filing) return base::pass_on(filing);
  if (!*filing) return {};
  fill_unknown(**filing, extraction.filing);
  (*filing)->pages = static_cast<int>(extraction.pages.size());
  if (auto ok = catalogue.update_filing(**filing); !ok) return ok;
  const auto read = cite::make_document(**filing, std::move(extraction.pages));
  const auto sketch = make_sketch(*read);
  auto ok = catalogue.replace_pages(id, read->pages, extraction.issues, pages_version(ocr), sketch);
  if (!ok) return ok;
  auto linked = link_versions(catalogue, **filing, sketch);
  return linked ? base::Status() : base::Status(base::pass_on(linked));
}

class Reextraction {
 public:
  Reextraction(Library& library, const ReindexOptions& options, const Control& control)
      : library_(library), options_(options), control_(control) {}

  base::Status run(ReindexResult& result) {
    auto stale = stale_filings(library_.catalogue(), options_.ocr);
    if (!stale) return base::pass_on(stale);
    if (stale->empty()) return {};
    auto owed = catalogue::Owed(library_.catalogue()).owe_all_stories();
    if (!owed) return owed;
    auto pool = library_.pool();
    if (!pool) return base::pass_on(pool);
    std::size_t drawn = 0;
    const auto source = [&]() -> std::optional<ExtractJob> {
      if (drawn == stale->size()) return std::nullopt;
      ExtractJob job{library_.catalogue().stored_file(stale->at(drawn++)), {}, {}};
      job.options.ocr = options_.ocr;
      return job;
    };
    const int threads = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    ExtractQueue queue(**pool, threads, source, control_);
    return settle(queue, *stale, result);
  }

 private:
  base::Status settle(ExtractQueue& queue, const std::vector<model::Filing>& stale,
                      ReindexResult& result) {
    std::size_t done = 0;
    while (!queue.finished() && !control_.stopped()) {
      auto outcome = queue.next(std::chrono::milliseconds(100));
      if (!outcome || control_.stopped()) continue;
      const model::Filing& filing = stale.at(done++);
      if (!*outcome) {
        result.failures.push_back({filing.path, outcome->error().message});
      } else {
        if (auto ok = take(library_, filing.id, std::move(**outcome), options_.ocr); !ok) return ok;
        ++result.reextracted;
      }
      if (control_.progress) control_.progress({done, stale.size(), 0, filing.path});
    }
    result.interrupted = control_.stopped();
    return {};
  }

  Library& library_;
  const ReindexOptions& options_;
  const Control& control_;
};

/// Puts every filing into a new generation. Interrupted: the new one is dropped at the next try.
base::Status build_generation(Library& library, const Control& control, ReindexResult& result) {
  auto filings = library.catalogue().filings();
  if (!filings) return base::pass_on(filings);
  auto removed = library.catalogue().removed_not_unindexed();
  if (!removed) return base::pass_on(removed);
  library.close_writer();
  auto writer = index::Writer::open_new_generation(library.catalogue().library());
  if (!writer) return base::pass_on(writer);
  std::vector<model::FilingId> ids;
  for (auto& filing : *filings) {
    if (control.stopped()) {
      result.interrupted = true;
      return {};
    }
    auto pages = library.catalogue().pages(filing.id);
    if (!pages) return base::pass_on(pages);
    result.pages += pages->size();
    ids.push_back(filing.id);
    const std::string path = filing.path;
    const auto document = cite::make_document(std::move(filing), std::move(*pages));
    if (auto ok = (*writer)->put(*document); !ok) return ok;
    ++result.filings;
    if (control.progress) control.progress({ids.size(), filings->size(), result.pages, path});
  }
  if (auto ok = (*writer)->publish(); !ok) return ok;
  if (auto ok = library.catalogue().mark_indexed(ids); !ok) return ok;
  return library.catalogue().mark_unindexed(*removed);
}

}  // namespace

base::Result<ReindexResult> reindex(Library& library, const ReindexOptions& options,
                                    const Control& control) {
  ReindexResult result;
  if (options.extract) {
    if (auto ok = Reextraction(library, options, control).run(result); !ok)
      return base::pass_on(ok);
  }
  library.refresh();
  if (result.interrupted) return result;
  if (auto ok = build_generation(library, control, result); !ok) return base::pass_on(ok);
  library.refresh();
  if (result.reextracted > 0 && !result.interrupted) {
    auto changed = rematch_owed(library, {}, control);
    if (!changed) return base::pass_on(changed);
  }
  return result;
}

}  // namespace pincite::pipeline
