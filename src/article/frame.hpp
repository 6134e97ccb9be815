#pragma once
/// What a reporting clause stands in: "The lawsuit alleges that engineers warned …" reports the
/// engineers by way of the lawsuit.

#include "article/discourse.hpp"
#include "article/sieve.hpp"

#include <optional>
#include <string>

namespace pincite::article {

/// The court paper that the sentence of a decision credits with the whole clause, as printed: the
/// subject of a verb of saying around it, "according to the indictment", "in papers filed … ,
/// Tisdale claims". Nothing when the clause stands for itself or behind "but".
std::optional<std::string> filing_around(const Discourse& story, const Voice& voice);

/// Does the phrase name a court paper by its head noun?
bool names_filing(const Paragraph& paragraph, Phrase phrase);

}  // namespace pincite::article
