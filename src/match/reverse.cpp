#include "pincite/match/reverse.hpp"

#include "match/align.hpp"
#include "match/case_names.hpp"
#include "match/scope.hpp"
#include "match/ties.hpp"
#include "match/unmarked.hpp"

#include "pincite/text/fold.hpp"

#include <algorithm>
#include <set>

namespace pincite::match {
namespace {

constexpr double least_matched = 0.34;  ///< as for places of a quotation (judge)
constexpr std::size_t sentence_content = 4;
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

/// Stories that name both sides of the filing's case: a new paper of it may say what the story
/// reports in words that share nothing to look up.
std::vector<model::ArticleId> reporting(const model::Filing& filing, PieceShelf& shelf) {
  if (filing.case_name.empty()) return {};
  std::vector<std::vector<WordHash>> groups;
  for (const std::string& side : sides_of(filing.case_name))
    groups.push_back(hashes_of(names_of_side(side)));
  return shelf.restating(groups);
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

void add_piece(StoryPieces& story, const std::string& text, bool sentence) {
  const std::vector<std::string> words = text::fold_words(text);
  if (words.size() < 2) return;  // one word links only beside another quotation
  std::vector<WordHash> pairs = pairs_of(key_words(words));
  if (pairs.empty() || (sentence && pairs.size() < sentence_pairs)) return;
  // With 8 % of letters misread, a pair of six-letter words survives with 0.37.
  const auto quarter = static_cast<std::uint32_t>(1 + (pairs.size() - 1) / 4);
  story.pieces.push_back({text, std::move(pairs), sentence ? sentence_pairs : quarter, sentence});
}

/// Asks for pieces one by one whether they may stand in one filing.
class Standing {
 public:
  explicit Standing(const cite::Document& document)
      // The caller's document outlives this; the aligner asks for shared ownership.
      : indexed_(index_document({std::shared_ptr<void>(), &document}, vocabulary_)) {}

  bool may_stand(const std::string& text, bool sentence, bool tied) {
    PreparedQuery prepared = preparer_.prepare(make_query(text));
    const auto found = align_document(prepared, indexed_, vocabulary_, least_matched, 1);
    if (found.empty()) return false;
    return sentence ? sentence_may_stand(prepared.query, found.front(), tied)
                    : quotation_may_stand(prepared.query, found.front(), tied);
  }

 private:
  Vocabulary vocabulary_;
  QueryPreparer preparer_;
  IndexedDocument indexed_;
};

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
  for (const PieceShelf::Piece& piece : shelf.sharing(pairs_of(document))) {
    if (touched.contains(piece.story)) continue;
    if (!standing) standing.emplace(document);
    const bool tied = ties.hold(piece.story);
    if (standing->may_stand(shelf.text(piece.number), piece.sentence, tied))
      touched.insert(piece.story);
  }
  return {touched.begin(), touched.end()};
}

}  // namespace pincite::match
