#include "model/packing.hpp"

namespace pincite::model {

using base::Json;

namespace {

using model::get;
using model::pack;
using model::put;

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

}  // namespace pincite::model
