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
  Json json = {{"id", statement.id}, {"text", statement.text}};
  put_spans(json, statement.span, statement.source);
  json["kind"] = to_string(statement.kind);
  json["about_filing"] = statement.about_filing;
  json["attribution"] = to_json(statement.attribution);
  json["quotations"] = statement.quotations;
  json["denies"] = statement.denies;
  return json;
}

Json to_json(const Quotation& quotation, const Finding* finding) {
  Json json = {{"id", quotation.id}, {"text", quotation.text}, {"kind", to_string(quotation.kind)}};
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
  return {{"surface", text_or_null(attribution.surface)},
          {"start", known ? Json(attribution.span.start) : Json(nullptr)},
          {"end", known ? Json(attribution.span.end) : Json(nullptr)},
          {"name", value_or_null(attribution.name)},
          {"class", to_string(attribution.source_class)},
          {"via", attribution.via},
          {"hedges", attribution.hedges},
          {"rule", text_or_null(attribution.rule)}};
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

Json article_json(const Article& article, const std::vector<Finding>* findings) {
  Json json = {
      {"id", article.id == 0 ? Json(nullptr) : Json(article_ref(article.id))},
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
      {"sha256", text_or_null(article.sha256)},
      {"quotations", Json::array()},
      {"statements", array_of(article.statements)}};
  for (std::size_t i = 0; i < article.quotations.size(); ++i) {
    const Finding* finding =
        findings != nullptr && i < findings->size() ? &findings->at(i) : nullptr;
    json["quotations"].push_back(to_json(article.quotations[i], finding));
  }
  return json;
}

Json read_json(const Article& article) {
  Json json = {{"schema", "pincite.read/1"}};
  json.update(article_json(article, nullptr));
  json["body"] = article.body;
  json["dropped"] = Json::array();
  for (const auto& dropped : article.dropped) {
    json["dropped"].push_back({{"text", dropped.text}, {"why", dropped.why}});
  }
  json["dates"] = Json::array();
  for (const auto& date : article.dates) {
    json["dates"].push_back(
        {{"value", date.date.iso()}, {"origin", date.origin}, {"as_found", date.value}});
  }
  json["links"] = Json::array();
  for (const auto& link : article.links) {
    json["links"].push_back({{"text", link.text}, {"url", link.url}});
  }
  return json;
}

Json report_json(const Report& report) {
  Json json = {
      {"schema", report.stored ? "pincite.report/1" : "pincite.check/1"},
      {"library", {{"filings", report.searched.filings}, {"pages", report.searched.pages}}},
      {"searched", to_json(report.searched)},
      {"articles", Json::array()},
      {"filings", array_of(report.filings)}};
  for (const auto& checked : report.articles) {
    json["articles"].push_back(article_json(checked.article, &checked.findings));
  }
  return json;
}

}  // namespace pincite::model
