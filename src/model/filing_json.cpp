#include "model/json_parts.hpp"

#include "pincite/model/json.hpp"

#include <cmath>

namespace pincite::model {

using base::Json;

namespace {

/// Tenths of a point are finer than any printer.
double tenth(double value) {
  return std::round(value * 10) / 10;
}

Json to_json(const PageNumbers& page) {
  return {{"pdf", page.pdf},
          {"ecf", value_or_null(page.ecf)},
          {"printed", value_or_null(page.printed)},
          {"page_id", value_or_null(page.page_id)},
          {"to", value_or_null(page.to_pdf)}};
}

Json range_or_null(const std::optional<LineRange>& range) {
  return range ? Json{range->first, range->last} : Json(nullptr);
}

Json to_json(const PageBox& box) {
  Json json = {{"page", box.page}};
  json.update(to_json(box.box));
  return json;
}

Json stamp_or_null(const std::optional<Stamp>& stamp) {
  if (!stamp) return nullptr;
  return {{"case_number", value_or_null(stamp->case_number)},
          {"document", value_or_null(stamp->document)},
          {"filed", date_or_null(stamp->filed)},
          {"page", value_or_null(stamp->page)},
          {"pages", value_or_null(stamp->pages)},
          {"page_id", value_or_null(stamp->page_id)}};
}

Json to_json(const Line& line) {
  return {{"text", line.text},
          {"number", value_or_null(line.number)},
          {"paragraph", value_or_null(line.paragraph)},
          {"box", to_json(line.box)},
          {"role", to_string(line.role)}};
}

Json to_json(const Redaction& redaction) {
  return {{"box", to_json(redaction.box)},
          {"kind", redaction.kind == RedactionKind::bad ? "bad" : "proper"}};
}

template <class Items>
Json array_of(const Items& items) {
  Json array = Json::array();
  for (const auto& item : items)
    array.push_back(to_json(item));
  return array;
}

Json refs(const std::vector<FilingId>& ids, std::string (*ref)(std::int64_t)) {
  Json array = Json::array();
  for (const auto id : ids)
    array.push_back(ref(id));
  return array;
}

std::string to_string(Severity severity) {
  if (severity == Severity::note) return "note";
  return severity == Severity::warning ? "warning" : "error";
}

}  // namespace

Json to_json(const Box& box) {
  return {
      {"x0", tenth(box.x0)}, {"y0", tenth(box.y0)}, {"x1", tenth(box.x1)}, {"y1", tenth(box.y1)}};
}

Json to_json(const Filing& filing) {
  return {{"id", filing.id == 0 ? Json(nullptr) : Json(filing_ref(filing.id))},
          {"court", text_or_null(filing.court)},
          {"docket_number", text_or_null(filing.docket_number)},
          {"case_name", text_or_null(filing.case_name)},
          {"ecf", text_or_null(filing.ecf)},
          {"title", text_or_null(filing.title)},
          {"kind", to_string(filing.kind)},
          {"filed", date_or_null(filing.filed)},
          {"judges", filing.judges},
          {"parties", filing.parties},
          {"pages", filing.pages},
          {"sha256", text_or_null(filing.sha256)},
          {"path", text_or_null(filing.path)},
          {"source", text_or_null(filing.source)},
          {"version", to_string(filing.version)},
          {"versions", refs(filing.versions, filing_ref)}};
}

Json to_json(const Place& place) {
  return {{"page", to_json(place.page)},
          {"lines", range_or_null(place.lines)},
          {"body_lines", range_or_null(place.body_lines)},
          {"paragraph", value_or_null(place.paragraph)},
          {"zone", to_string(place.zone)},
          {"pin_cite", text_or_null(place.pin_cite)},
          {"citation", text_or_null(place.citation)},
          {"boxes", array_of(place.boxes)},
          {"origin", to_string(place.origin)},
          {"ocr_confidence", value_or_null(place.ocr_confidence)},
          {"cited_by", refs(place.cited_by, article_ref)}};
}

Json to_json(const EntryNotHeld& entry) {
  return {{"docket", entry.docket}, {"number", entry.number}, {"sealed", entry.sealed}};
}

Json to_json(const Searched& searched) {
  return {{"dockets", searched.dockets},
          {"entries_missing", searched.entries_missing},
          {"entries_sealed", searched.entries_sealed},
          {"entries_not_held", array_of(searched.not_held)},
          {"pages_unreadable", searched.pages_unreadable}};
}

Json to_json(const Issue& issue) {
  return {{"severity", to_string(issue.severity)},
          {"page", issue.page == 0 ? Json(nullptr) : Json(issue.page)},
          {"text", issue.text}};
}

Json page_json(const Page& page, const std::string& text) {
  PageNumbers numbers;
  numbers.pdf = page.number;
  numbers.printed = page.printed;
  if (page.stamp) {
    numbers.ecf = page.stamp->page;
    numbers.page_id = page.stamp->page_id;
  }
  return {{"page", to_json(numbers)},
          {"width", tenth(page.width)},
          {"height", tenth(page.height)},
          {"origin", to_string(page.origin)},
          {"why", text_or_null(page.why)},
          {"ocr_confidence", value_or_null(page.ocr_confidence)},
          {"text", text},
          {"stamp", stamp_or_null(page.stamp)},
          {"redactions", array_of(page.redactions)},
          {"lines", array_of(page.lines)}};
}

}  // namespace pincite::model
