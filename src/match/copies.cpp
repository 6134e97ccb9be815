#include "pincite/match/match.hpp"
#include "pincite/text/fold.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace pincite::match {
namespace {

constexpr std::size_t shingle_words = 8;
constexpr double copied_share = 0.4;  ///< of the shorter story's runs of eight words
constexpr std::size_t least_shared_quotations = 3;
constexpr std::size_t least_quoted_words = 25;

/// What identifies a story's text: runs of words, and its set of quotations.
struct Print {
  std::vector<std::uint64_t> shingles;  ///< sorted, distinct
  std::vector<std::string> quotations;  ///< folded, sorted, distinct
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

Print print_of(const model::Article& article) {
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
  return out;
}

template <class T>
std::vector<T> shared(const std::vector<T>& a, const std::vector<T>& b) {
  std::vector<T> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

/// Most of one story's text in the other, or the same set of quotations, long enough together that
/// two reporters would not have picked it by chance.
bool is_copy(const Print& a, const Print& b) {
  const std::size_t runs = std::min(a.shingles.size(), b.shingles.size());
  const std::size_t common = shared(a.shingles, b.shingles).size();
  if (runs >= 20 && static_cast<double>(common) >= copied_share * static_cast<double>(runs)) {
    return true;
  }
  const std::vector<std::string> quotations = shared(a.quotations, b.quotations);
  std::size_t words = 0;
  for (const std::string& text : quotations)
    words += text::fold_words(text).size();
  const std::size_t fewer = std::min(a.quotations.size(), b.quotations.size());
  return quotations.size() >= least_shared_quotations && words >= least_quoted_words &&
         10 * quotations.size() >= 8 * fewer;
}

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
    prints.push_back(print_of(articles[i].article));
    articles[i].article.copies_of.reset();
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return earlier(articles[a].article, articles[b].article);
  });
  std::vector<std::size_t> firsts;
  for (std::size_t i : order) {
    const auto first = std::find_if(firsts.begin(), firsts.end(),
                                    [&](std::size_t f) { return is_copy(prints[f], prints[i]); });
    if (first == firsts.end()) {
      firsts.push_back(i);
    } else {
      articles[i].article.copies_of = articles[*first].article.id;
    }
  }
}

}  // namespace pincite::match
