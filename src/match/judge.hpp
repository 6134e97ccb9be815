#pragma once
/// Decides, for every quotation of a story together, which place it comes from, if any.

#include "match/diff.hpp"
#include "match/shelf.hpp"

#include <string>
#include <vector>

namespace pincite::match {

/// One place where a quotation may come from, with what speaks for it.
struct Occurrence {
  model::FilingId filing = 0;
  const IndexedDocument* document = nullptr;
  Alignment alignment;
  Diff diff;
  Fit fit;
  double lexical = 0;       ///< 0..1, words alone
  double context = 0;       ///< words around it that the story shares
  double companion = 0;     ///< other quotations of the story that stand there
  double total = 0;         ///< log-odds-like sum that orders occurrences
  double rival = 0;      ///< best share matched at any place with other words (chance level)
  std::size_t repeats = 0;  ///< further occurrences of the same words in this filing
  std::vector<std::string> shared_context;
  [[nodiscard]] bool exact() const { return !diff.altered(); }
  [[nodiscard]] double support() const { return fit.tie() + companion; }
};

/// Who the story credits, as far as linking is concerned.
enum class Credit {
  filing,   ///< a filing, a court, a party: the words must be in a filing
  passed,   ///< an outlet, who may pass on a filing's words
  person,   ///< somebody who may be quoted inside a filing
  nobody,   ///< not said
  outside,  ///< a spokesperson, a post, an interview: never linked
};

struct Trial {
  PreparedQuery prepared;
  Credit credit = Credit::nobody;
  std::string channel;                  ///< the words that place it out of court ("told reporters")
  std::vector<std::string> names;  ///< folded names of who is credited
  std::size_t at = 0;                   ///< byte in the body
  std::vector<Occurrence> occurrences;  ///< best first, one per filing
  bool accepted = false;
  double margin = 0;  ///< total of the best less that of the next filing with other words
};

/// Reads who is credited: the attribution's class, and out-of-court channels named in the sentence.
void read_credit(Trial& trial, const model::Article& article, const model::Quotation& quotation,
                 const StoryScope& scope);

/// Aligns the quotation with its candidates and keeps the best occurrence of each filing.
void find_occurrences(Trial& trial, const model::Quotation& quotation, const StoryScope& scope,
                      Shelf& shelf);

/// Scores all trials together in three rounds, so that companions reinforce one another.
void judge(std::vector<Trial>& trials);

/// Log-odds that the first occurrence is right, from few features (fitted; see docs).
double confidence(const Trial& trial);

}  // namespace pincite::match
