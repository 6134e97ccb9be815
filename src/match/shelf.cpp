#include "match/shelf.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <utility>

namespace pincite::match {
namespace {

// Pages that are aligned without asking the index: under these, exhaustive alignment costs less
// than 0.15 s a story and cannot miss (matching reference, section 6.3).
constexpr int small_library_pages = 1500;
constexpr int scope_pages = 1500;
constexpr double docket_in_scope = 2.0;
constexpr std::size_t phrase_limit = 200;
constexpr std::size_t filings_per_phrase = 12;
constexpr std::size_t ranked_limit = 10;
constexpr std::size_t sub_phrases = 6;

}  // namespace

Shelf::Shelf(Corpus& corpus, const StoryScope& scope) : corpus_(corpus) {
  for (const model::Filing& filing : corpus_.filings())
    by_id_[filing.id] = &filing;
  choose_base(scope);
}

const model::Filing* Shelf::filing(model::FilingId id) const {
  const auto at = by_id_.find(id);
  return at == by_id_.end() ? nullptr : at->second;
}

void Shelf::choose_base(const StoryScope& scope) {
  int pages = 0;
  for (const auto& [id, filing] : by_id_)
    pages += std::max(filing->pages, 1);
  whole_library_ = pages <= small_library_pages;
  if (whole_library_) {
    for (const auto& [id, filing] : by_id_)
      base_.push_back(id);
    return;
  }
  std::vector<std::pair<double, model::FilingId>> scoped;
  for (const auto& [id, filing] : by_id_) {
    const double fit = scope.docket_fit(*filing);
    if (fit >= docket_in_scope) scoped.push_back({-scope.fit(*filing, 0, "").total(), id});
  }
  std::sort(scoped.begin(), scoped.end());
  int used = 0;
  for (const auto& [fit, id] : scoped) {
    used += std::max(by_id_.at(id)->pages, 1);
    if (used > scope_pages) break;
    base_.push_back(id);
  }
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
  for (model::FilingId id : base_)
    open(id);
  std::vector<model::FilingId> out;
  for (const auto& [id, document] : open_) {
    if (document.document) out.push_back(id);
  }
  return out;
}

void Shelf::search_phrase(const std::vector<std::string>& words, std::set<model::FilingId>& found) {
  std::size_t total = 0, added = 0;
  for (const Candidate& candidate : corpus_.phrase(words, phrase_limit, total)) {
    if (found.insert(candidate.filing).second && ++added >= filings_per_phrase) break;
  }
}

void Shelf::search(const Query& query, std::set<model::FilingId>& found) {
  std::vector<std::pair<std::uint64_t, std::vector<std::string>>> trios;
  std::vector<std::string> words;
  for (const std::vector<std::string>& segment : query.segments()) {
    if (segment.size() >= 2) search_phrase(segment, found);
    for (const std::string& word : segment) {
      if (!text::is_function_word(word)) words.push_back(word);
    }
    for (std::size_t i = 0; i + 3 <= segment.size() && segment.size() > 3; ++i) {
      std::vector<std::string> trio(segment.begin() + static_cast<std::ptrdiff_t>(i),
                                    segment.begin() + static_cast<std::ptrdiff_t>(i) + 3);
      std::uint64_t rarest = ~std::uint64_t{0};
      for (const std::string& word : trio) {
        if (!text::is_function_word(word)) {
          rarest = std::min(rarest, corpus_.filing_frequency(word));
        }
      }
      trios.push_back({rarest, std::move(trio)});
    }
  }
  std::stable_sort(trios.begin(), trios.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  if (trios.size() > sub_phrases) trios.resize(sub_phrases);
  for (const auto& [rarity, trio] : trios)
    search_phrase(trio, found);
  if (words.size() < 2) return;
  for (model::FilingId id : corpus_.ranked(words, ranked_limit))
    found.insert(id);
}

std::vector<model::FilingId> Shelf::candidates(const Query& query) {
  std::set<model::FilingId> found(base_.begin(), base_.end());
  if (!whole_library_) search(query, found);
  return {found.begin(), found.end()};
}

}  // namespace pincite::match
