#include "match/standing.hpp"

#include "match/trial.hpp"
#include "match/unmarked.hpp"

#include <algorithm>

namespace pincite::match {
namespace {

constexpr double sentence_share = 0.34;  ///< as for places of a quotation (judge)
constexpr std::size_t sentence_content = 4;

/// Words of the text from the first to the last that the filing has.
std::string matched_text(const Query& query, const Alignment& found) {
  std::size_t begin = query.text.size(), end = 0;
  for (const Pair& pair : found.pairs) {
    if (pair.quoted < 0 || pair.filed < 0 || pair.likeness == Likeness::other) continue;
    const QueryToken& token = query.tokens[static_cast<std::size_t>(pair.quoted)];
    begin = std::min<std::size_t>(begin, token.begin);
    end = std::max<std::size_t>(end, token.end);
  }
  return begin < end ? query.text.substr(begin, end - begin) : std::string();
}

constexpr double whole = 0.95;  ///< share of the words that all of them have

/// The least share of a quotation's words by which it is ever accepted (accept.cpp), with and
/// without a tie between story and case; more than all where words alone never suffice.
double least_share(const Query& query, bool tied) {
  if (tied) return query.words > 3 ? 0.36 : whole;
  return query.words >= 5 ? 0.8 : query.content_words >= 4 ? whole : 2;
}

/// … and how many of them.
bool quotation_may_stand(const Alignment& found, bool tied) {
  if (found.matched >= whole) return true;
  return tied ? found.same_words >= 3 && found.same_content >= 2 : found.same_words >= 5;
}

/// The least by which a sentence outside marks is ever taken for reuse (unmarked.cpp).
bool sentence_may_stand(const Query& query, const Alignment& found, bool tied) {
  const std::size_t run = tied ? 3 : 8;
  return found.longest_run >= run && found.same_content >= sentence_content &&
         !mostly_names(matched_text(query, found));
}

bool is_exact(model::Verdict verdict) {
  return verdict == model::Verdict::verbatim || verdict == model::Verdict::edited;
}

/// Filings that have the words of a linked quotation.
std::vector<model::FilingId> having_words(const model::Finding& finding) {
  if (finding.links.empty()) return {};
  std::vector<model::FilingId> ids = finding.links.front().also_in;
  ids.push_back(finding.links.front().filing.id);
  return ids;
}

/// Tells whether a place in the first of the filings says anything that a stored finding, which
/// links to the others, does not.
class Novelty {
 public:
  Novelty(const std::vector<model::Filing>& filings, const StoryScope& scope, bool small_library)
      : small_library_(small_library) {
    for (const model::Filing& filing : filings)
      fit_[filing.id] = scope.docket_fit(filing);
  }

  [[nodiscard]] bool of(const Trial& trial, const model::Finding& stored) const {
    constexpr double rival_reach = 0.3;  // no share of words this much less has a say (accept.cpp)
    if (trial.occurrences.empty()) return false;
    const Occurrence& best = trial.occurrences.front();
    if (stored.links.empty())
      return trial.accepted || best.diff.hidden_words ||
             (best.exact() && stored.verdict == model::Verdict::not_found);
    if (!is_exact(stored.verdict))
      return trial.accepted || best.alignment.matched > stored.links.front().score - rival_reach;
    if (!best.exact()) return small_library_ && trial.accepted;
    return small_library_ || is_among_first(best.filing, stored);
  }

 private:
  /// Of filings that have the very words those whose case fits best are named, the older first.
  [[nodiscard]] bool is_among_first(model::FilingId id, const model::Finding& stored) const {
    const double fit = fit_.at(id);
    std::size_t before = 0, at_home = fit > 0 ? 1 : 0;
    for (const model::FilingId other : having_words(stored)) {
      const auto known = fit_.find(other);
      if (other == id || known == fit_.end()) continue;
      before += known->second >= fit ? 1 : 0;
      at_home += known->second > 0 ? 1 : 0;
    }
    return before < room_for(most_candidates, at_home);
  }

