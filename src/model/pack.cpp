#include "pincite/model/json.hpp"

/// The storage forms keep every field under its member name; readers take absent fields as the
/// default, so that records of an older version stay readable.

namespace pincite::model {

using base::Json;

namespace {

template <class T>
void get(const Json& json, const char* key, T& value) {
  if (const auto it = json.find(key); it != json.end() && !it->is_null()) value = it->get<T>();
}

template <class T>
void get(const Json& json, const char* key, std::optional<T>& value) {
  if (const auto it = json.find(key); it != json.end() && !it->is_null()) value = it->get<T>();
}

void get(const Json& json, const char* key, std::optional<base::Date>& value) {
  std::string text;
  get(json, key, text);
  value = base::parse_iso_date(text);
}

template <class T>
Json put(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json put(const std::optional<base::Date>& value) {
  return value ? Json(value->iso()) : Json(nullptr);
}

template <class Enum>
void get_enum(const Json& json, const char* key, Enum& value,
              std::optional<Enum> (*parse)(const std::string&)) {
  std::string text;
  get(json, key, text);
  if (const auto parsed = parse(text)) value = *parsed;
}

template <class T, class Pack>
Json pack_all(const std::vector<T>& items, Pack pack_one) {
  Json array = Json::array();
  for (const T& item : items)
    array.push_back(pack_one(item));
  return array;
}

template <class T, class Unpack>
void unpack_all(const Json& json, const char* key, std::vector<T>& items, Unpack unpack_one) {
  if (const auto it = json.find(key); it != json.end()) {
    for (const Json& item : *it)
      items.push_back(unpack_one(item));
  }
}

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

Json pack(const Box& b) {
  return {b.x0, b.y0, b.x1, b.y1};
}
Box unpack_box(const Json& json) {
  return {json.at(0).get<double>(), json.at(1).get<double>(), json.at(2).get<double>(),
          json.at(3).get<double>()};
}

Json pack(const PageBox& b) {
  return {b.page, pack(b.box)};
}
PageBox unpack_page_box(const Json& json) {
  return {json.at(0).get<int>(), unpack_box(json.at(1))};
}

Json put(const std::optional<LineRange>& range) {
  return range ? Json{range->first, range->last} : Json(nullptr);
}
void get(const Json& json, const char* key, std::optional<LineRange>& value) {
  if (const auto it = json.find(key); it != json.end() && !it->is_null()) {
    value = LineRange{it->at(0).get<int>(), it->at(1).get<int>()};
  }
}

Origin origin_named(const std::string& name) {
  if (name == "text") return Origin::text;
  return name == "ocr" ? Origin::ocr : Origin::none;
}

PlaceZone zone_named(const std::string& name) {
  for (const PlaceZone zone : {PlaceZone::footnote, PlaceZone::header, PlaceZone::side}) {
    if (to_string(zone) == name) return zone;
  }
  return PlaceZone::body;
}

Json pack(const Place& p) {
  return {{"pdf", p.page.pdf},
          {"ecf", put(p.page.ecf)},
          {"printed", put(p.page.printed)},
          {"page_id", put(p.page.page_id)},
          {"to", put(p.page.to_pdf)},
          {"lines", put(p.lines)},
          {"body_lines", put(p.body_lines)},
          {"paragraph", put(p.paragraph)},
          {"zone", to_string(p.zone)},
          {"pin_cite", p.pin_cite},
          {"citation", p.citation},
          {"boxes", pack_all(p.boxes, [](const PageBox& b) { return pack(b); })},
          {"origin", to_string(p.origin)},
          {"ocr_confidence", put(p.ocr_confidence)}};
}
Place unpack_place(const Json& json) {
  Place p;
  get(json, "pdf", p.page.pdf);
  get(json, "ecf", p.page.ecf);
  get(json, "printed", p.page.printed);
  get(json, "page_id", p.page.page_id);
  get(json, "to", p.page.to_pdf);
  get(json, "lines", p.lines);
  get(json, "body_lines", p.body_lines);
  get(json, "paragraph", p.paragraph);
  p.zone = zone_named(json.at("zone").get<std::string>());
  get(json, "pin_cite", p.pin_cite);
  get(json, "citation", p.citation);
  unpack_all(json, "boxes", p.boxes, unpack_page_box);
  p.origin = origin_named(json.at("origin").get<std::string>());
  get(json, "ocr_confidence", p.ocr_confidence);
  return p;
}

Json pack(const Edit& e) {
  return {to_string(e.op), e.article, e.filing, put(e.severe)};
}
Edit unpack_edit(const Json& json) {
  Edit e;
  e.op = parse_edit_op(json.at(0).get<std::string>()).value_or(EditOp::replace);
  e.article = json.at(1).get<std::string>();
  e.filing = json.at(2).get<std::string>();
  if (!json.at(3).is_null()) e.severe = json.at(3).get<std::string>();
  return e;
}

Json pack(const Link& l) {
  return {{"filing", pack(l.filing)},
          {"place", pack(l.place)},
          {"passage", l.passage},
          {"before", l.before},
          {"after", l.after},
          {"score", l.score},
          {"also_in", l.also_in},
          {"edits", pack_all(l.edits, [](const Edit& e) { return pack(e); })},
          {"evidence", l.evidence}};
}
Link unpack_link(const Json& json) {
  Link l;
  l.filing = unpack_filing(json.at("filing"));
  l.place = unpack_place(json.at("place"));
  get(json, "passage", l.passage);
  get(json, "before", l.before);
  get(json, "after", l.after);
  get(json, "score", l.score);
  get(json, "also_in", l.also_in);
  unpack_all(json, "edits", l.edits, unpack_edit);
  get(json, "evidence", l.evidence);
  return l;
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

Json pack(const Finding& f) {
  return {{"quotation", f.quotation},
          {"verdict", to_string(f.verdict)},
          {"confidence", f.confidence},
          {"reason", f.reason},
          {"links", pack_all(f.links, [](const Link& l) { return pack(l); })}};
}

Finding unpack_finding(const Json& json) {
  Finding f;
  get(json, "quotation", f.quotation);
  get_enum(json, "verdict", f.verdict, parse_verdict);
  get(json, "confidence", f.confidence);
  get(json, "reason", f.reason);
  unpack_all(json, "links", f.links, unpack_link);
  return f;
}

Json pack(const Filing& f) {
  return {{"id", f.id},
          {"court", f.court},
          {"docket_number", f.docket_number},
          {"case_name", f.case_name},
          {"ecf", f.ecf},
          {"title", f.title},
          {"kind", to_string(f.kind)},
          {"filed", put(f.filed)},
          {"judges", f.judges},
          {"parties", f.parties},
          {"pages", f.pages},
          {"sha256", f.sha256},
          {"path", f.path},
          {"source", f.source},
          {"version", to_string(f.version)},
          {"versions", f.versions}};
}

Filing unpack_filing(const Json& json) {
  Filing f;
  get(json, "id", f.id);
  get(json, "court", f.court);
  get(json, "docket_number", f.docket_number);
  get(json, "case_name", f.case_name);
  get(json, "ecf", f.ecf);
  get(json, "title", f.title);
  get_enum(json, "kind", f.kind, parse_filing_kind);
  get(json, "filed", f.filed);
  get(json, "judges", f.judges);
  get(json, "parties", f.parties);
  get(json, "pages", f.pages);
  get(json, "sha256", f.sha256);
  get(json, "path", f.path);
  get(json, "source", f.source);
  get_enum(json, "version", f.version, parse_version);
  get(json, "versions", f.versions);
  return f;
}

}  // namespace pincite::model
