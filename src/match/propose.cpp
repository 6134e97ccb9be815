#include "match/propose.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace pincite::match {
namespace {

constexpr std::size_t phrase_limit = 200;
constexpr std::size_t most_trios = 8, most_misread_trios = 5;
constexpr std::size_t ranked_limit = 20;
constexpr std::size_t others_beside_home = 2;
constexpr std::size_t few_words = 3;    ///< of a quotation that its case must place
constexpr std::size_t few_places = 20;  ///< a row of words is rare
constexpr std::size_t enough_rare = 4;  ///< so many rare rows settle it
constexpr double scope_vote = 3;        ///< per point of fit, about as much as a rare row of words

/// The rarer the row of words, the more it says.
double weight_of(std::size_t total, std::size_t filings) {
  return std::log(1 + static_cast<double>(filings) /
                          static_cast<double>(std::max<std::size_t>(total, 1)));
}

}  // namespace

std::size_t room_for(std::size_t limit, std::size_t at_home) {
  return at_home > 0 ? std::min(limit, at_home + others_beside_home) : limit;
}

std::vector<Candidate> Proposer::find_phrase(const std::vector<std::string>& words,
                                             std::size_t& total) {
  std::vector<Candidate> places = corpus_.phrase(words, phrase_limit, total);
  if (total <= phrase_limit || scope_.empty()) return places;
  // More places than can be looked at: those in the cases that the story names come first.
  std::vector<Candidate> near = corpus_.phrase_within(words, scope_);
  near.insert(near.end(), places.begin(), places.end());
  return near;
}

/// Two or three words stand in many cases and link by the story's case only (matching reference,
/// section 8): where its papers have them, others need not be asked.
std::vector<Candidate> Proposer::find_few_words(const std::vector<std::string>& words,
                                                std::size_t& total) {
  std::vector<Candidate> near;
  if (!scope_.empty()) near = corpus_.phrase_within(words, scope_);
  total = near.size();
  return near.empty() ? find_phrase(words, total) : near;
}

void Proposer::vote(const std::vector<Candidate>& places, double weight, Ballots& ballots) {
  std::set<model::FilingId> seen;
  for (const Candidate& place : places) {
    if (seen.insert(place.filing).second) ballots[place.filing].votes += weight;
  }
}

std::size_t Proposer::vote_parts(const Query& query, Ballots& ballots) {
  std::size_t parts = 0;
  for (const std::vector<std::string>& segment : query.segments()) {
    if (segment.size() < 2) continue;
    ++parts;
    std::size_t total = 0;
    const std::vector<Candidate> places =
        query.words <= few_words ? find_few_words(segment, total) : find_phrase(segment, total);
    std::set<model::FilingId> seen;
    const double weight = 2 * weight_of(total, corpus_.filings().size());
    for (const Candidate& place : places) {
      if (!seen.insert(place.filing).second) continue;
      ballots[place.filing].votes += weight;
      ++ballots[place.filing].parts;
    }
  }
  return parts;
}

std::vector<Proposer::Trio> Proposer::rarest_trios(const Query& query) {
  std::vector<std::pair<double, Trio>> trios;
  std::map<std::string, double> rarity;
  const auto filings = static_cast<double>(corpus_.filings().size());
  for (const std::vector<std::string>& segment : query.segments()) {
    for (const std::string& word : segment) {
      if (rarity.count(word) > 0) continue;
      const auto having = static_cast<double>(corpus_.filing_frequency(word));
      rarity[word] = text::is_function_word(word) ? 0 : std::log(1 + filings / (1 + having));
    }
    for (std::size_t i = 0; i + 3 <= segment.size(); ++i) {
      Trio trio(segment.begin() + static_cast<std::ptrdiff_t>(i),
                segment.begin() + static_cast<std::ptrdiff_t>(i) + 3);
      double sum = 0;
      for (const std::string& word : trio)
        sum += rarity[word];
      trios.push_back({-sum, std::move(trio)});
    }
  }
  std::stable_sort(trios.begin(), trios.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<Trio> out;
  for (auto& [sum, trio] : trios)
    out.push_back(std::move(trio));
  return out;
}

void Proposer::vote_trios(const std::vector<Trio>& trios, Ballots& ballots) {
  const std::size_t tried = std::min(trios.size(), most_trios);
  std::size_t rare = 0;
  for (std::size_t i = 0; i < tried; ++i) {
    std::size_t total = 0;
    const std::vector<Candidate> places = find_phrase(trios[i], total);
    if (total == 0) continue;
    rare += total <= few_places ? 1 : 0;
    vote(places, weight_of(total, corpus_.filings().size()), ballots);
    if (rare >= enough_rare) return;
  }
}

void Proposer::vote_misread(const std::vector<Trio>& trios, Ballots& ballots) {
  for (std::size_t i = 0; i < std::min(trios.size(), most_misread_trios); ++i) {
    const std::vector<Candidate> places = corpus_.misread_phrase(trios[i], phrase_limit);
    if (places.empty()) continue;
    vote(places, 0.8 * weight_of(places.size(), corpus_.filings().size()), ballots);
  }
}

void Proposer::vote_words(const Query& query, Ballots& ballots) {
  std::vector<std::string> words;
  for (const QueryToken& token : query.tokens) {
    if (!token.optional && !token.function_word) words.push_back(token.folded);
  }
  if (words.size() < 2) return;
  double vote = 2;
  for (const model::FilingId id : corpus_.ranked(words, ranked_limit)) {
    ballots[id].votes += vote;
    vote *= 0.9;
  }
}

std::vector<Proposal> Proposer::count(const Ballots& ballots, std::size_t parts,
                                      std::size_t limit) const {
  std::vector<Proposal> out;
  for (const auto& [id, ballot] : ballots) {
    const bool exact = parts > 0 && ballot.parts == parts;
    out.push_back({id, ballot.votes + scope_vote * fit_(id), exact});
  }
  std::stable_sort(out.begin(), out.end(), [](const Proposal& a, const Proposal& b) {
    return a.exact != b.exact ? a.exact : a.votes > b.votes;
  });
  const auto elsewhere = std::find_if(out.begin(), out.end(), [&](const Proposal& proposal) {
    return !proposal.exact || fit_(proposal.filing) <= 0;
  });
  const auto at_home = static_cast<std::size_t>(elsewhere - out.begin());
  out.resize(std::min(out.size(), room_for(limit, at_home)));
  return out;
}

std::vector<Proposal> Proposer::propose(const Query& query, std::size_t limit) {
  Ballots ballots;
  const std::size_t parts = vote_parts(query, ballots);
  bool exact = false, at_home = false;
  for (const auto& [id, ballot] : ballots) {
    exact = exact || ballot.parts == parts;
    at_home = at_home || (ballot.parts == parts && fit_(id) > 0);
  }
  // The very words where the story looks, or enough of them that an edited copy says no more.
  if (at_home || (exact && (query.words >= 4 || query.content_words >= 2))) {
    std::erase_if(ballots, [&](const auto& entry) { return entry.second.parts < parts; });
    return count(ballots, parts, limit);
  }
  vote_trios(rarest_trios(query), ballots);
  vote_words(query, ballots);
  return count(ballots, parts, limit);
}

std::vector<Proposal> Proposer::propose_misread(const Query& query, std::size_t limit) {
  Ballots ballots;
  const std::vector<Trio> trios = rarest_trios(query);
  vote_trios(trios, ballots);
  vote_misread(trios, ballots);
  return count(ballots, 0, limit);
}

}  // namespace pincite::match
