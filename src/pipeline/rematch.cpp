#include "pipeline/rematch.hpp"

#include "pipeline/copies.hpp"
#include "pipeline/corpus.hpp"
#include "pipeline/sketch.hpp"
#include "pipeline/story_shelf.hpp"
#include "pipeline/versions.hpp"

#include "pincite/catalogue/owed.hpp"

namespace pincite::pipeline {

using model::ArticleId;
using model::CheckedArticle;
using model::FilingId;

namespace {

using Ids = base::Result<std::vector<ArticleId>>;
using Done = std::function<base::Status(ArticleId)>;

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

Ids rematch_each(Library& library, const std::vector<ArticleId>& ids, const Control& control,
                 const Done& done) {
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
    if (auto ok = done(id); !ok) return base::pass_on(ok);
    ++progress.files_done;
    progress.current = model::article_ref(id);
    if (control.progress) control.progress(progress);
  }
  return changed;
}

/// Libraries of schema 4 and before had a file in place of the list.
base::Status take_over_mark(Library& library, catalogue::Owed& owed) {
  const base::fs::path mark = library.catalogue().library() / "rematch-overdue";
  std::error_code error;
  if (!base::fs::exists(mark, error)) return {};
  if (auto ok = owed.owe_all_stories(); !ok) return ok;
  base::fs::remove(mark, error);
  return {};
}

base::Status link_left(Library& library, const std::vector<FilingId>& filings,
                       const std::set<FilingId>& linked) {
  for (const FilingId id : filings) {
    if (linked.contains(id)) continue;
    auto document = library.document(id);
    if (!document) return base::pass_on(document);
    auto versions =
        link_versions(library.catalogue(), (*document)->filing, make_sketch(**document));
    if (!versions) return base::pass_on(versions);
  }
  if (auto ok = library.heal_index(); !ok) return ok;
  library.refresh();
  return {};
}

/// Stories that the filing may change, by its words or as a version of one that they cite.
base::Status find_met(Library& library, StoryShelf& shelf, FilingId id, std::set<ArticleId>& met) {
  auto document = library.document(id);
  if (!document) return base::pass_on(document);
  const std::vector<ArticleId> touched = match::touched_by(**document, shelf);
  if (shelf.error()) return tl::unexpected<base::Error>(*shelf.error());
  met.insert(touched.begin(), touched.end());
  for (const FilingId version : (*document)->filing.versions) {
    auto citing = library.catalogue().articles_citing(version);
    if (!citing) return base::pass_on(citing);
    met.insert(citing->begin(), citing->end());
  }
  return {};
}

base::Status compare_owed(Library& library, catalogue::Owed& owed, const std::set<FilingId>& linked,
                          const Control& control) {
  auto filings = owed.filings();
  if (!filings) return base::pass_on(filings);
  if (filings->empty()) return {};
  if (auto ok = link_left(library, *filings, linked); !ok) return ok;
  auto stories = library.catalogue().article_ids();
  if (!stories) return base::pass_on(stories);
  if (stories->empty()) return owed.compared(*filings, {});
  StoryShelf shelf(library.catalogue());
  if (auto ok = shelf.complete(); !ok) return ok;
  std::set<ArticleId> met;
  for (const FilingId id : *filings) {
    if (control.stopped()) return {};
    if (auto ok = find_met(library, shelf, id, met); !ok) return ok;
  }
  return owed.compared(*filings, met);
}

}  // namespace

Ids rematch(Library& library, const std::vector<ArticleId>& ids, const Control& control) {
  return rematch_each(library, ids, control, [](ArticleId) { return base::Status(); });
}

Ids rematch_all(Library& library, const Control& control) {
  auto ids = library.catalogue().article_ids();
  if (!ids) return ids;
  return rematch(library, *ids, control);
}

Ids rematch_owed(Library& library, const std::set<FilingId>& linked, const Control& control) {
  catalogue::Owed owed(library.catalogue());
  if (auto ok = take_over_mark(library, owed); !ok) return base::pass_on(ok);
  if (auto ok = compare_owed(library, owed, linked, control); !ok) return base::pass_on(ok);
  auto stories = owed.stories();
  if (!stories) return stories;
  auto changed =
      rematch_each(library, *stories, control, [&](ArticleId id) { return owed.matched(id); });
  if (!changed) return changed;
  if (auto ok = regroup_copies(library); !ok) return base::pass_on(ok);
  return changed;
}

}  // namespace pincite::pipeline
