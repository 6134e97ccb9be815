#include "pincite/match/reverse.hpp"

#include "match/align.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace pincite::match {
namespace {

constexpr double least_matched = 0.34;   ///< as for places of a quotation (judge)
constexpr std::size_t sentence_run = 4;  ///< words in a row by which a sentence may be reuse
constexpr std::size_t sentence_content = 5;
constexpr std::uint32_t sentence_pairs = 3;

std::uint64_t hash_pair(const std::string& first, const std::string& second) {
  return std::hash<std::string>{}(first + ' ' + second);
}

/// Stems of content words in order; of a text without any, all words.
std::vector<std::string> key_words(const std::vector<std::string>& folded) {
  std::vector<std::string> out;
  for (const std::string& word : folded) {
    if (!text::is_function_word(word)) out.push_back(stem(word));
  }
  return out;
}

/// Pairs of neighbours, and for a lone content word the word itself.
std::set<std::uint64_t> pairs_of(const std::vector<std::string>& words) {
  std::set<std::uint64_t> out;
  if (words.size() == 1) out.insert(hash_pair(words.front(), ""));
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    out.insert(hash_pair(words[i], words[i + 1]));
  return out;
}

/// Does the filing have the piece, loosely? What is let through is matched in earnest.
bool may_stand(const std::string& text, bool sentence, const IndexedDocument& document,
               const Vocabulary& vocabulary, QueryPreparer& preparer) {
  PreparedQuery prepared = preparer.prepare(make_query(text));
  const auto found = align_document(prepared, document, vocabulary, least_matched, 1);
  if (found.empty()) return false;
  if (!sentence) return true;
  return found.front().longest_run >= sentence_run &&
         found.front().same_content >= sentence_content;
}

}  // namespace

void OpenQuotations::add_piece(model::ArticleId article, const std::string& text, bool sentence) {
  const std::vector<std::string> words = text::fold_words(text);
  if (words.size() < 2) return;  // one word links only beside another quotation
  const std::set<std::uint64_t> pairs = pairs_of(key_words(words));
  if (pairs.empty() || (sentence && pairs.size() < sentence_pairs)) return;
  const auto number = static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back({article, text, static_cast<std::uint32_t>(pairs.size()), sentence});
  for (const std::uint64_t pair : pairs)
    by_pair_[pair].push_back(number);
}

void OpenQuotations::add(const model::Article& article) {
  for (const model::Quotation& quotation : article.quotations)
    add_piece(article.id, quotation.text, false);
  for (const model::Statement& statement : article.statements)
    add_piece(article.id, statement.text, true);
}

/// Pieces that share enough pairs with the filing, wherever they stand in it.
std::vector<std::uint32_t> OpenQuotations::candidates(const cite::Document& document) const {
  std::unordered_map<std::uint32_t, std::uint32_t> shared;
  std::set<std::uint64_t> asked;
  const auto ask = [&](std::uint64_t pair) {
    const auto at = by_pair_.find(pair);
    if (at == by_pair_.end() || !asked.insert(pair).second) return;
    for (const std::uint32_t piece : at->second)
      ++shared[piece];
  };
  std::string before;
  for (const text::Token& token : document.flow.tokens) {
    if (text::is_function_word(token.folded)) continue;
    std::string word = stem(token.folded);
    ask(hash_pair(word, ""));
    ask(hash_pair(before, word));
    before = std::move(word);
  }
  std::vector<std::uint32_t> out;
  for (const auto& [piece, count] : shared) {
    const Piece& known = pieces_[piece];
    const std::uint32_t need = known.sentence ? sentence_pairs : 1 + (known.pairs - 1) / 4;
    if (count >= need) out.push_back(piece);
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<model::ArticleId> OpenQuotations::touched_by(const cite::Document& document) const {
  const std::vector<std::uint32_t> near = candidates(document);
  if (near.empty()) return {};
  // The caller's document outlives the call; the aligner asks for shared ownership.
  const std::shared_ptr<const cite::Document> borrowed(std::shared_ptr<void>(), &document);
  Vocabulary vocabulary;
  QueryPreparer preparer;
  const IndexedDocument indexed = index_document(borrowed, vocabulary);
  std::set<model::ArticleId> touched;
  for (const std::uint32_t number : near) {
    const Piece& piece = pieces_[number];
    if (touched.count(piece.article) > 0) continue;
    if (may_stand(piece.text, piece.sentence, indexed, vocabulary, preparer)) {
      touched.insert(piece.article);
    }
  }
  return {touched.begin(), touched.end()};
}

}  // namespace pincite::match
