#include "pincite/match/copies.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace pincite::match {

using model::ArticleId;

namespace {

constexpr std::size_t shingle_words = 8;
constexpr std::size_t least_runs = 20;
constexpr double copied_share = 0.4;  ///< of the shorter story's runs of eight words
constexpr std::size_t least_shared_quotations = 3;
constexpr std::size_t least_quoted_words = 25;
constexpr std::size_t words_of_an_error = 6;  ///< so long a quotation is not misquoted twice alike

/// FNV-1a: std::hash may be another one in the next library.
class Hash {
 public:
  void add(const std::string& text) {
    for (const char c : text) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 1099511628211ULL;
    }
  }
  [[nodiscard]] std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 1469598103934665603ULL;
};

std::vector<std::uint64_t> runs_of(const std::string& body) {
  const std::vector<std::string> words = text::fold_words(body);
  std::set<std::uint64_t> runs;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    Hash hash;
    for (std::size_t word = i; word < i + shingle_words; ++word)
      hash.add(words[word] + " ");
    runs.insert(hash.value());
  }
  return {runs.begin(), runs.end()};
}

/// Long quotations that alter a filing's words, folded.
std::set<std::string> errors_of(const model::CheckedArticle& checked) {
  const auto& quotations = checked.article.quotations;
  std::set<std::string> errors;
  for (std::size_t i = 0; i < std::min(checked.findings.size(), quotations.size()); ++i) {
    if (checked.findings[i].verdict != model::Verdict::altered) continue;
    const std::string text = text::fold(quotations[i].text);
    if (text::fold_words(text).size() >= words_of_an_error) errors.insert(text);
  }
  return errors;
}

std::vector<StoryPrint::Quoted> quoted_by(const model::CheckedArticle& checked) {
  const std::set<std::string> errors = errors_of(checked);
  std::map<std::uint64_t, StoryPrint::Quoted> quoted;
  for (const model::Quotation& quotation : checked.article.quotations) {
    if (quotation.kind == model::QuotationKind::reported) continue;
    const std::string text = text::fold(quotation.text);
    Hash hash;
    hash.add(text);
    quoted[hash.value()] = {hash.value(), static_cast<std::uint32_t>(text::fold_words(text).size()),
                            errors.contains(text)};
  }
  std::vector<StoryPrint::Quoted> out;
  for (const auto& [hash, one] : quoted)
    out.push_back(one);
  return out;
}

/// Most of one story's text in the other, or the same set of quotations, long enough together that
/// two reporters would not have picked it by chance; or the same mistake beside another quotation.
bool is_copy(const PrintOverlap& common, std::size_t shorter, std::size_t fewer) {
  if (shorter >= least_runs &&
      static_cast<double>(common.runs) >= copied_share * static_cast<double>(shorter)) {
    return true;
  }
  if (common.errors > 0 && common.quotations >= 2 && 2 * common.quotations >= fewer) return true;
  return common.quotations >= least_shared_quotations && common.words >= least_quoted_words &&
         10 * common.quotations >= 8 * fewer;
}

/// Too little in common for a copy, however short the stories are.
bool is_no_copy(const PrintOverlap& common) {
  return !is_copy(common, least_runs, 0);
}

/// A story's place in the order in which groups are made.
struct Place {
  bool undated = true;
  std::optional<base::Date> published;
  ArticleId story = 0;
  bool operator<(const Place& other) const {
    return std::tie(undated, published, story) <
           std::tie(other.undated, other.published, other.story);
  }
};

/// Decides stories in their order, beginning with those that changed; whoever becomes a first story
/// or ceases to be one has the later stories like it decided after it.
class Regrouping {
 public:
  explicit Regrouping(PrintShelf& shelf) : shelf_(shelf) {}

  Groups run(const std::vector<ArticleId>& changed) {
    changed_.insert(changed.begin(), changed.end());
    for (const ArticleId story : changed) {
      due_.insert(place(story));
      for (const ArticleId copy : shelf_.copies(story))
        due_.insert(place(copy));
    }
    while (!due_.empty()) {
      const Place next = *due_.begin();
      due_.erase(due_.begin());
      decide(next);
    }
    return std::move(groups_);
  }

 private:
  void decide(const Place& at) {
    const std::vector<Place> alike = alike_of(at.story);
    std::optional<ArticleId> first;
    for (auto other = alike.begin(); !first && other != alike.end() && *other < at; ++other) {
      if (is_first(other->story)) first = other->story;
    }
    const bool was_first = !facts(at.story).copies_of;
    const bool differs = changed_.contains(at.story);
    if (differs || first != facts(at.story).copies_of) groups_[at.story] = first;
    if (first && (!was_first || differs)) return;  // those that it leaves behind are due already
    if (!first && was_first && !differs) return;
    for (const Place& other : alike) {
      if (at < other && may_move(other.story, at, !first)) due_.insert(other);
    }
  }

  /// A story stays with a first story that is earlier than one that has become first; when one
  /// ceases to be first, only its own copies move.
  bool may_move(ArticleId story, const Place& of, bool became_first) {
    if (changed_.contains(story)) return false;  // due in any case
    const std::optional<ArticleId>& before = facts(story).copies_of;
    if (!became_first) return before == of.story;
    return !before || of < place(*before);
  }

  bool is_first(ArticleId story) {
    const auto decided = groups_.find(story);
    return decided != groups_.end() ? !decided->second : !facts(story).copies_of;
  }

  /// Stories that copy this one or are copied by it, in order.
  std::vector<Place> alike_of(ArticleId story) {
    std::vector<Place> alike;
    const PrintShelf::Facts own = facts(story);
    for (const auto& [other, common] : shelf_.overlaps(story)) {
      if (is_no_copy(common)) continue;
      const PrintShelf::Facts& its = facts(other);
      const bool copy =
          is_copy(common, std::min(own.runs, its.runs), std::min(own.quotations, its.quotations));
      if (copy) alike.push_back(place(other));
    }
    std::sort(alike.begin(), alike.end());
    return alike;
  }

  const PrintShelf::Facts& facts(ArticleId story) {
    const auto known = facts_.find(story);
    return known != facts_.end() ? known->second
                                 : facts_.emplace(story, shelf_.facts(story)).first->second;
  }

  Place place(ArticleId story) {
    const auto& published = facts(story).published;
    return {!published.has_value(), published, story};
  }

  PrintShelf& shelf_;
  std::set<ArticleId> changed_;
  std::set<Place> due_;
  std::map<ArticleId, PrintShelf::Facts> facts_;
  Groups groups_;
};

}  // namespace

StoryPrint print_of(const model::CheckedArticle& checked) {
  return {runs_of(checked.article.body), quoted_by(checked)};
}

Groups regroup(PrintShelf& shelf, const std::vector<ArticleId>& changed) {
  return Regrouping(shelf).run(changed);
}

}  // namespace pincite::match
