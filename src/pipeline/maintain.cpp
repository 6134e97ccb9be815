#include "pincite/pipeline/maintain.hpp"

#include "pipeline/copies.hpp"
#include "pipeline/index_batch.hpp"
#include "pipeline/refs.hpp"
#include "pipeline/rematch.hpp"

#include <algorithm>
#include <set>

namespace pincite::pipeline {

using base::ErrorCode;

namespace {

/// Brings index and stored stories up to what was changed in the catalogue.
base::Status follow(Library& library, const std::vector<model::ArticleId>& stories) {
  library.refresh();
  if (auto ok = library.heal_index(); !ok) return ok;
  library.refresh();
  auto changed = rematch(library, stories, {});
  if (!changed) return base::pass_on(changed);
  return {};
}

base::Result<std::vector<model::ArticleId>> citing(Library& library,
                                                   const std::vector<model::Filing>& filings) {
  std::set<model::ArticleId> stories;
  for (const auto& filing : filings) {
    auto some = library.catalogue().articles_citing(filing.id);
    if (!some) return base::pass_on(some);
    stories.insert(some->begin(), some->end());
  }
  return std::vector<model::ArticleId>(stories.begin(), stories.end());
}

base::Result<Removed> remove_article(Library& library, const std::string& ref) {
  auto id = resolve_article(library.catalogue(), ref);
  if (!id) return base::pass_on(id);
  if (auto ok = library.catalogue().remove_article(*id); !ok) return base::pass_on(ok);
  if (auto ok = regroup_copies(library); !ok) return base::pass_on(ok);
  return Removed{{}, {*id}};
}

base::Result<Removed> remove_filings(Library& library, std::vector<model::Filing> filings,
                                     const std::string& docket) {
  auto stories = citing(library, filings);
  if (!stories) return base::pass_on(stories);
  auto ok = docket.empty() ? library.catalogue().remove_filing(filings.front().id)
                           : library.catalogue().remove_docket(docket);
  if (!ok) return base::pass_on(ok);
  if (auto followed = follow(library, *stories); !followed) return base::pass_on(followed);
  return Removed{std::move(filings), {}};
}

void set(std::string& value, const std::optional<std::string>& given) {
  if (given) value = *given;
}

void apply(model::Filing& filing, const extract::GivenMetadata& given) {
  set(filing.court, given.court);
  set(filing.docket_number, given.docket_number);
  set(filing.ecf, given.ecf);
  set(filing.case_name, given.case_name);
  set(filing.title, given.title);
  set(filing.source, given.source);
  if (given.kind) filing.kind = *given.kind;
  if (given.filed) filing.filed = given.filed;
  if (given.version) filing.version = *given.version;
  if (given.docket_number) filing.judges = model::judge_initials(*given.docket_number);
  if (!given.judges.empty()) filing.judges = given.judges;
  if (!given.parties.empty()) filing.parties = given.parties;
}

}  // namespace

base::Result<Removed> remove(Library& library, const std::string& ref) {
  auto filing = library.catalogue().resolve(ref);
  if (filing) return remove_filings(library, {*filing}, "");
  if (filing.error().code != ErrorCode::unusable_document) return base::pass_on(filing);
  if (is_article_ref(ref)) return remove_article(library, ref);
  auto docket = resolve_docket(library.catalogue(), ref);
  if (!docket) return base::pass_on(filing);  // its words cover what a filing may be called
  auto filings = library.catalogue().filings_of_docket(*docket);
  if (!filings) return base::pass_on(filings);
  return remove_filings(library, std::move(*filings), *docket);
}

base::Result<model::Filing> edit(Library& library, const std::string& ref,
                                 const extract::GivenMetadata& given) {
  auto filing = library.catalogue().resolve(ref);
  if (!filing) return filing;
  apply(*filing, given);
  if (auto ok = library.catalogue().update_filing(*filing); !ok) return base::pass_on(ok);
  auto stories = citing(library, {*filing});
  if (!stories) return base::pass_on(stories);
  if (auto ok = follow(library, *stories); !ok) return base::pass_on(ok);
  auto now = library.catalogue().filing(filing->id);
  if (!now) return base::pass_on(now);
  return now->value_or(*filing);
}

}  // namespace pincite::pipeline
