#include "match/shelf.hpp"

#include <algorithm>
#include <utility>

namespace pincite::match {
namespace {

constexpr int rescue_pages = 600, near_pages = 60;
constexpr std::size_t most_at_hand = 12;
constexpr double named_by_one_side = 1.0;
// Each question costs about a tenth of a second at 100,000 pages (match_bench).
constexpr std::size_t most_misread_questions = 3;

}  // namespace

Shelf::Shelf(Corpus& corpus) : corpus_(corpus), whole_library_(true) {
  for (const model::Filing& filing : corpus_.filings())
    by_id_[filing.id] = &filing;
}

Shelf::Shelf(Corpus& corpus, const StoryScope& scope) : Shelf(corpus) {
  int pages = 0;
  for (const model::Filing& filing : corpus_.filings())
    pages += std::max(filing.pages, 1);
  whole_library_ = pages <= small_library_pages;
  if (!whole_library_) choose_scope(scope);
}

const model::Filing* Shelf::filing(model::FilingId id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

void Shelf::choose_scope(const StoryScope& scope) {
  std::vector<std::pair<double, model::FilingId>> named;
  std::vector<model::FilingId> ids;
  for (const auto& [id, filing] : by_id_) {
    const double fit = scope.docket_fit(*filing);
    if (fit < named_by_one_side) continue;
    fit_[id] = fit;
    ids.push_back(id);
    named.push_back({-scope.fit(*filing, 0, "").total(), id});
  }
  std::sort(named.begin(), named.end());
  int used = 0;
  for (const auto& [fit, id] : named) {
    used += std::max(by_id_.at(id)->pages, 1);
    if (used > rescue_pages) break;
    rescue_.push_back(id);
    if (used <= near_pages) near_.push_back(id);
  }
  const auto fit_of = [this](model::FilingId id) {
    const auto at = fit_.find(id);
    return at == fit_.end() ? 0.0 : at->second;
  };
  proposer_ = std::make_unique<Proposer>(corpus_, fit_of, std::move(ids));
}

const IndexedDocument* Shelf::open(model::FilingId id) {
  const auto at = open_.find(id);
  if (at != open_.end()) return at->second.document ? &at->second : nullptr;
  IndexedDocument& slot = open_[id];
  std::shared_ptr<const cite::Document> document = corpus_.document(id);
  if (!document) return nullptr;
  slot = index_document(std::move(document), vocabulary_);
  return &slot;
}

std::vector<model::FilingId> Shelf::at_hand() {
  std::vector<model::FilingId> out;
  if (whole_library_) {
    for (const auto& [id, filing] : by_id_)
      open(id);
  }
  for (model::FilingId id : near_)
    open(id);
  for (const auto& [id, document] : open_) {
    if (document.document) out.push_back(id);
  }
  if (whole_library_ || out.size() <= most_at_hand) return out;
  std::stable_sort(out.begin(), out.end(), [this](model::FilingId a, model::FilingId b) {
    const auto fit = [this](model::FilingId id) {
      const auto at = fit_.find(id);
      return at == fit_.end() ? 0.0 : at->second;
    };
    return fit(a) > fit(b);
  });
  out.resize(most_at_hand);
  std::sort(out.begin(), out.end());
  return out;
}

Shelf::Candidates Shelf::candidates(const Query& query) {
  constexpr std::size_t few = 3;
  Candidates out;
  if (whole_library_) {
    for (const auto& [id, filing] : by_id_)
      out.filings.push_back(id);
    out.sure = out.filings.size();
    return out;
  }
  for (const Proposal& proposal : proposer_->propose(query, most_candidates)) {
    out.filings.push_back(proposal.filing);
    out.sure += proposal.exact ? 1 : 0;  // all that have the very words are to be named
  }
  out.sure = std::min(out.filings.size(), std::max(out.sure, few));
  return out;
}

std::vector<model::FilingId> Shelf::misread_candidates(const Query& query) {
  std::vector<model::FilingId> out;
  if (whole_library_ || ++misread_questions_ > most_misread_questions) return out;
  for (const Proposal& proposal : proposer_->propose_misread(query, most_candidates))
    out.push_back(proposal.filing);
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace pincite::match