  std::map<model::FilingId, double> fit_;
  bool small_library_;
};

}  // namespace

/// A library of one filing.
class Standing::OneFiling final : public Corpus {
 public:
  explicit OneFiling(const cite::Document& document)
      // The caller's document outlives this; the aligner asks for shared ownership.
      : filings_{document.filing}, document_(std::shared_ptr<void>(), &document) {}

  std::vector<Candidate> phrase(const std::vector<std::string>& /*folded*/, std::size_t /*limit*/,
                                std::size_t& total) override {
    total = 0;
    return {};
  }
  std::vector<Candidate> phrase_within(const std::vector<std::string>& /*folded*/,
                                       const std::vector<model::FilingId>& /*within*/) override {
    return {};
  }
  std::vector<Candidate> misread_phrase(const std::vector<std::string>& /*folded*/,
                                        std::size_t /*limit*/) override {
    return {};
  }
  std::vector<model::FilingId> ranked(const std::vector<std::string>& /*folded*/,
                                      std::size_t /*limit*/) override {
    return {};
  }
  std::uint64_t filing_frequency(const std::string& /*folded*/) override { return 0; }
  const std::vector<model::Filing>& filings() override { return filings_; }
  std::shared_ptr<const cite::Document> document(model::FilingId /*id*/) override {
    return document_;
  }

 private:
  std::vector<model::Filing> filings_;
  std::shared_ptr<const cite::Document> document_;
};

Standing::Standing(const cite::Document& document)
    : corpus_(std::make_shared<OneFiling>(document)), shelf_(*corpus_) {}

bool Standing::may_stand(const std::string& text, bool sentence, bool tied) {
  Query query = make_query(text);
  const double least = sentence ? sentence_share : least_share(query, tied);
  if (least > 1) return false;
  PreparedQuery prepared = preparer_.prepare(std::move(query));
  const IndexedDocument& filing = *shelf_.open(corpus_->filings().front().id);
  const auto found = align_document(prepared, filing, shelf_.vocabulary(), least, 1);
  if (found.empty()) return false;
  return sentence ? sentence_may_stand(prepared.query, found.front(), tied)
                  : quotation_may_stand(found.front(), tied);
}

std::vector<model::Filing> Standing::with_linked(const model::CheckedArticle& stored,
                                                 PieceShelf& shelf) {
  std::vector<model::Filing> out = corpus_->filings();
  std::set<model::FilingId> ids;
  for (const model::Finding& finding : stored.findings)
    for (const model::FilingId id : having_words(finding))
      if (id != out.front().id) ids.insert(id);
  for (const model::FilingId id : ids) {
    if (!linked_.contains(id)) linked_[id] = shelf.filing(id);
    if (linked_[id]) out.push_back(*linked_[id]);
  }
  return out;
}

bool Standing::changes(const model::CheckedArticle& stored, const std::set<std::string>& texts,
                       PieceShelf& shelf) {
  const model::Article& article = stored.article;
  const std::vector<model::Filing> filings = with_linked(stored, shelf);
  // The captions of its docket, which may tie the story to it, stand in other papers.
  if (filings.front().case_name.empty() && !filings.front().docket_number.empty()) return true;
  const StoryScope scope(article, filings);
  Crediting anybody;  // who is credited depends on all cases of the library
  anybody.credit = Credit::filing;
  std::vector<Trial> trials;
  std::vector<const model::Finding*> findings;
  for (std::size_t i = 0; i < article.quotations.size() && i < stored.findings.size(); ++i) {
    const model::Quotation& quotation = article.quotations[i];
    if (!texts.contains(quotation.text)) continue;
    trials.push_back(make_trial(quotation, anybody, scope, preparer_, shelf_));
    findings.push_back(&stored.findings[i]);
  }
  judge(trials);
  const Novelty novelty(filings, scope, shelf.library_pages() <= small_library_pages);
  for (std::size_t i = 0; i < trials.size(); ++i)
    if (novelty.of(trials[i], *findings[i])) return true;
  return false;
}

}  // namespace pincite::match
