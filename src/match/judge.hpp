#pragma once
/// Decides, for every quotation of a story together, which place it comes from, if any.

#include "match/credit.hpp"
#include "match/diff.hpp"
#include "match/shelf.hpp"

#include <string>
#include <vector>

namespace pincite::match {

/// One place where a quotation may come from, with what speaks for it.
struct Occurrence {
  model::FilingId filing = 0;
  const IndexedDocument* document = nullptr;
  model::FilingKind kind = model::FilingKind::other;
  Alignment alignment;
  Diff diff;
  Fit fit;
  double lexical = 0;         ///< 0..1, words alone
  double context = 0;         ///< words around it that the story shares
  double companion = 0;       ///< other quotations of the story that stand there
  double total = 0;           ///< log-odds-like sum that orders occurrences
  double rival = 0;           ///< best share matched at any place with other words (chance level)
  double rival_together = 0;  ///< the same of words that stand together (Alignment::together)
  std::size_t repeats = 0;    ///< further occurrences of the same words in this filing
  std::vector<std::string> shared_context;
  std::vector<Occurrence> rest;  ///< further places of a quotation stitched at an ellipsis
  [[nodiscard]] bool exact() const;
  /// The worst of all its places; a stitched quotation is never verbatim.
  [[nodiscard]] model::Verdict verdict() const;
  [[nodiscard]] double support() const { return fit.tie() + companion; }
};

/// One quotation, who is credited with it, and where it may come from.
struct Trial {
  PreparedQuery prepared;
  Crediting who;
  std::size_t at = 0;                   ///< byte in the body
  std::vector<Occurrence> occurrences;  ///< best first, one per filing
  bool accepted = false;
  bool in_other_words = false;  ///< found by what is said, not by words in a row (paraphrase.hpp)
  double margin = 0;            ///< total of the best less that of the next filing with other words
};

/// Aligns the quotation with its candidates and keeps the best occurrence of each filing.
void find_occurrences(Trial& trial, const model::Quotation& quotation, const StoryScope& scope,
                      Shelf& shelf);

/// Scores all trials together in three rounds, so that companions reinforce one another.
void judge(std::vector<Trial>& trials);

/// Log-odds that the first occurrence is right, from few features, weights set by hand.
double confidence(const Trial& trial);

}  // namespace pincite::match
