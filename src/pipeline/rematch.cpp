#include "pipeline/rematch.hpp"

#include "pipeline/corpus.hpp"
#include "pipeline/story_shelf.hpp"

#include <algorithm>

namespace pincite::pipeline {

using model::ArticleId;
using model::CheckedArticle;

namespace {

/// Matches one stored story again; true when its findings changed.
base::Result<bool> rematch_one(Library& library, LibraryCorpus& corpus, ArticleId id) {
  auto& catalogue = library.catalogue();
  auto as_read = catalogue.article_as_read(id);
  if (!as_read) return base::pass_on(as_read);
  auto before = catalogue.article(id);
  if (!before) return base::pass_on(before);
  if (!*as_read || !*before) return false;
  CheckedArticle now = match::check(std::move(**as_read), corpus);
  if (corpus.error()) return tl::unexpected<base::Error>(*corpus.error());
  now.article.copies_of = (*before)->article.copies_of;
  if (now == **before) return false;
  if (auto ok = catalogue.update_article(now); !ok) return base::pass_on(ok);
  return now.findings != (*before)->findings;
}

}  // namespace

base::Result<std::vector<ArticleId>> rematch(Library& library, const std::vector<ArticleId>& ids,
                                             const Control& control) {
  std::vector<ArticleId> changed;
  if (ids.empty()) return changed;
  auto corpus = LibraryCorpus::open(library);
  if (!corpus) return base::pass_on(corpus);
  Progress progress{0, ids.size(), 0, ""};
  for (const ArticleId id : ids) {
    if (control.stopped()) break;
    auto different = rematch_one(library, **corpus, id);
    if (!different) return base::pass_on(different);
    if (*different) changed.push_back(id);
    ++progress.files_done;
    progress.current = model::article_ref(id);
    if (control.progress) control.progress(progress);
  }
  return changed;
}

base::Result<std::vector<ArticleId>> rematch_all(Library& library, const Control& control) {
  auto ids = library.catalogue().article_ids();
  if (!ids) return base::pass_on(ids);
  return rematch(library, *ids, control);
}

base::Result<std::vector<ArticleId>> rematch_touched(Library& library,
                                                     const std::vector<model::FilingId>& added,
                                                     const std::set<model::FilingId>& revised,
                                                     const Control& control) {
  StoryShelf shelf(library.catalogue());
  if (auto ok = shelf.complete(); !ok) return base::pass_on(ok);
  std::set<ArticleId> touched;
  for (const model::FilingId id : revised) {
    auto citing = library.catalogue().articles_citing(id);
    if (!citing) return base::pass_on(citing);
    touched.insert(citing->begin(), citing->end());
  }
  for (const model::FilingId id : added) {
    auto document = library.document(id);
    if (!document) return base::pass_on(document);
    const std::vector<ArticleId> met = match::touched_by(**document, shelf);
    if (shelf.error()) return tl::unexpected<base::Error>(*shelf.error());
    touched.insert(met.begin(), met.end());
  }
  return rematch(library, {touched.begin(), touched.end()}, control);
}

bool OverdueMark::is_set() const {
  std::error_code error;
  return base::fs::exists(path_, error);
}

base::Status OverdueMark::set() const {
  return base::write_file_atomically(path_, "stored stories are to be matched again\n");
}

void OverdueMark::clear() const {
  std::error_code error;
  base::fs::remove(path_, error);
}

base::Status regroup_copies(Library& library) {
  auto stored = library.catalogue().articles();
  if (!stored) return base::pass_on(stored);
  std::vector<CheckedArticle> grouped = *stored;
  for (auto& checked : grouped)
    checked.article.copies_of.reset();
  match::group_copies(grouped);
  for (std::size_t i = 0; i < grouped.size(); ++i) {
    if (grouped[i].article.copies_of == stored->at(i).article.copies_of) continue;
    if (auto ok = library.catalogue().update_article(grouped[i]); !ok) return ok;
  }
  return {};
}

}  // namespace pincite::pipeline
