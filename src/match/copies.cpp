#include "pincite/match/match.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace pincite::match {
namespace {

constexpr std::size_t shingle_words = 8;
constexpr double copied_share = 0.4;  ///< of the shorter story's runs of eight words
constexpr std::size_t least_shared_quotations = 3;
constexpr std::size_t least_quoted_words = 25;
constexpr std::size_t words_of_an_error = 6;  ///< so long a quotation is not misquoted twice alike

/// What identifies a story's text: runs of words, and its set of quotations.
struct Print {
  std::vector<std::uint64_t> shingles;  ///< sorted, distinct
  std::vector<std::string> quotations;  ///< folded, sorted, distinct
  std::set<std::string> errors;         ///< those of them that alter a filing's words
};

std::uint64_t hash_of(const std::vector<std::string>& words, std::size_t from) {
  std::uint64_t hash = 1469598103934665603ULL;  // FNV-1a
  for (std::size_t i = from; i < from + shingle_words; ++i) {
    for (const char c : words[i] + " ") {
      hash ^= static_cast<unsigned char>(c);
      hash *= 1099511628211ULL;
    }
  }
  return hash;
}

Print print_of(const model::CheckedArticle& checked) {
  const model::Article& article = checked.article;
  Print out;
  const std::vector<std::string> words = text::fold_words(article.body);
  std::set<std::uint64_t> shingles;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    shingles.insert(hash_of(words, i));
  }
  out.shingles.assign(shingles.begin(), shingles.end());
  std::set<std::string> quotations;
  for (const model::Quotation& quotation : article.quotations) {
    if (quotation.kind == model::QuotationKind::reported) continue;
    quotations.insert(text::fold(quotation.text));
  }
  out.quotations.assign(quotations.begin(), quotations.end());
  for (std::size_t i = 0; i < std::min(checked.findings.size(), article.quotations.size()); ++i) {
    if (checked.findings[i].verdict != model::Verdict::altered) continue;
    const std::string text = text::fold(article.quotations[i].text);
    if (text::fold_words(text).size() >= words_of_an_error) out.errors.insert(text);
  }
  return out;
}

/// What two stories have in common.
struct Common {
  std::size_t shingles = 0, quotations = 0, words = 0, errors = 0;
};

/// Most of one story's text in the other, or the same set of quotations, long enough together that
/// two reporters would not have picked it by chance; or the same mistake beside another quotation.
bool is_copy(const Print& a, const Print& b, const Common& common) {
  const std::size_t runs = std::min(a.shingles.size(), b.shingles.size());
  if (runs >= 20 &&
      static_cast<double>(common.shingles) >= copied_share * static_cast<double>(runs)) {
    return true;
  }
  const std::size_t fewer = std::min(a.quotations.size(), b.quotations.size());
  if (common.errors > 0 && common.quotations >= 2 && 2 * common.quotations >= fewer) return true;
  return common.quotations >= least_shared_quotations && common.words >= least_quoted_words &&
         10 * common.quotations >= 8 * fewer;
}

/// The first stories of each group, found again by what they share with another: a story is
/// compared only with those that have a run of words or a quotation of it.
class Firsts {
 public:
  void add(std::size_t story, const Print& print) {
    for (const std::uint64_t shingle : print.shingles)
      by_shingle_[shingle].push_back(stories_.size());
    for (const std::string& text : print.quotations)
      by_quotation_[text].push_back(stories_.size());
    stories_.push_back({story, &print});
  }

  /// The earliest story that `print` copies, or nothing.
  [[nodiscard]] std::optional<std::size_t> original_of(const Print& print) const {
    for (const auto& [number, common] : compare(print)) {
      if (is_copy(*stories_[number].second, print, common)) return stories_[number].first;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::map<std::size_t, Common> compare(const Print& print) const {
    std::map<std::size_t, Common> out;
    for (const std::uint64_t shingle : print.shingles) {
      const auto at = by_shingle_.find(shingle);
      if (at == by_shingle_.end()) continue;
      for (const std::size_t number : at->second)
        ++out[number].shingles;
    }
    for (const std::string& text : print.quotations) {
      const auto at = by_quotation_.find(text);
      if (at == by_quotation_.end()) continue;
      for (const std::size_t number : at->second) {
        Common& common = out[number];
        ++common.quotations;
        common.words += text::fold_words(text).size();
        const bool theirs = stories_[number].second->errors.count(text) > 0;
        common.errors += theirs && print.errors.count(text) > 0 ? 1 : 0;
      }
    }
    return out;
  }

  std::vector<std::pair<std::size_t, const Print*>> stories_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_shingle_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_quotation_;
};

/// Earliest publication first; stories without a date after those with one, by id.
bool earlier(const model::Article& a, const model::Article& b) {
  if (a.published.has_value() != b.published.has_value()) return a.published.has_value();
  if (a.published && *a.published != *b.published) return *a.published < *b.published;
  return a.id < b.id;
}

}  // namespace

void group_copies(std::vector<model::CheckedArticle>& articles) {
  std::vector<std::size_t> order(articles.size());
  std::vector<Print> prints;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    order[i] = i;
    prints.push_back(print_of(articles[i]));
    articles[i].article.copies_of.reset();
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return earlier(articles[a].article, articles[b].article);
  });
  Firsts firsts;
  for (const std::size_t i : order) {
    if (const auto original = firsts.original_of(prints[i])) {
      articles[i].article.copies_of = articles[*original].article.id;
    } else {
      firsts.add(i, prints[i]);
    }
  }
}

}  // namespace pincite::match
