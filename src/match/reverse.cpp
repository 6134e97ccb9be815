#include "pincite/match/reverse.hpp"

#include "match/align.hpp"
#include "match/case_names.hpp"
#include "match/scope.hpp"
#include "match/unmarked.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <functional>
#include <set>

namespace pincite::match {
namespace {

constexpr double least_matched = 0.34;  ///< as for places of a quotation (judge)
constexpr std::size_t sentence_content = 4;
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

bool has_name(const std::unordered_set<std::string>& words, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return words.count(name) > 0 || words.count(name + "s") > 0;
  });
}

/// The least by which a quotation is ever accepted (accept.cpp), with and without a tie between
/// story and case.
bool quotation_may_stand(const Query& query, const Alignment& found, bool tied) {
  const bool enough_alone = query.words >= 5 || query.content_words >= 4;
  if (found.matched >= 0.95) return tied || enough_alone;
  if (!tied) return found.matched >= 0.8 && found.same_words >= 5;
  return query.words > 3 && found.matched >= 0.36 && found.same_words >= 3 &&
         found.same_content >= 2;
}

/// The least by which a sentence outside marks is ever taken for reuse (unmarked.cpp).
bool sentence_may_stand(const Query& query, const Alignment& found, bool tied) {
  const std::size_t run = tied ? 3 : 8;
  return found.longest_run >= run && found.same_content >= sentence_content &&
         !mostly_names(matched_text(query, found));
}

}  // namespace

void OpenQuotations::add_piece(const std::string& text, bool sentence) {
  const std::vector<std::string> words = text::fold_words(text);
  if (words.size() < 2) return;  // one word links only beside another quotation
  const std::set<std::uint64_t> pairs = pairs_of(key_words(words));
  if (pairs.empty() || (sentence && pairs.size() < sentence_pairs)) return;
  const auto number = static_cast<std::uint32_t>(pieces_.size());
  pieces_.push_back({static_cast<std::uint32_t>(stories_.size() - 1), text,
                     static_cast<std::uint32_t>(pairs.size()), sentence});
  for (const std::uint64_t pair : pairs)
    by_pair_[pair].push_back(number);
}

void OpenQuotations::add(const model::Article& article) {
  Story story{article.id, {}, false};
  for (const std::string& text : {article.body, article.title.value_or("")}) {
    for (std::string& word : text::fold_words(text))
      story.words.insert(std::move(word));
  }
  stories_.push_back(std::move(story));
  for (const model::Quotation& quotation : article.quotations)
    add_piece(quotation.text, false);
  for (const model::Statement& statement : article.statements) {
    add_piece(statement.text, true);
    const bool restates =
        statement.quotations.empty() && statement.kind != model::StatementKind::denial;
    stories_.back().restates = stories_.back().restates || restates;
  }
}

bool OpenQuotations::tied(const Story& story, const model::Filing& filing) {
  if (filing.case_name.empty()) return true;
  std::vector<std::string> names = names_of_case(filing.case_name);
  for (std::string& word : text::fold_words(model::docket_key_number(filing.docket_number)))
    if (word.size() >= 4) names.push_back(std::move(word));
  return has_name(story.words, names);
}

bool OpenQuotations::reports_case(const Story& story, const model::Filing& filing) {
  if (!story.restates || filing.case_name.empty()) return false;
  const std::vector<std::string> sides = sides_of(filing.case_name);
  return std::all_of(sides.begin(), sides.end(), [&](const std::string& side) {
    return has_name(story.words, names_of_side(side));
  });
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
  std::set<model::ArticleId> touched;
  for (const Story& story : stories_) {
    if (reports_case(story, document.filing)) touched.insert(story.id);
  }
  const std::vector<std::uint32_t> near = candidates(document);
  if (near.empty()) return {touched.begin(), touched.end()};
  // The caller's document outlives the call; the aligner asks for shared ownership.
  const std::shared_ptr<const cite::Document> borrowed(std::shared_ptr<void>(), &document);
  Vocabulary vocabulary;
  QueryPreparer preparer;
  const IndexedDocument indexed = index_document(borrowed, vocabulary);
  for (const std::uint32_t number : near) {
    const Piece& piece = pieces_[number];
    const Story& story = stories_[piece.story];
    if (touched.count(story.id) > 0) continue;
    PreparedQuery prepared = preparer.prepare(make_query(piece.text));
    const auto found = align_document(prepared, indexed, vocabulary, least_matched, 1);
    if (found.empty()) continue;
    const bool tie = tied(story, document.filing);
    const bool may = piece.sentence ? sentence_may_stand(prepared.query, found.front(), tie)
                                    : quotation_may_stand(prepared.query, found.front(), tie);
    if (may) touched.insert(story.id);
  }
  return {touched.begin(), touched.end()};
}

}  // namespace pincite::match
