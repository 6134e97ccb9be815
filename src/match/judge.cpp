#include "match/judge.hpp"

#include "match/accept.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

namespace pincite::match {
namespace {

constexpr double least_matched = 0.34;
constexpr std::size_t occurrences_per_filing = 6;
constexpr double lexical_weight = 8;
constexpr double exact_bonus = 2, short_exact_bonus = 1;
constexpr double letter_for_letter = 0.1;  ///< case and marks alike: only where little else decides
constexpr double companion_most = 2.5;
constexpr std::uint32_t context_words = 40;

double lexical_score(const Alignment& alignment, const Diff& diff) {
  double score = std::clamp(alignment.score, 0.0, 1.0);
  if (!diff.altered()) score = std::max(score, 0.95);
  return score;
}

/// Content words that the story uses near the quotation and the filing uses near the place.
void read_context(Occurrence& occurrence, const std::set<std::string>& near) {
  const auto& tokens = occurrence.document->flow().tokens;
  const std::uint32_t begin = occurrence.alignment.begin, end = occurrence.alignment.end;
  const std::uint32_t from = begin - std::min(begin, context_words);
  const std::uint32_t to = std::min(static_cast<std::uint32_t>(tokens.size()), end + context_words);
  std::set<std::string> shared;
  for (std::uint32_t i = from; i < to; ++i) {
    if (i >= begin && i < end) continue;
    if (near.count(stem(tokens[i].folded)) > 0) shared.insert(tokens[i].folded);
  }
  occurrence.shared_context.assign(shared.begin(), shared.end());
  occurrence.context = std::min(1.5, 0.3 * static_cast<double>(shared.size()));
}

std::set<std::string> words_near(const Trial& trial, const StoryScope& scope) {
  constexpr std::size_t reach = 400;  // bytes, about 60 words to each side
  std::set<std::string> own, near;
  for (const QueryToken& token : trial.prepared.query.tokens)
    own.insert(stem(token.folded));
  for (const text::FoldedToken& token : scope.tokens()) {
    if (token.end + reach < trial.at) continue;
    if (token.begin > trial.at + trial.prepared.query.text.size() + reach) break;
    if (text::is_function_word(token.folded) || token.folded.size() < 3) continue;
    const std::string word = stem(token.folded);
    if (own.count(word) == 0) near.insert(word);
  }
  return near;
}

void score(Occurrence& occurrence, const Query& query) {
  double exact = occurrence.exact() ? (query.words >= 4 ? exact_bonus : short_exact_bonus) : 0;
  if (occurrence.diff.edits.empty() && occurrence.rest.empty()) exact += letter_for_letter;
  occurrence.total = lexical_weight * occurrence.lexical + exact + occurrence.fit.total() +
                     occurrence.context + occurrence.companion - occurrence.fit.other -
                     (occurrence.diff.hidden_words ? 4 : 0);
  // A story that prints "[redacted]" quotes the version with the black bar.
  if (occurrence.diff.redaction_shown) occurrence.total += 3;
}

bool better(const Occurrence& a, const Occurrence& b) {
  if (std::abs(a.total - b.total) > 1e-9) return a.total > b.total;
  if (a.filing != b.filing) return a.filing < b.filing;
  return a.alignment.begin < b.alignment.begin;
}

/// The same text in two places: an amended complaint, another version, a brief that quotes it.
bool same_passage(const Occurrence& a, const Occurrence& b) {
  const auto words = [](const Occurrence& each) {
    std::vector<std::uint32_t> out(each.document->ids.begin() + each.alignment.begin,
                                   each.document->ids.begin() + each.alignment.end);
    std::sort(out.begin(), out.end());
    return out;
  };
  const std::vector<std::uint32_t> mine = words(a), theirs = words(b);
  std::vector<std::uint32_t> shared;
  std::set_intersection(mine.begin(), mine.end(), theirs.begin(), theirs.end(),
                        std::back_inserter(shared));
  return 100 * 2 * shared.size() >= 85 * (mine.size() + theirs.size());
}

void add_rival(Occurrence& best, const Occurrence& other) {
  best.rival = std::max(best.rival, other.alignment.matched);
  best.rival_together = std::max(best.rival_together, other.alignment.together);
}

void set_margin(Trial& trial) {
  trial.margin = 8;
  if (trial.occurrences.empty()) return;
  Occurrence& best = trial.occurrences.front();
  for (std::size_t i = 1; i < trial.occurrences.size(); ++i) {
    const Occurrence& other = trial.occurrences[i];
    if (i == 1) trial.margin = best.total - other.total;
    if (!same_passage(best, other)) add_rival(best, other);
  }
}

/// What the story's other quotations say about each filing.
void add_companions(std::vector<Trial>& trials) {
  std::map<model::FilingId, double> strength;
  const auto share = [](const Trial& trial) {
    if (!trial.accepted) return 0.0;
    const double sure = 1 / (1 + std::exp(-trial.margin));
    return std::min(1.0, static_cast<double>(trial.prepared.query.words) / 6.0) *
           std::max(0.0, 2 * sure - 1);
  };
  for (const Trial& trial : trials) {
    if (trial.accepted) strength[trial.occurrences.front().filing] += share(trial);
  }
  for (Trial& trial : trials) {
    for (Occurrence& occurrence : trial.occurrences) {
      double others = strength[occurrence.filing];
      if (trial.accepted && trial.occurrences.front().filing == occurrence.filing) {
        others -= share(trial);
      }
      occurrence.companion = companion_most * (1 - std::exp(-std::max(0.0, others)));
    }
  }
}

/// The sentence credits a case by name, and this filing is of another.
bool of_another_case(const Crediting& who, const model::Filing& filing) {
  if (who.case_named.empty() || filing.case_name.empty()) return false;
  const std::vector<std::string> own = text::fold_words(filing.case_name);
  return std::none_of(who.case_named.begin(), who.case_named.end(), [&](const auto& word) {
    return std::find(own.begin(), own.end(), word) != own.end();
  });
}

}  // namespace

bool Occurrence::exact() const {
  return !diff.altered() &&
         std::all_of(rest.begin(), rest.end(), [](const Occurrence& part) { return part.exact(); });
}

model::Verdict Occurrence::verdict() const {
  return exact() ? diff.verdict() : model::Verdict::altered;
}

namespace {

/// Collects the best place of each filing for one quotation.
class Finder {
 public:
  Finder(Trial& trial, const model::Quotation& quotation, const StoryScope& scope, Shelf& shelf)
      : trial_(trial), quotation_(quotation), scope_(scope), shelf_(shelf),
        near_(words_near(trial, scope)) {}

