#include "match/unmarked.hpp"

#include "match/senses.hpp"

#include "pincite/base/utf8.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

namespace pincite::match {
namespace {

constexpr std::size_t shortest_run = 8;  ///< words in a row that are reuse, not chance
/// From this share of filed words on a stretch without a long run is the filing's sentence with a
/// slip; below, the story tells it in its own words and has altered nothing. The upper band of
/// token scores measured on court coverage.
constexpr double copied_share = 0.85;
constexpr double mismatch_cost = 0.8;
constexpr double window_share = 0.3;

struct Piece {
  std::size_t begin = 0, end = 0;  ///< bytes of the body
  const model::Statement* statement = nullptr;
};

/// A stretch of a piece that a filing has too.
struct Reuse {
  std::size_t begin = 0, end = 0;  ///< bytes of the body
  std::size_t words = 0, same = 0, content = 0, run = 0;
  double value = 0;
};

/// Parts of a statement outside quotation marks, long enough to be compared.
void add_pieces(const model::Article& article, const model::Statement& statement,
                const StoryScope& scope, std::vector<Piece>& out) {
  const std::size_t end = scope.byte_of(statement.span.end);
  std::size_t at = scope.byte_of(statement.span.start);
  const auto add = [&](std::size_t to) {
    if (to > at) out.push_back({at, to, &statement});
  };
  for (const model::Quotation& quotation : article.quotations) {
    const std::size_t begin = scope.byte_of(quotation.span.start);
    const std::size_t close = scope.byte_of(quotation.span.end);
    if (close <= at || begin >= end) continue;
    add(begin);
    at = std::max(at, close);
  }
  add(end);
}

/// True when a block or long quotation of the reader covers most of the stretch already.
bool taken(const model::Article& article, const StoryScope& scope, std::size_t begin,
           std::size_t end) {
  std::size_t covered = 0;
  for (const model::Quotation& quotation : article.quotations) {
    const std::size_t from = std::max(begin, scope.byte_of(quotation.span.start));
    const std::size_t to = std::min(end, scope.byte_of(quotation.span.end));
    covered += to > from ? to - from : 0;
  }
  return 3 * covered > end - begin;
}

/// Statements of one paragraph, in order.
std::vector<std::vector<const model::Statement*>> paragraphs_of(const model::Article& article,
                                                                const StoryScope& scope) {
  std::vector<std::vector<const model::Statement*>> out;
  std::size_t last = 0;
  for (const model::Statement& statement : article.statements) {
    const std::size_t begin = scope.byte_of(statement.span.start);
    if (begin >= scope.byte_of(statement.span.end)) continue;  // headlines outside the body
    const bool fresh = out.empty() || begin < last ||
                       article.body.substr(last, begin - last).find("\n\n") != std::string::npos;
    if (fresh) out.emplace_back();
    out.back().push_back(&statement);
    last = scope.byte_of(statement.span.end);
  }
  return out;
}

/// The stretch of the alignment with the greatest value: matches count for it, the rest against.
Reuse best_stretch(const Alignment& alignment, const Query& query, std::size_t offset) {
  Reuse best, here;
  std::size_t run = 0;
  for (const Pair& pair : alignment.pairs) {
    const bool alike = pair.quoted >= 0 && pair.filed >= 0 && pair.likeness != Likeness::other;
    const QueryToken* token =
        pair.quoted >= 0 ? &query.tokens.at(static_cast<std::size_t>(pair.quoted)) : nullptr;
    const double value = alike              ? token->weight
                         : token != nullptr ? -mismatch_cost * token->weight
                                            : -0.1;
    if (here.value <= 0) {
      here = {};
      run = 0;
      if (!alike) continue;
      here.begin = offset + token->begin;
    }
    here.value += value;
    here.words += token != nullptr ? 1 : 0;
    run = alike && pair.likeness == Likeness::same ? run + 1 : 0;
    here.run = std::max(here.run, run);
    if (!alike) continue;
    ++here.same;
    here.content += token->function_word ? 0 : 1;
    here.end = offset + token->end;
    if (here.value > best.value) best = here;
  }
  return best;
}

std::optional<model::QuotationKind> kind_of(const Reuse& reuse, const Piece& piece) {
  if (reuse.run >= shortest_run && reuse.content >= 4) return model::QuotationKind::unmarked;
  const bool reported = piece.statement->about_filing ||
                        piece.statement->attribution.source_class == model::SourceClass::filing;
  if (!reported) return std::nullopt;
  const double share = static_cast<double>(reuse.same) / static_cast<double>(reuse.words);
  if (reuse.words >= 12 && share >= copied_share && reuse.content >= 6 && reuse.run >= 4) {
    return model::QuotationKind::unmarked;
  }
  if (reuse.words >= 8 && share >= 0.5 && reuse.content >= 5 && reuse.run >= 3) {
    return model::QuotationKind::reported;
  }
  return std::nullopt;
}

/// Share of the piece's content words that the filing has somewhere: a cheap look before aligning.
double shared_words(const Query& query, const IndexedDocument& document,
                    const Vocabulary& vocabulary) {
  double shared = 0, all = 0;
  for (const QueryToken& token : query.tokens) {
    if (token.function_word || token.optional) continue;
    ++all;
    const std::uint32_t id = vocabulary.find(token.folded);
    if (id == Vocabulary::none) continue;
    shared += document.positions_of(id).empty() ? 0 : 1;
  }
  return all > 0 ? shared / all : 0;
}

/// The most valuable stretch of the piece over all filings opened for the story.
Reuse find_reuse(const model::Article& article, const Piece& piece, QueryPreparer& preparer,
                 Shelf& shelf) {
  Reuse best;
  PreparedQuery prepared =
      preparer.prepare(make_query(article.body.substr(piece.begin, piece.end - piece.begin)));
  if (prepared.query.words < shortest_run || prepared.query.words > 120) return best;
  for (model::FilingId id : shelf.at_hand()) {
    const IndexedDocument* document = shelf.open(id);
    if (shared_words(prepared.query, *document, shelf.vocabulary()) < window_share) continue;
    for (const Alignment& found :
         align_document(prepared, *document, shelf.vocabulary(), window_share, 2)) {
      const Reuse reuse = best_stretch(found, prepared.query, piece.begin);
      if (reuse.value > best.value) best = reuse;
    }
  }
  return best;
}

model::Quotation make_quotation(const model::Article& article, const Piece& piece,
                                const Reuse& reuse, model::QuotationKind kind, std::size_t number,
                                const std::vector<std::uint32_t>& code_points) {
  model::Quotation out;
  out.id = "u" + std::to_string(number);
  out.text = article.body.substr(reuse.begin, reuse.end - reuse.begin);
  out.kind = kind;
  out.span = {code_points.at(reuse.begin), code_points.at(reuse.end)};
  out.attribution = piece.statement->attribution;
  out.usage = "reuse";
  return out;
}

/// The story's sentence denies ("no clerk resigned") what the filing's does not.
bool denies(const model::Statement& statement, const Occurrence& found) {
  const text::Flow& flow = found.document->flow();
  const auto ends = [&](std::uint32_t token) {  // a sentence, behind the token
    const std::size_t end = flow.tokens[token].end;
    return flow.text.substr(end, 2).find_first_of(".?!\n") != std::string::npos;
  };
  std::uint32_t from = found.alignment.begin, to = found.alignment.end;
  while (from > 0 && !ends(from - 1))
    --from;
  while (to < flow.tokens.size() && !ends(to - 1))
    ++to;
  std::vector<std::string> filed;
  for (std::uint32_t i = from; i < to; ++i)
    filed.push_back(flow.tokens[i].folded);
  return is_negative(text::fold_words(statement.text)) && !is_negative(filed);
}

/// Shared words make no reuse where the story denies them, and no paraphrase where figures or
/// denials differ.
bool says_another_thing(const model::Statement& statement, const Occurrence& found,
                        model::QuotationKind kind) {
  if (denies(statement, found)) return true;
  const auto severe = [](const model::Edit& edit) {
    return edit.severe == "negation" || edit.severe == "number";
  };
  return kind == model::QuotationKind::reported &&
         std::any_of(found.diff.edits.begin(), found.diff.edits.end(), severe);
}

/// A paragraph that is wholly a filing's words: a block quotation without a sign of one.
constexpr double block_share = 0.8;
constexpr std::size_t block_words = 10;

/// Collects the quotations found and their trials.
class Search {
 public:
  Search(const model::Article& article, std::vector<Trial>& trials, const StoryScope& scope,
         QueryPreparer& preparer, Shelf& shelf)
      : article_(article), trials_(trials), scope_(scope), preparer_(preparer), shelf_(shelf),
        code_points_(base::code_point_offsets(article.body)) {}

