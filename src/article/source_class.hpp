#pragma once
/// What kind of source a head noun or a name makes.

#include "article/discourse.hpp"
#include "article/lexicon.hpp"
#include "article/phrase.hpp"

#include "pincite/model/article.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace pincite::article {

/// The class that attributions print for a noun: lawyers count as their party.
model::SourceClass coarse(NounClass noun);

/// "The TechCrunch report" names TechCrunch; nothing when the phrase holds no outlet's name.
std::optional<std::string> outlet_in(const Discourse& story, const Paragraph& p, Phrase phrase);

/// Regulators and offices that speak about a case without being a side of it.
bool is_public_body(std::string_view name);

/// Nouns that are a court paper only in a story about a case.
bool needs_case(std::string_view lower);

}  // namespace pincite::article
