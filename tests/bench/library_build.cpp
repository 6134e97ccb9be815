#include "bench/library_build.hpp"

#include "bench/meters.hpp"
#include "bench/peers.hpp"

#include "pincite/base/file.hpp"
#include "pincite/catalogue/catalogue.hpp"
#include "pincite/cite/document.hpp"
#include "pincite/index/index.hpp"

#include <cstdio>
#include <cstdlib>
#include <optional>

namespace pincite::bench {

namespace {

namespace fs = base::fs;

template <class T>
T must(base::Result<T> result) {
  if (result) return std::move(*result);
  std::fprintf(stderr, "%s\n", result.error().line().c_str());
  std::exit(1);
}

void must(const base::Status& status) {
  if (status) return;
  std::fprintf(stderr, "%s\n", status.error().line().c_str());
  std::exit(1);
}

/// What `pincite add` does with a filing once its pages are read.
class Library {
 public:
  explicit Library(const fs::path& folder)
      : folder_(folder),
        catalogue_(must(catalogue::Catalogue::open(folder / "library", catalogue::Access::write))),
        writer_(must(index::Writer::open(folder / "library"))) {}

  model::FilingId put(Paper paper) {
    paper.filing.path = (folder_ / "paper.pdf").string();
    must(base::write_file_atomically(paper.filing.path, paper.bytes));
    auto filing = must(catalogue_->add_filing(paper.filing, paper.pages, {}, "bench"));
    const model::FilingId id = filing.id;
    must(writer_->put(*cite::make_document(std::move(filing), std::move(paper.pages))));
    waiting_.push_back(id);
    return id;
  }

  void commit() {
    must(writer_->commit());
    must(catalogue_->mark_indexed(waiting_));
    waiting_.clear();
  }

 private:
  fs::path folder_;
  std::unique_ptr<catalogue::Catalogue> catalogue_;
  std::unique_ptr<index::Writer> writer_;
  std::vector<model::FilingId> waiting_;
};

constexpr std::size_t pages_per_commit = 20'000;

}  // namespace

Costs build(const fs::path& folder, std::size_t pages, std::uint64_t seed, bool fts,
            bool page_index) {
  fs::create_directories(folder);
  PaperMaker maker(seed);
  Costs costs;
  Library library(folder);
  std::optional<Fts> by_filing;
  std::optional<Fts> by_page;
  std::optional<PageIndex> stemmed;
  if (fts) by_filing.emplace(folder / "fts-filings.db", Rows::filings);
  if (fts) by_page.emplace(folder / "fts-pages.db", Rows::pages);
  if (page_index) stemmed.emplace(folder / "page-index");
  const auto commit = [&] {
    {
      const Meter m(costs.library);
      library.commit();
    }
    if (fts) {
      const Meter m(costs.fts_filings);
      by_filing->commit();
    }
    if (fts) {
      const Meter m(costs.fts_pages);
      by_page->commit();
    }
    if (stemmed) {
      const Meter m(costs.page_index);
      stemmed->commit();
    }
  };
  for (std::size_t next_commit = pages_per_commit; costs.pages < pages;) {
    const Paper paper = maker.next();
    const auto text = texts(paper);
    costs.pages += paper.pages.size();
    const auto id = static_cast<model::FilingId>(++costs.filings);
    if (fts) {
      const Meter m(costs.fts_filings);
      by_filing->put(id, paper, text);
    }
    if (fts) {
      const Meter m(costs.fts_pages);
      by_page->put(id, paper, text);
    }
    if (stemmed) {
      const Meter m(costs.page_index);
      stemmed->put(id, text);
    }
    {
      const Meter m(costs.library);
      library.put(paper);
    }
    if (costs.pages < next_commit) continue;
    commit();
    next_commit += pages_per_commit;
    std::fprintf(stderr, "\r%zu pages", costs.pages);
  }
  commit();
  std::fprintf(stderr, "\n");
  return costs;
}

void write_texts(const fs::path& folder, std::size_t pages, std::uint64_t seed) {
  fs::create_directories(folder / "texts");
  PaperMaker maker(seed);
  for (std::size_t made = 0, number = 1; made < pages; ++number) {
    const Paper paper = maker.next();
    std::string all;
    for (const std::string& text : texts(paper))
      all += text + '\f';
    const std::string name = std::to_string(number) + "-" + model::to_string(paper.filing.kind);
    must(base::write_file_atomically(folder / "texts" / (name + ".txt"), all));
    made += paper.pages.size();
  }
}

double add_pages(const fs::path& folder, std::size_t pages, std::uint64_t seed) {
  PaperMaker maker(seed);
  std::vector<Paper> papers;
  for (std::size_t made = 0; made < pages;) {
    papers.push_back(maker.next());
    auto& paper = papers.back();
    if (made + paper.pages.size() > pages) paper.pages.resize(pages - made);
    paper.filing.pages = static_cast<int>(paper.pages.size());
    made += paper.pages.size();
  }
  double seconds = 0;
  {
    const Meter meter(seconds);
    Library library(folder);
    for (Paper& paper : papers)
      library.put(std::move(paper));
    library.commit();
  }
  return seconds;
}

}  // namespace pincite::bench
