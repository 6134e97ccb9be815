#pragma once
/// What fired and why, in the words that every channel delivers.
///
/// `why` holds `what` ("filing", "story", "entry", "readable"), a `headline`, more `lines`, and the
/// objects that the words are about.

#include "pipeline/readable.hpp"

#include "pincite/catalogue/catalogue.hpp"
#include "pincite/search/search.hpp"

#include <string>
#include <vector>

namespace pincite::pipeline {

/// "Sample v. Example, ECF No. 88: Letter (filed 2024-02-16)".
std::string filing_line(const model::Filing& filing);

/// A new filing that matches (with the places) or stands in the watched docket (without).
model::Firing filing_firing(const model::Alert& alert, const search::Hit& hit);

/// A story that quotes a filing.
model::Firing story_firing(const model::Alert& alert, const model::CheckedArticle& story,
                           const model::Filing& filing);

/// A docket entry without a paper in the library.
model::Firing entry_firing(const model::Alert& alert, const catalogue::AlertNews::Entry& entry);

/// One passage that became readable, and who quotes it.
struct ReadablePassage {
  model::Place place;
  std::string text;
  struct Quote {
    model::ArticleId article = 0;
    std::string title, quotation, text;
  };
  std::vector<Quote> quoted_by;
};

model::Firing readable_firing(const model::Alert& alert, const model::Filing& before,
                              const model::Filing& now,
                              const std::vector<ReadablePassage>& passages);

/// A paper of an entry that was sealed.
model::Firing unsealed_firing(const model::Alert& alert, const model::Filing& filing);

}  // namespace pincite::pipeline