  void look_into(const std::vector<model::FilingId>& filings) {
    for (const model::FilingId id : filings) {
      if (seen_.insert(id).second) look_into(id);
    }
    std::sort(trial_.occurrences.begin(), trial_.occurrences.end(), better);
  }

 private:
  void look_into(model::FilingId id);
  Occurrence make_occurrence(model::FilingId id, const IndexedDocument* document,
                             Alignment alignment);

  Trial& trial_;
  const model::Quotation& quotation_;
  const StoryScope& scope_;
  Shelf& shelf_;
  std::set<std::string> near_;
  std::set<model::FilingId> seen_;
};

Occurrence Finder::make_occurrence(model::FilingId id, const IndexedDocument* document,
                                   Alignment alignment) {
  Occurrence made;
  made.filing = id;
  made.document = document;
  made.kind = shelf_.filing(id)->kind;
  made.alignment = std::move(alignment);
  made.diff = compare(trial_.prepared.query, *document, shelf_.vocabulary(), made.alignment);
  made.lexical = lexical_score(made.alignment, made.diff);
  read_context(made, near_);
  return made;
}

void Finder::look_into(model::FilingId id) {
  const model::Filing* filing = shelf_.filing(id);
  if (filing == nullptr || of_another_case(trial_.who, *filing)) return;
  const IndexedDocument* document = shelf_.open(id);
  if (document == nullptr) return;
  std::vector<Occurrence> here;
  for (Alignment& found : align_document(trial_.prepared, *document, shelf_.vocabulary(),
                                         least_matched, occurrences_per_filing)) {
    here.push_back(make_occurrence(id, document, std::move(found)));
  }
  if (here.empty()) return;
  const Fit fit = scope_.fit(*filing, trial_.at, quotation_.attribution.surface);
  for (Occurrence& occurrence : here) {
    occurrence.fit = fit;
    score(occurrence, trial_.prepared.query);
  }
  std::sort(here.begin(), here.end(), better);
  for (std::size_t i = 1; i < here.size(); ++i) {
    here.front().repeats += here[i].exact() && here.front().exact() ? 1 : 0;
    if (!same_passage(here.front(), here[i])) add_rival(here.front(), here[i]);
  }
  trial_.occurrences.push_back(std::move(here.front()));
}

bool matches_less(const Trial& trial, double share) {
  if (trial.occurrences.empty()) return true;
  const Occurrence& best = trial.occurrences.front();
  return !best.exact() && best.alignment.matched < share;
}

/// A quotation that the index does not place is looked for where the story's others stand and, if
/// credited to a filing, in all papers of the case.
bool unplaced(const Trial& trial) {
  return trial.prepared.query.words >= 2 && matches_less(trial, 0.85);
}

/// A row of words may be misread throughout: then no exact row proposes its filing.
bool maybe_misread(const Trial& trial) {
  return trial.prepared.query.words >= 5 && matches_less(trial, 0.7);
}

}  // namespace

void find_occurrences(Trial& trial, const model::Quotation& quotation, const StoryScope& scope,
                      Shelf& shelf) {
  const Query& query = trial.prepared.query;
  if (query.words == 0 || trial.who.credit == Credit::outside) return;
  Finder finder(trial, quotation, scope, shelf);
  const auto [filings, sure] = shelf.candidates(query);
  const auto middle = filings.begin() + static_cast<std::ptrdiff_t>(sure);
  finder.look_into({filings.begin(), middle});
  if (matches_less(trial, 0.85)) finder.look_into({middle, filings.end()});
  if (unplaced(trial)) {
    finder.look_into({shelf.remembered().begin(), shelf.remembered().end()});
    if (trial.who.credit == Credit::filing) finder.look_into(shelf.rescue());
  }
  if (maybe_misread(trial)) finder.look_into(shelf.misread_candidates(query));
  if (!matches_less(trial, 0.8)) shelf.remember(trial.occurrences.front().filing);
}

void judge(std::vector<Trial>& trials) {
  for (int round = 0; round < 3; ++round) {
    if (round > 0) add_companions(trials);
    for (Trial& trial : trials) {
      for (Occurrence& occurrence : trial.occurrences)
        score(occurrence, trial.prepared.query);
      std::sort(trial.occurrences.begin(), trial.occurrences.end(), better);
      set_margin(trial);
      trial.accepted = is_acceptable(trial);
    }
  }
}

double confidence(const Trial& trial) {
  if (trial.occurrences.empty()) return 0;
  const Occurrence& best = trial.occurrences.front();
  if (trial.in_other_words) return std::clamp(0.25 + 0.5 * best.lexical, 0.05, 0.7);
  const double words = std::min(12.0, static_cast<double>(best.alignment.same_words));
  double odds = -0.5 + 0.15 * words + 0.35 * std::min(trial.margin, 6.0) +
                2.0 * (best.lexical - 0.5) + 0.3 * std::min(best.support(), 5.0);
  if (trial.who.credit != Credit::filing) odds -= 0.7;
  return std::clamp(1 / (1 + std::exp(-odds)), 0.05, 0.99);
}

}  // namespace pincite::match
