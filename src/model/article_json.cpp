#include "model/json_parts.hpp"

#include "pincite/model/json.hpp"

#include <cmath>

namespace pincite::model {

using base::Json;

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

/// Start and end in the body, then the bytes of the file.
void put_spans(Json& json, const Span& span, const Span& source) {
  json["start"] = span.start;
  json["end"] = span.end;
  json["source_start"] = source.start;
  json["source_end"] = source.end;
}

Json to_json(const Edit& edit) {
  return {{"op", to_string(edit.op)},
          {"article", edit.article},
          {"filing", edit.filing},
          {"severe", value_or_null(edit.severe)}};
}

Json to_json(const Statement& statement) {
  Json json = roomy_object(10);
  json["id"] = statement.id;
  json["text"] = statement.text;
  put_spans(json, statement.span, statement.source);
  json["kind"] = to_string(statement.kind);
  json["about_filing"] = statement.about_filing;
  json["attribution"] = to_json(statement.attribution);
  json["quotations"] = statement.quotations;
  json["denies"] = statement.denies;
  return json;
}

Json to_json(const Quotation& quotation, const Finding* finding) {
  Json json = roomy_object(15);
  json["id"] = quotation.id;
  json["text"] = quotation.text;
  json["kind"] = to_string(quotation.kind);
  put_spans(json, quotation.span, quotation.source);
  json["usage"] = quotation.usage;
  json["nested"] = quotation.nested;
  json["attribution"] = to_json(quotation.attribution);
  if (finding == nullptr) return json;
  json["verdict"] = to_string(finding->verdict);
  json["confidence"] = four_places(finding->confidence);
  json["reason"] = text_or_null(finding->reason);
  json["denied_by"] = quotation.denied_by;
  json["links"] = Json::array();
  for (const Link& link : finding->links)
    json["links"].push_back(to_json(link));
  return json;
}

Json to_json(const CitedPassage& passage);
Json to_json(const CitedFiling& cited);

template <class Items>
Json array_of(const Items& items) {
  Json array = Json::array();
  for (const auto& item : items)
    array.push_back(to_json(item));
  return array;
}

Json to_json(const CitedPassage& passage) {
  Json cited_by = Json::array();
  for (const auto& citation : passage.cited_by) {
    cited_by.push_back(
        {{"article", citation.article == 0 ? Json(nullptr) : Json(article_ref(citation.article))},
         {"quotation", citation.quotation},
         {"verdict", to_string(citation.verdict)}});
  }
  return {{"place", to_json(passage.place)}, {"text", passage.text}, {"cited_by", cited_by}};
}

Json to_json(const CitedFiling& cited) {
  return {{"filing", to_json(cited.filing)}, {"passages", array_of(cited.passages)}};
}

}  // namespace

Json to_json(const Attribution& attribution) {
  const bool known = !attribution.surface.empty();
  Json json = roomy_object(8);
  json["surface"] = text_or_null(attribution.surface);
  json["start"] = known ? Json(attribution.span.start) : Json(nullptr);
  json["end"] = known ? Json(attribution.span.end) : Json(nullptr);
  json["name"] = value_or_null(attribution.name);
  json["class"] = to_string(attribution.source_class);
  json["via"] = attribution.via;
  json["hedges"] = attribution.hedges;
  json["rule"] = text_or_null(attribution.rule);
  return json;
}

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

}  // namespace

Json article_json(const Article& article, const std::vector<Finding>* findings) {
  Json json = article_head(article);
  json["quotations"] = Json::array();
  for (std::size_t i = 0; i < article.quotations.size(); ++i) {
    const Finding* finding =
        findings != nullptr && i < findings->size() ? &findings->at(i) : nullptr;
    json["quotations"].push_back(to_json(article.quotations[i], finding));
  }
  json["statements"] = array_of(article.statements);
  return json;
}

void write_read_json(std::ostream& out, const Article& article) {
  base::ObjectWriter writer(out);
  writer.put("schema", "pincite.read/1");
  writer.put_all(article_head(article));
  writer.put_array("quotations", article.quotations.size(),
                   [&](std::size_t i) { return to_json(article.quotations[i], nullptr); });
  writer.put_array("statements", article.statements.size(),
                   [&](std::size_t i) { return to_json(article.statements[i]); });
  writer.put("body", article.body);
  writer.put_array("dropped", article.dropped.size(), [&](std::size_t i) {
    return Json{{"text", article.dropped[i].text}, {"why", article.dropped[i].why}};
  });
  writer.put_array("dates", article.dates.size(), [&](std::size_t i) {
    const DatedOrigin& date = article.dates[i];
    return Json{{"value", date.date.iso()}, {"origin", date.origin}, {"as_found", date.value}};
  });
  writer.put_array("links", article.links.size(), [&](std::size_t i) {
    return Json{{"text", article.links[i].text}, {"url", article.links[i].url}};
  });
  writer.finish();
}

void write_report_json(std::ostream& out, const Report& report) {
  base::ObjectWriter writer(out);
  writer.put("schema", report.stored ? "pincite.report/1" : "pincite.check/1");
  writer.put("made_with", text_or_null(report.made_with));
  writer.put("subject", to_string(report.subject));
  writer.put("library", {{"filings", report.searched.filings}, {"pages", report.searched.pages}});
  writer.put("searched", to_json(report.searched));
  writer.put_array("articles", report.articles.size(), [&](std::size_t i) {
    const CheckedArticle& checked = report.articles[i];
    return article_json(checked.article, &checked.findings);
  });
  writer.put_array("filings", report.filings.size(),
                   [&](std::size_t i) { return to_json(report.filings[i]); });
  writer.finish();
}

}  // namespace pincite::model
