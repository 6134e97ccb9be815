#include "pincite/match/reverse.hpp"

#include "match/case_names.hpp"
#include "match/standing.hpp"
#include "match/ties.hpp"
#include "match/words.hpp"

#include "pincite/text/fold.hpp"

#include <map>
#include <optional>
#include <set>

namespace pincite::match {
namespace {

constexpr std::uint32_t sentence_pairs = 3;

WordHash hash_pair(const std::string& first, const std::string& second) {
  return hash_of(first + ' ' + second);
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
std::vector<WordHash> pairs_of(const std::vector<std::string>& words) {
  std::set<WordHash> out;
  if (words.size() == 1) out.insert(hash_pair(words.front(), ""));
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    out.insert(hash_pair(words[i], words[i + 1]));
  return {out.begin(), out.end()};
}

/// All that a piece could be found by in the filing, wherever it stands.
std::vector<WordHash> pairs_of(const cite::Document& document) {
  std::set<WordHash> out;
  std::string before;
  for (const text::Token& token : document.flow.tokens) {
    if (text::is_function_word(token.folded)) continue;
    std::string word = stem(token.folded);
    out.insert(hash_pair(word, ""));
    out.insert(hash_pair(before, word));
    before = std::move(word);
  }
  return {out.begin(), out.end()};
}

/// Stories that name both sides of the filing's case: a new paper of it may say what the story
/// reports in words that share nothing to look up.
std::vector<model::ArticleId> reporting(const model::Filing& filing, PieceShelf& shelf) {
  if (filing.case_name.empty()) return {};
  std::vector<std::vector<WordHash>> groups;
  for (const std::string& side : sides_of(filing.case_name))
    groups.push_back(hashes_of(names_of_side(side)));
  return shelf.restating(groups);
}

void add_piece(StoryPieces& story, const std::string& text, bool sentence) {
  const std::vector<std::string> words = text::fold_words(text);
  if (words.size() < 2) return;  // one word links only beside another quotation
  std::vector<WordHash> pairs = pairs_of(key_words(words));
  if (pairs.empty() || (sentence && pairs.size() < sentence_pairs)) return;
  // With 8 % of letters misread, a pair of six-letter words survives with 0.37.
  const auto quarter = static_cast<std::uint32_t>(1 + (pairs.size() - 1) / 4);
  story.pieces.push_back({text, std::move(pairs), sentence ? sentence_pairs : quarter, sentence});
}

}  // namespace

StoryPieces pieces_of(const model::Article& story) {
  StoryPieces out;
  std::set<WordHash> words;
  for (const std::string& text : {story.body, story.title.value_or("")}) {
    for (const std::string& word : text::fold_words(text))
      words.insert(hash_of(word));
  }
  out.words.assign(words.begin(), words.end());
  for (const model::Quotation& quotation : story.quotations)
    add_piece(out, quotation.text, false);
  for (const model::Statement& statement : story.statements) {
    add_piece(out, statement.text, true);
    const bool restates =
        statement.quotations.empty() && statement.kind != model::StatementKind::denial;
    out.restates = out.restates || restates;
  }
  return out;
}

std::vector<model::ArticleId> touched_by(const cite::Document& document, PieceShelf& shelf) {
  const std::vector<model::ArticleId> reports = reporting(document.filing, shelf);
  std::set<model::ArticleId> touched(reports.begin(), reports.end());
  Ties ties(document.filing, shelf);
  std::optional<Standing> standing;
  std::map<model::ArticleId, std::set<std::string>> quoting;  // texts that may stand, by story
  for (const PieceShelf::Piece& piece : shelf.sharing(pairs_of(document))) {
    if (touched.contains(piece.story)) continue;
    if (!standing) standing.emplace(document);
    const bool tied = ties.hold(piece.story);
    std::string text = shelf.text(piece.number);
    if (!standing->may_stand(text, piece.sentence, tied)) continue;
    if (piece.sentence) {
      touched.insert(piece.story);
    } else {
      quoting[piece.story].insert(std::move(text));
    }
  }
  for (const auto& [id, texts] : quoting) {
    if (touched.contains(id)) continue;
    const auto stored = shelf.story(id);
    if (!stored || standing->changes(*stored, texts, shelf)) touched.insert(id);
  }
  return {touched.begin(), touched.end()};
}

}  // namespace pincite::match
