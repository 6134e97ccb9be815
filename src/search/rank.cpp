#include "search/rank.hpp"

#include <algorithm>
#include <cmath>

namespace pincite::search {

namespace {

/// BM25 with the customary constants.
constexpr double saturation = 1.2;
constexpr double length_weight = 0.75;

/// Share of the score that says how close together the words stand. More than half: a filing that
/// has the words in one sentence beats one that has them often but pages apart.
constexpr double closeness_share = 0.65;

/// Filings whose positions are looked at, beyond those asked for.
constexpr std::size_t closeness_pool = 200;

/// What one text test adds to a filing's score, and the most it can add.
class WordScore {
 public:
  WordScore(const Plan& text, double filings)
      : text_(text), at_(text.postings.begin()),
        weight_(std::log(1.0 + (filings - having(text) + 0.5) / (having(text) + 0.5))) {}

  [[nodiscard]] double most() const { return weight_ * (saturation + 1); }

  /// Filings must be asked for in ascending order.
  [[nodiscard]] double of(model::FilingId id, double relative_length) {
    while (at_ != text_.postings.end() && at_->filing < id)
      ++at_;
    const bool there = at_ != text_.postings.end() && at_->filing == id;
    const double count = there ? at_->count : 0;
    const double damped = saturation * (1 - length_weight + length_weight * relative_length);
    return count > 0 ? weight_ * count * (saturation + 1) / (count + damped) : 0;
  }

 private:
  static double having(const Plan& text) { return static_cast<double>(text.postings.size()); }
  const Plan& text_;
  std::vector<index::Posting>::const_iterator at_;
  double weight_;
};

std::size_t words_in(const Spot& spot) {
  std::size_t words = 0;
  for (const index::Twin& mark : spot.marks)
    words += mark.end - mark.begin;
  return words;
}

/// 1 when the words stand side by side, half of that eight words apart, 0 when nothing stands
/// together.
double closeness(const Spot& best, std::size_t tests) {
  const double together = static_cast<double>(tests - std::min<std::size_t>(tests, best.missing));
  const double between =
      static_cast<double>(best.end - best.begin) - static_cast<double>(words_in(best));
  if (together < 2) return 0;
  return together / static_cast<double>(tests) / (1 + std::max(0.0, between) / 8.0);
}

/// Puts the best `wanted` first, in order; the others follow in no order.
void best_first(std::vector<Ranked>& ranked, std::size_t wanted) {
  const auto end = ranked.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, ranked.size()));
  std::partial_sort(ranked.begin(), end, ranked.end(), comes_before);
}

}  // namespace

bool comes_before(const Ranked& a, const Ranked& b) {
  return a.score != b.score ? a.score > b.score : a.filing < b.filing;
}

base::Result<std::vector<Ranked>> rank(const Plan& plan, Evaluator& evaluator,
                                       index::Reader& reader, const Ids& ids, std::size_t wanted) {
  const auto texts = Evaluator::wanted_texts(plan);
  auto lengths = reader.lengths(ids);
  if (!lengths) return base::pass_on(lengths);
  const double mean = std::max(1.0, reader.mean_length());
  const auto filings = static_cast<double>(reader.filings());
  std::vector<WordScore> words;
  double most = 0;
  for (const Plan* text : texts) {
    words.emplace_back(*text, std::max(filings, static_cast<double>(text->postings.size())));
    most += words.back().most();
  }
  std::vector<Ranked> ranked;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    double score = 0;
    for (WordScore& word : words)
      score += word.of(ids[i], lengths->at(i) / mean);
    ranked.push_back({ids[i], most > 0 ? score / most : 1.0});
  }
  const std::size_t pool = std::min(ranked.size(), std::max(closeness_pool, 2 * wanted));
  const auto required = static_cast<std::size_t>(std::count_if(
      texts.begin(), texts.end(), [](const Plan* text) { return !text->text.optional; }));
  if (required < 2 || plan.kind != NodeKind::all_of) {
    best_first(ranked, wanted);
    return ranked;
  }
  best_first(ranked, pool);
  Ids looked_at;
  for (std::size_t i = 0; i < pool; ++i)
    looked_at.push_back(ranked[i].filing);
  std::sort(looked_at.begin(), looked_at.end());
  if (auto done = evaluator.read_positions(looked_at); !done) return base::pass_on(done);
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    ranked[i].score *= 1 - closeness_share;
    if (i >= pool) continue;
    auto best = evaluator.best_spot(ranked[i].filing);
    if (!best) return base::pass_on(best);
    if (*best) ranked[i].score += closeness_share * closeness(**best, required);
  }
  best_first(ranked, wanted);
  return ranked;
}

}  // namespace pincite::search
