#pragma once
/// What a user calls a story or docket → its id or key.

#include "pincite/catalogue/catalogue.hpp"

#include <string>

namespace pincite::pipeline {

/// "a7" of a stored story; unusable_document when there is none.
base::Result<model::ArticleId> resolve_article(catalogue::Catalogue& catalogue,
                                               const std::string& ref);

/// True for "a7", whether or not it is stored.
bool is_article_ref(const std::string& ref);

/// "cand/3:20-cv-08570" (judge initials forgiven) of a docket in the library.
base::Result<std::string> resolve_docket(catalogue::Catalogue& catalogue, const std::string& ref);

}  // namespace pincite::pipeline
