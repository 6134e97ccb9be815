#include "pincite/pipeline/library.hpp"

#include "pipeline/index_batch.hpp"

#include <list>
#include <map>

namespace pincite::pipeline {

using base::ErrorCode;
using DocumentPointer = std::shared_ptr<const cite::Document>;

namespace {

/// Pages kept in memory, about 60 kB each with words, boxes and tokens.
constexpr std::size_t cached_pages = 2000;

/// The documents used last, bounded by pages; one larger than the bound is kept alone.
class DocumentCache {
 public:
  DocumentPointer find(model::FilingId id) {
    const auto known = places_.find(id);
    if (known == places_.end()) return nullptr;
    order_.splice(order_.begin(), order_, known->second);
    return order_.front();
  }

  void keep(const DocumentPointer& document) {
    order_.push_front(document);
    places_[document->filing.id] = order_.begin();
    pages_ += document->pages.size();
    while (pages_ > cached_pages && order_.size() > 1) {
      pages_ -= order_.back()->pages.size();
      places_.erase(order_.back()->filing.id);
      order_.pop_back();
    }
  }

  void clear() {
    order_.clear();
    places_.clear();
    pages_ = 0;
  }

 private:
  std::list<DocumentPointer> order_;
  std::map<model::FilingId, std::list<DocumentPointer>::iterator> places_;
  std::size_t pages_ = 0;
};

}  // namespace

struct Library::State {
  base::fs::path folder;
  Access access = Access::read;
  extract::PoolOptions pool_options;
  std::unique_ptr<catalogue::Catalogue> catalogue;
  std::unique_ptr<index::Reader> reader;
  std::unique_ptr<index::Writer> writer;
  std::unique_ptr<extract::Pool> pool;
  DocumentCache documents;
};

Library::Library() = default;
Library::~Library() = default;

base::Result<std::unique_ptr<Library>> Library::open(const base::fs::path& folder, Access access,
                                                     extract::PoolOptions pool) {
  auto catalogue = catalogue::Catalogue::open(folder, access);
  if (!catalogue) return base::pass_on(catalogue);
  std::unique_ptr<Library> library(new Library);
  library->state_ = std::make_unique<State>();
  library->state_->folder = folder;
  library->state_->access = access;
  library->state_->pool_options = std::move(pool);
  library->state_->catalogue = std::move(*catalogue);
  return library;
}

catalogue::Catalogue& Library::catalogue() {
  return *state_->catalogue;
}

base::Result<index::Reader*> Library::reader() {
  if (!state_->reader) {
    auto opened = index::Reader::open(state_->folder);
    if (!opened) return base::pass_on(opened);
    state_->reader = std::move(*opened);
  }
  return state_->reader.get();
}

base::Result<index::Writer*> Library::writer() {
  if (state_->access != Access::write) {
    return base::fail(ErrorCode::internal, state_->folder.string(),
                      "was opened for reading and cannot be written");
  }
  if (!state_->writer) {
    auto opened = index::Writer::open(state_->folder);
    if (!opened) return base::pass_on(opened);
    state_->writer = std::move(*opened);
  }
  return state_->writer.get();
}

base::Result<extract::Pool*> Library::pool() {
  if (!state_->pool) {
    auto started = extract::Pool::start(state_->pool_options);
    if (!started) return base::pass_on(started);
    state_->pool = std::move(*started);
  }
  return state_->pool.get();
}

base::Result<DocumentPointer> Library::document(model::FilingId id) {
  if (auto known = state_->documents.find(id)) return known;
  auto filing = state_->catalogue->filing(id);
  if (!filing) return base::pass_on(filing);
  if (!*filing) {
    return base::fail(ErrorCode::unusable_document, model::filing_ref(id), "is not in the library",
                      "pincite list filings shows what is there");
  }
  auto pages = state_->catalogue->pages(id);
  if (!pages) return base::pass_on(pages);
  auto document = cite::make_document(std::move(**filing), std::move(*pages));
  state_->documents.keep(document);
  return document;
}

void Library::refresh() {
  state_->documents.clear();
  state_->reader.reset();
}

void Library::close_writer() {
  state_->writer.reset();
}

base::Status Library::heal_index() {
  auto missing = state_->catalogue->not_indexed();
  if (!missing) return base::pass_on(missing);
  auto removed = state_->catalogue->removed_not_unindexed();
  if (!removed) return base::pass_on(removed);
  if (missing->empty() && removed->empty()) return {};
  IndexBatch batch(*this);
  for (const model::FilingId id : *removed) {
    if (auto ok = batch.remove(id); !ok) return ok;
  }
  for (const model::FilingId id : *missing) {
    auto document_of = document(id);
    if (!document_of) return base::pass_on(document_of);
    if (auto ok = batch.put(**document_of); !ok) return ok;
  }
  return batch.flush();
}

}  // namespace pincite::pipeline