  std::vector<model::Quotation> run();

 private:
  bool try_block(const std::vector<const model::Statement*>& paragraph);
  void try_piece(const Piece& piece);
  bool keep(const Piece& piece, const Reuse& reuse, model::QuotationKind kind);

  const model::Article& article_;
  std::vector<Trial>& trials_;
  const StoryScope& scope_;
  QueryPreparer& preparer_;
  Shelf& shelf_;
  std::vector<std::uint32_t> code_points_;
  std::vector<model::Quotation> found_;
};

bool Search::keep(const Piece& piece, const Reuse& reuse, model::QuotationKind kind) {
  if (mostly_names(article_.body.substr(reuse.begin, reuse.end - reuse.begin))) return false;
  model::Quotation made =
      make_quotation(article_, piece, reuse, kind, found_.size() + 1, code_points_);
  Trial trial;
  trial.prepared = preparer_.prepare(make_query(made.text));
  trial.who = read_credit(article_, made, scope_);
  trial.at = scope_.byte_of(made.span.start);
  find_occurrences(trial, made, scope_, shelf_);
  if (trial.occurrences.empty() || trial.who.credit == Credit::outside) return false;
  if (reuse.run < shortest_run &&
      says_another_thing(*piece.statement, trial.occurrences.front(), kind)) {
    return false;
  }
  trials_.push_back(std::move(trial));
  found_.push_back(std::move(made));
  return true;
}

bool Search::try_block(const std::vector<const model::Statement*>& paragraph) {
  if (paragraph.size() < 2) return false;
  const std::size_t begin = scope_.byte_of(paragraph.front()->span.start);
  const std::size_t end = scope_.byte_of(paragraph.back()->span.end);
  if (taken(article_, scope_, begin, end)) return false;
  const Piece piece{begin, end, paragraph.front()};
  const Reuse reuse = find_reuse(article_, piece, preparer_, shelf_);
  const auto words =
      static_cast<double>(make_query(article_.body.substr(begin, end - begin)).words);
  if (reuse.same < block_words || static_cast<double>(reuse.same) < block_share * words) {
    return false;
  }
  return keep(piece, reuse, model::QuotationKind::unmarked);
}

void Search::try_piece(const Piece& piece) {
  if (piece.statement->kind == model::StatementKind::denial) return;
  const Reuse reuse = find_reuse(article_, piece, preparer_, shelf_);
  if (reuse.words == 0) return;
  const auto kind = kind_of(reuse, piece);
  if (kind) keep(piece, reuse, *kind);
}

std::vector<model::Quotation> Search::run() {
  for (const auto& paragraph : paragraphs_of(article_, scope_)) {
    if (try_block(paragraph)) continue;
    std::vector<Piece> pieces;
    for (const model::Statement* statement : paragraph) {
      add_pieces(article_, *statement, scope_, pieces);
    }
    for (const Piece& piece : pieces)
      try_piece(piece);
  }
  return std::move(found_);
}

}  // namespace

bool mostly_names(const std::string& text) {
  std::size_t words = 0, capitals = 0;
  for (const text::FoldedToken& token : text::fold_tokens(text)) {
    const auto first = static_cast<unsigned char>(text[token.begin]);
    const bool figure = std::isdigit(first) != 0;
    if (text::is_function_word(token.folded) || (token.folded.size() < 3 && !figure)) continue;
    ++words;
    capitals += std::isupper(first) != 0 || figure ? 1 : 0;
  }
  return 10 * capitals >= 7 * words;
}

std::vector<model::Quotation> find_unmarked(const model::Article& article,
                                            std::vector<Trial>& trials, const StoryScope& scope,
                                            QueryPreparer& preparer, Shelf& shelf) {
  return Search(article, trials, scope, preparer, shelf).run();
}

}  // namespace pincite::match
