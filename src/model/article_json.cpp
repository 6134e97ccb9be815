#include "model/json_parts.hpp"

#include "pincite/model/json.hpp"

#include <cmath>
#include <initializer_list>
#include <string_view>
#include <utility>

namespace pincite::model {

using base::Json;
using base::JsonWriter;

namespace {

/// Finer than any of them is meant.
double four_places(double value) {
  return std::round(value * 1e4) / 1e4;
}

Json refs(const std::vector<FilingId>& ids) {
  Json array = Json::array();
  for (const auto id : ids)
    array.push_back(filing_ref(id));
  return array;
}

Json to_json(const Edit& edit) {
  return {{"op", to_string(edit.op)},
          {"article", edit.article},
          {"filing", edit.filing},
          {"severe", value_or_null(edit.severe)}};
}

template <class Items>
Json array_of(const Items& items) {
  Json array = Json::array();
  for (const auto& item : items)
    array.push_back(to_json(item));
  return array;
}

}  // namespace

Json to_json(const Link& link) {
  return {{"filing", to_json(link.filing)},
          {"place", to_json(link.place)},
          {"passage", link.passage},
          {"before", link.before},
          {"after", link.after},
          {"score", four_places(link.score)},
          {"also_in", refs(link.also_in)},
          {"edits", array_of(link.edits)},
          {"evidence", link.evidence}};
}

namespace {

void write_text_or_null(JsonWriter& out, std::string_view key, const std::string& text) {
  out.key(key);
  text.empty() ? out.value(nullptr) : out.value(text);
}

/// `write(item)` for each item, as a member that is an array.
template <class Items, class Write>
void write_array(JsonWriter& out, std::string_view key, const Items& items, Write write) {
  out.key(key);
  out.begin_array();
  for (const auto& item : items)
    write(item);
  out.end_array();
}

using TextMember = std::pair<std::string_view, std::string_view>;

void write_object(JsonWriter& out, std::initializer_list<TextMember> members) {
  out.begin_object();
  for (const auto& [key, text] : members)
    out.member(key, text);
  out.end_object();
}

void write_spans(JsonWriter& out, const Span& span, const Span& source) {
  out.member("start", span.start);
  out.member("end", span.end);
  out.member("source_start", source.start);
  out.member("source_end", source.end);
}

void write_attribution(JsonWriter& out, const Attribution& attribution) {
  const bool known = !attribution.surface.empty();
  out.key("attribution");
  out.begin_object();
  write_text_or_null(out, "surface", attribution.surface);
  out.member("start", known ? std::optional(attribution.span.start) : std::nullopt);
  out.member("end", known ? std::optional(attribution.span.end) : std::nullopt);
  out.member("name", attribution.name);
  out.member("class", to_string(attribution.source_class));
  out.member("via", attribution.via);
  out.member("hedges", attribution.hedges);
  write_text_or_null(out, "rule", attribution.rule);
  out.end_object();
}

void write_statement(JsonWriter& out, const Statement& statement) {
  out.begin_object();
  out.member("id", statement.id);
  out.member("text", statement.text);
  write_spans(out, statement.span, statement.source);
  out.member("kind", to_string(statement.kind));
  out.member("about_filing", statement.about_filing);
  write_attribution(out, statement.attribution);
  out.member("quotations", statement.quotations);
  out.member("denies", statement.denies);
  out.end_object();
}

void write_finding(JsonWriter& out, const Quotation& quotation, const Finding& finding) {
  out.member("verdict", to_string(finding.verdict));
  out.member("confidence", Json(four_places(finding.confidence)));
  write_text_or_null(out, "reason", finding.reason);
  out.member("denied_by", quotation.denied_by);
  write_array(out, "links", finding.links, [&](const Link& link) { out.value(to_json(link)); });
}

void write_quotation(JsonWriter& out, const Quotation& quotation, const Finding* finding) {
  out.begin_object();
  out.member("id", quotation.id);
  out.member("text", quotation.text);
  out.member("kind", to_string(quotation.kind));
  write_spans(out, quotation.span, quotation.source);
  out.member("usage", quotation.usage);
  out.member("nested", quotation.nested);
  write_attribution(out, quotation.attribution);
  if (finding != nullptr) write_finding(out, quotation, *finding);
  out.end_object();
}

void write_passage(JsonWriter& out, const CitedPassage& passage) {
  out.begin_object();
  out.member("place", to_json(passage.place));
  out.member("text", passage.text);
  write_array(out, "cited_by", passage.cited_by, [&](const auto& citation) {
    const bool stored = citation.article != 0;
    out.value(Json{{"article", stored ? Json(article_ref(citation.article)) : Json(nullptr)},
                   {"quotation", citation.quotation},
                   {"verdict", to_string(citation.verdict)}});
  });
  out.end_object();
}

/// What comes before quotations and statements in the `articles[]` object.
Json article_head(const Article& article) {
  return {{"id", article.id == 0 ? Json(nullptr) : Json(article_ref(article.id))},
          {"source", article.source},
          {"url", value_or_null(article.url)},
          {"title", value_or_null(article.title)},
          {"outlet", value_or_null(article.outlet)},
          {"authors", article.authors},
          {"published", date_or_null(article.published)},
          {"modified", date_or_null(article.modified)},
          {"language", value_or_null(article.language)},
          {"chain", article.chain},
          {"copies_of", article.copies_of ? Json(article_ref(*article.copies_of)) : Json(nullptr)},
          {"partial", article.partial},
          {"case_cues", article.case_cues},
          {"sha256", text_or_null(article.sha256)}};
}

/// The members of the `articles[]` object; without verdicts when `findings` is null.
void write_article(JsonWriter& out, const Article& article, const std::vector<Finding>* findings) {
  out.members(article_head(article));
  std::size_t next = 0;
  write_array(out, "quotations", article.quotations, [&](const Quotation& quotation) {
    const bool checked = findings != nullptr && next < findings->size();
    write_quotation(out, quotation, checked ? &findings->at(next) : nullptr);
    ++next;
  });
  write_array(out, "statements", article.statements,
              [&](const Statement& statement) { write_statement(out, statement); });
}

}  // namespace

void write_read_json(std::ostream& stream, const Article& article) {
  JsonWriter out(stream);
  out.begin_object();
  out.member("schema", "pincite.read/1");
  write_article(out, article, nullptr);
  out.member("body", article.body);
  write_array(out, "dropped", article.dropped, [&](const DroppedText& dropped) {
    write_object(out, {{"text", dropped.text}, {"why", dropped.why}});
  });
  write_array(out, "dates", article.dates, [&](const DatedOrigin& date) {
    write_object(out,
                 {{"value", date.date.iso()}, {"origin", date.origin}, {"as_found", date.value}});
  });
  write_array(out, "links", article.links, [&](const ArticleLink& link) {
    write_object(out, {{"text", link.text}, {"url", link.url}});
  });
  out.end_object();
  out.finish();
}

void write_report_json(std::ostream& stream, const Report& report) {
  JsonWriter out(stream);
  out.begin_object();
  out.member("schema", report.stored ? "pincite.report/1" : "pincite.check/1");
  write_text_or_null(out, "made_with", report.made_with);
  out.member("subject", to_string(report.subject));
  const Searched& searched = report.searched;
  out.member("library", Json{{"filings", searched.filings}, {"pages", searched.pages}});
  out.member("searched", to_json(searched));
  write_array(out, "articles", report.articles, [&](const CheckedArticle& checked) {
    out.begin_object();
    write_article(out, checked.article, &checked.findings);
    out.end_object();
  });
  write_array(out, "filings", report.filings, [&](const CitedFiling& cited) {
    out.begin_object();
    out.member("filing", to_json(cited.filing));
    write_array(out, "passages", cited.passages,
                [&](const CitedPassage& passage) { write_passage(out, passage); });
    out.end_object();
  });
  out.end_object();
  out.finish();
}

}  // namespace pincite::model
