#pragma once
/// A news story, what it quotes, who is quoted, and where the words come from.
/// Offsets (`Span`) are code points of `Article::body`, end exclusive; source spans are bytes of
/// the file as given.

#include "pincite/model/filing.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pincite::model {

struct Span {
  std::size_t start = 0, end = 0;
  bool operator==(const Span&) const = default;
};

enum class QuotationKind { direct, block, unmarked, reported };
enum class SourceClass {
  filing,
  court,
  party,
  spokesperson,
  person,
  outlet,
  social,
  unnamed,
  none
};

/// Who says it. `surface` is the phrase in the story, `name` what it resolves to.
struct Attribution {
  std::string surface;
  Span span;  ///< of `surface` in the body; empty when there is none
  std::optional<std::string> name;
  SourceClass source_class = SourceClass::none;
  std::vector<std::string> via;     ///< outlets or channels that passed it on, nearest first
  std::vector<std::string> hedges;  ///< "reportedly"
  std::string rule;                 ///< name of the rule that decided
  bool operator==(const Attribution&) const = default;
};

/// A stretch of words that the story presents as somebody's words, or (kind reported) as
/// somebody's statement. Text and span exclude the quotation marks.
struct Quotation {
  std::string id;  ///< "q1", in order of appearance
  std::string text;
  QuotationKind kind = QuotationKind::direct;
  Span span;
  Span source;  ///< bytes of the file
  Attribution attribution;
  std::vector<std::string> nested;  ///< ids of quotations inside this one
  std::string usage = "quote";      ///< quote, scare, title, term: a reader's guess, never a filter
  bool unclosed = false;
  std::vector<std::string> denied_by;  ///< ids of quotations or statements that deny it
  bool operator==(const Quotation&) const = default;
};

enum class StatementKind { reported, denial, background };

/// One sentence of the story (headline and standfirst too).
struct Statement {
  std::string id;  ///< "s3"
  std::string text;
  Span span;
  Span source;
  StatementKind kind = StatementKind::background;
  bool about_filing = false;
  Attribution attribution;
  std::vector<std::string> quotations;  ///< ids of quotations inside
  std::vector<std::string> denies;      ///< ids of statements it denies
  bool operator==(const Statement&) const = default;
};

struct DatedOrigin {
  base::Date date;
  std::string value;   ///< as found, time and zone kept
  std::string origin;  ///< "json-ld", "meta", "time", "url", "byline"
  bool operator==(const DatedOrigin&) const = default;
};

struct ArticleLink {
  std::string text;
  std::string url;
  Span span;  ///< of the anchor text in the body; empty when not in the body
  bool operator==(const ArticleLink&) const = default;
};

struct DroppedText {
  std::string text;
  std::string why;
  bool operator==(const DroppedText&) const = default;
};

/// A story as read. Unknown values stay empty.
struct Article {
  ArticleId id = 0;
  std::string source;  ///< file name as given
  std::optional<std::string> url;
  std::optional<std::string> title;
  std::optional<std::string> outlet;
  std::vector<std::string> authors;
  std::optional<base::Date> published;
  std::optional<base::Date> modified;
  std::optional<std::string> language;
  std::vector<std::string> chain;  ///< this outlet, then the outlets it leans on
  std::optional<ArticleId> copies_of;
  bool partial = false;  ///< the beginning that a paywall shows, or a teaser
  std::string body;      ///< UTF-8, paragraphs joined by "\n\n"
  std::vector<Quotation> quotations;
  std::vector<Statement> statements;
  std::vector<DroppedText> dropped;
  std::vector<DatedOrigin> dates;
  std::vector<ArticleLink> links;
  std::vector<std::string> case_cues;  ///< case names, docket numbers, courts named in the story
  std::string sha256;                  ///< of the bytes read
  bool operator==(const Article&) const = default;
};

enum class Verdict { verbatim, edited, altered, paraphrased, not_found, other_source, unchecked };
enum class EditOp { replace, insert, remove, bracket, ellipsis, case_change, punctuation };

/// One difference between story and filing. Empty string = nothing on that side.
struct Edit {
  EditOp op = EditOp::replace;
  std::string article;
  std::string filing;
  std::optional<std::string> severe;  ///< "number", "name", "negation"
  bool operator==(const Edit&) const = default;
};

/// One place where a quotation's words stand.
struct Link {
  Filing filing;
  Place place;
  std::string passage;            ///< as filed
  std::string before, after;      ///< words around the passage, for the reader
  double score = 0;               ///< 0..1, orders links of one quotation
  std::vector<FilingId> also_in;  ///< other filings with the same words
  std::vector<Edit> edits;
  std::vector<std::string> evidence;
  bool operator==(const Link&) const = default;
};

/// What matching says of one quotation; `quotation` is its id in the story.
struct Finding {
  std::string quotation;
  Verdict verdict = Verdict::unchecked;
  double confidence = 0;  ///< 0..1: that the first link (or the absence of links) is right
  std::string reason;
  std::vector<Link> links;  ///< best first
  bool operator==(const Finding&) const = default;
};

/// A story with one finding per quotation, in the order of Article::quotations.
struct CheckedArticle {
  Article article;
  std::vector<Finding> findings;
  bool operator==(const CheckedArticle&) const = default;
};

std::string to_string(QuotationKind kind);
std::string to_string(SourceClass source_class);
std::string to_string(StatementKind kind);
std::string to_string(Verdict verdict);
std::string to_string(EditOp op);
std::optional<QuotationKind> parse_quotation_kind(const std::string& name);
std::optional<SourceClass> parse_source_class(const std::string& name);
std::optional<StatementKind> parse_statement_kind(const std::string& name);
std::optional<Verdict> parse_verdict(const std::string& name);
std::optional<EditOp> parse_edit_op(const std::string& name);

}  // namespace pincite::model
