#pragma once
/// Word tables: what a source is by its noun or name.

#include <string>
#include <string_view>

namespace pincite::article {

enum class NounClass { none, filing, court, party, lawyer, spokesperson, outlet, social, unnamed };

/// Class of a head noun, lower case, singular or plural.
NounClass noun_class(std::string_view lower);
/// Is the whole phrase the name of a news outlet ("The New York Times", "TechCrunch")?
bool is_outlet_name(std::string_view phrase);
bool is_given_name(std::string_view lower);
bool is_organisation_word(std::string_view lower);
/// Titles before a person's name: Mr., Sen., President, Judge …
bool is_person_title(std::string_view lower);
/// Roles that speak for somebody: "communications director", "press secretary", "spokesman".
bool names_spokesperson(std::string_view lower_phrase);

}  // namespace pincite::article
