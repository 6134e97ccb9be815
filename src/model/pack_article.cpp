#include "model/packing.hpp"

namespace pincite::model {

using base::Json;

namespace {

using model::get;

Json pack(const Span& span) {
  return {span.start, span.end};
}
Span unpack_span(const Json& json) {
  return {json.at(0).get<std::size_t>(), json.at(1).get<std::size_t>()};
}
void get(const Json& json, const char* key, Span& value) {
  if (const auto it = json.find(key); it != json.end()) value = unpack_span(*it);
}

Json pack(const Attribution& a) {
  return {{"surface", a.surface}, {"span", pack(a.span)},
          {"name", put(a.name)},  {"class", to_string(a.source_class)},
          {"via", a.via},         {"hedges", a.hedges},
          {"rule", a.rule}};
}
Attribution unpack_attribution(const Json& json) {
  Attribution a;
  get(json, "surface", a.surface);
  get(json, "span", a.span);
  get(json, "name", a.name);
  get_enum(json, "class", a.source_class, parse_source_class);
  get(json, "via", a.via);
  get(json, "hedges", a.hedges);
  get(json, "rule", a.rule);
  return a;
}

Json pack(const Quotation& q) {
  return {{"id", q.id},
          {"text", q.text},
          {"kind", to_string(q.kind)},
          {"span", pack(q.span)},
          {"source", pack(q.source)},
          {"attribution", pack(q.attribution)},
          {"nested", q.nested},
          {"usage", q.usage},
          {"unclosed", q.unclosed},
          {"denied_by", q.denied_by}};
}
Quotation unpack_quotation(const Json& json) {
  Quotation q;
  get(json, "id", q.id);
  get(json, "text", q.text);
  get_enum(json, "kind", q.kind, parse_quotation_kind);
  get(json, "span", q.span);
  get(json, "source", q.source);
  q.attribution = unpack_attribution(json.at("attribution"));
  get(json, "nested", q.nested);
  get(json, "usage", q.usage);
  get(json, "unclosed", q.unclosed);
  get(json, "denied_by", q.denied_by);
  return q;
}

Json pack(const Statement& s) {
  return {{"id", s.id},
          {"text", s.text},
          {"span", pack(s.span)},
          {"source", pack(s.source)},
          {"kind", to_string(s.kind)},
          {"about_filing", s.about_filing},
          {"attribution", pack(s.attribution)},
          {"quotations", s.quotations},
          {"denies", s.denies}};
}
Statement unpack_statement(const Json& json) {
  Statement s;
  get(json, "id", s.id);
  get(json, "text", s.text);
  get(json, "span", s.span);
  get(json, "source", s.source);
  get_enum(json, "kind", s.kind, parse_statement_kind);
  get(json, "about_filing", s.about_filing);
  s.attribution = unpack_attribution(json.at("attribution"));
  get(json, "quotations", s.quotations);
  get(json, "denies", s.denies);
  return s;
}

Json pack(const DroppedText& d) {
  return {d.text, d.why};
}
DroppedText unpack_dropped(const Json& json) {
  return {json.at(0).get<std::string>(), json.at(1).get<std::string>()};
}

Json pack(const DatedOrigin& d) {
  return {d.date.iso(), d.value, d.origin};
}
DatedOrigin unpack_dated(const Json& json) {
  return {base::parse_iso_date(json.at(0).get<std::string>()).value_or(base::Date{}),
          json.at(1).get<std::string>(), json.at(2).get<std::string>()};
}

Json pack(const ArticleLink& l) {
  return {l.text, l.url, pack(l.span)};
}
ArticleLink unpack_article_link(const Json& json) {
  return {json.at(0).get<std::string>(), json.at(1).get<std::string>(), unpack_span(json.at(2))};
}

}  // namespace

Json pack(const Article& a) {
  return {{"id", a.id},
          {"source", a.source},
          {"url", put(a.url)},
          {"title", put(a.title)},
          {"outlet", put(a.outlet)},
          {"authors", a.authors},
          {"published", put(a.published)},
          {"modified", put(a.modified)},
          {"language", put(a.language)},
          {"chain", a.chain},
          {"copies_of", put(a.copies_of)},
          {"partial", a.partial},
          {"body", a.body},
          {"quotations", pack_all(a.quotations, [](const Quotation& q) { return pack(q); })},
          {"statements", pack_all(a.statements, [](const Statement& s) { return pack(s); })},
          {"dropped", pack_all(a.dropped, [](const DroppedText& d) { return pack(d); })},
          {"dates", pack_all(a.dates, [](const DatedOrigin& d) { return pack(d); })},
          {"links", pack_all(a.links, [](const ArticleLink& l) { return pack(l); })},
          {"case_cues", a.case_cues},
          {"sha256", a.sha256}};
}

Article unpack_article(const Json& json) {
  Article a;
  get(json, "id", a.id);
  get(json, "source", a.source);
  get(json, "url", a.url);
  get(json, "title", a.title);
  get(json, "outlet", a.outlet);
  get(json, "authors", a.authors);
  get(json, "published", a.published);
  get(json, "modified", a.modified);
  get(json, "language", a.language);
  get(json, "chain", a.chain);
  get(json, "copies_of", a.copies_of);
  get(json, "partial", a.partial);
  get(json, "body", a.body);
  unpack_all(json, "quotations", a.quotations, unpack_quotation);
  unpack_all(json, "statements", a.statements, unpack_statement);
  unpack_all(json, "dropped", a.dropped, unpack_dropped);
  unpack_all(json, "dates", a.dates, unpack_dated);
  unpack_all(json, "links", a.links, unpack_article_link);
  get(json, "case_cues", a.case_cues);
  get(json, "sha256", a.sha256);
  return a;
}

}  // namespace pincite::model
