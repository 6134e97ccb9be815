#pragma once
/// Quotation, scare quote, title or term: a guess for the reader, never a filter.

#include "article/discourse.hpp"

#include <string>

namespace pincite::article {

/// "quote", "scare", "title" or "term" for quotation `index` of the story.
std::string usage_of(const Discourse& story, std::size_t index, bool attributed);

}  // namespace pincite::article
