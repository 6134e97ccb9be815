#pragma once
/// Which filings of a large library may hold a quotation: asked of the index, never of the pages.

#include "match/query.hpp"

#include "pincite/match/match.hpp"

#include <functional>
#include <map>
#include <vector>

namespace pincite::match {

struct Proposal {
  model::FilingId filing = 0;
  double votes =
      0;  ///< rare words in a row that it shares with the quotation, and fit to the story
  bool exact = false;  ///< has every part between marks word by word
};

/// How many filings are proposed, of at most `limit`, where so many of the cases that the story
/// names have the very words: those, and a few others, which say enough of how common they are.
std::size_t room_for(std::size_t limit, std::size_t at_home);

/// One thread; asks the index at most a few dozen times per quotation, whatever the library's size.
class Proposer {
 public:
  /// `fit` says how well a filing's case fits the story (0 = not named); `scope` are the filings of
  /// the cases that the story names, by id.
  Proposer(Corpus& corpus, std::function<double(model::FilingId)> fit,
           std::vector<model::FilingId> scope)
      : corpus_(corpus), fit_(std::move(fit)), scope_(std::move(scope)) {}

  /// At most `limit` filings, best first: those with the very words if there are any; else those
  /// that share three words in a row, most and rarest first, and rare words.
  std::vector<Proposal> propose(const Query& query, std::size_t limit);
  /// The same, with the words in a row also as scanners misread them. Costs ten times as much and
  /// more: for quotations that nothing else places.
  std::vector<Proposal> propose_misread(const Query& query, std::size_t limit);

 private:
  struct Ballot {
    double votes = 0;
    std::size_t parts = 0;
  };
  using Ballots = std::map<model::FilingId, Ballot>;
  using Trio = std::vector<std::string>;

  std::vector<Candidate> find_phrase(const std::vector<std::string>& words, std::size_t& total);
  std::vector<Candidate> find_few_words(const std::vector<std::string>& words, std::size_t& total);
  std::size_t vote_parts(const Query& query, Ballots& ballots);
  std::vector<Trio> rarest_trios(const Query& query);
  void vote_trios(const std::vector<Trio>& trios, Ballots& ballots);
  void vote_misread(const std::vector<Trio>& trios, Ballots& ballots);
  void vote_words(const Query& query, Ballots& ballots);
  void vote(const std::vector<Candidate>& places, double weight, Ballots& ballots);
  [[nodiscard]] std::vector<Proposal> count(const Ballots& ballots, std::size_t parts,
                                            std::size_t limit) const;

  Corpus& corpus_;
  std::function<double(model::FilingId)> fit_;
  std::vector<model::FilingId> scope_;
};

}  // namespace pincite::match
