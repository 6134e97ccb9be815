#pragma once
/// Who speaks in a story: quotations, statements, classes, denials.

#include "article/body.hpp"

#include "pincite/model/article.hpp"

namespace pincite::article {

/// Fills quotations, statements, chain and case cues of `article` from its body. Spans are code
/// points; `source` spans are left in bytes of the body for the caller to trace.
void read_voices(model::Article& article, const Body& body);

}  // namespace pincite::article
