#pragma once
/// What a reporting clause stands in: "The lawsuit alleges that engineers warned …" reports the
/// engineers by way of the lawsuit.

#include "article/discourse.hpp"
#include "article/sieve.hpp"

#include <optional>
#include <string>

namespace pincite::article {

/// A court paper that a story names.
struct Paper {
  std::string words;  ///< as printed
  Phrase phrase;      ///< where they stand in the paragraph; empty where they are only implied
  bool tells = true;  ///< it tells what the source said; else the source speaks through it
};

/// The court paper that the sentence of a decision credits with the whole clause, as printed: the
/// subject of a verb of saying around it, "according to the indictment", "in papers filed … ,
/// Tisdale claims". Nothing when the clause stands for itself or behind "but".
std::optional<Paper> filing_around(const Discourse& story, const Voice& voice);

/// Does the phrase name a court paper by its head noun?
bool names_filing(const Paragraph& paragraph, Phrase phrase);

}  // namespace pincite::article
