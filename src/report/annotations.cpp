// W3C Web Annotation Data Model (2017), one annotation per line (JSON Lines).

#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/view.hpp"

#include "pincite/base/json.hpp"

#include <algorithm>
#include <cmath>
#include <ostream>

namespace pincite::report {
namespace {

using base::Json;

// PDF fragments: RFC 8118, which replaced the RFC 3778 of the model's own example.
constexpr const char* pdf_fragments = "http://tools.ietf.org/rfc/rfc8118";

// Tenths of a point: enough to find the words, and no float noise in the text.
std::string points(double value) {
  const long tenths = std::lround(std::clamp(value, -1e6, 1e6) * 10);
  const long whole = std::labs(tenths);
  std::string text = (tenths < 0 ? "-" : "") + std::to_string(whole / 10);
  if (whole % 10 != 0) text += "." + std::to_string(whole % 10);
  return text;
}

std::string page_fragment(const model::Place& place) {
  std::string value = "page=" + std::to_string(place.page.pdf);
  std::optional<model::Box> around;
  for (const model::PageBox& part : place.boxes) {
    if (part.page != place.page.pdf) continue;
    around = around ? model::unite(*around, part.box) : part.box;
  }
  if (around) {
    value += "&viewrect=" + points(around->x0) + "," + points(around->y0) + "," +
             points(around->width()) + "," + points(around->height());
  }
  return value;
}

Json quote_selector(const std::string& exact, const std::string& prefix,
                    const std::string& suffix) {
  Json selector = {{"type", "TextQuoteSelector"}, {"exact", exact}};
  if (!prefix.empty()) selector["prefix"] = prefix;
  if (!suffix.empty()) selector["suffix"] = suffix;
  return selector;
}

std::string hash_urn(const std::string& sha256) {
  return sha256.empty() ? std::string() : "urn:sha256:" + encode_path(sha256);
}

std::string filing_iri(const model::Filing& filing) {
  std::string urn = hash_urn(filing.sha256);
  if (!urn.empty()) return urn;
  return filing.path.empty() ? "urn:pincite:" + filing_name(filing) : encode_path(filing.path);
}

std::string article_iri(const model::Article& article) {
  if (article.url && is_web_address(*article.url)) return *article.url;
  const std::string urn = hash_urn(article.sha256);
  return urn.empty() ? encode_path(article.source) : urn;
}

Json filing_target(const model::Link& link) {
  Json place = {{"type", "FragmentSelector"},
                {"conformsTo", pdf_fragments},
                {"value", page_fragment(link.place)},
                {"refinedBy", quote_selector(link.passage, link.before, link.after)}};
  Json target = {{"type", "SpecificResource"},
                 {"source", filing_iri(link.filing)},
                 {"format", "application/pdf"},
                 {"selector", place}};
  if (!link.filing.sha256.empty()) target["sha256"] = link.filing.sha256;
  if (!link.filing.path.empty()) target["path"] = link.filing.path;
  return target;
}

// The words in the story. Positions count code points of the main text as `pincite read` prints it.
Json story_resource(const model::Article& article, const model::Quotation& quotation) {
  Json selectors = Json::array({quote_selector(quotation.text, "", "")});
  selectors.push_back({{"type", "TextPositionSelector"},
                       {"start", quotation.span.start},
                       {"end", quotation.span.end}});
  return {{"type", "SpecificResource"},
          {"source", article_iri(article)},
          {"selector", std::move(selectors)}};
}

std::string remark(const model::Finding& finding, const model::Link* link) {
  std::string text = verdict_word(finding.verdict);
  if (link != nullptr) {
    text += ": " + (link->place.citation.empty() ? link->place.pin_cite : link->place.citation);
  }
  if (!finding.reason.empty()) text += " – " + finding.reason;
  return text;
}

Json text_body(const std::string& value) {
  return {{"type", "TextualBody"},
          {"purpose", "describing"},
          {"format", "text/plain"},
          {"language", "en"},
          {"value", value}};
}

Json annotation(const std::string& id) {
  return {{"@context", "http://www.w3.org/ns/anno.jsonld"},
          {"id", id},
          {"type", "Annotation"},
          {"schema", "pincite.annotation/1"}};
}

void put_facts(Json& json, const Checked& pair) {
  json["verdict"] = model::to_string(pair.finding->verdict);
  json["confidence"] = pair.finding->confidence;
}

Json link_annotation(const std::string& id, const model::Article& article, const Checked& pair,
                     const model::Link& link) {
  Json json = annotation(id);
  json["motivation"] = "linking";
  json["body"] = Json::array(
      {text_body(remark(*pair.finding, &link)), story_resource(article, *pair.quotation)});
  json["target"] = filing_target(link);
  put_facts(json, pair);
  json["pin_cite"] = link.place.pin_cite;
  return json;
}

// A quotation without a place is noted on the story itself, so that it is not lost.
Json open_annotation(const std::string& id, const model::Article& article, const Checked& pair) {
  Json json = annotation(id);
  json["motivation"] = "commenting";
  json["body"] = Json::array({text_body(remark(*pair.finding, nullptr))});
  json["target"] = story_resource(article, *pair.quotation);
  put_facts(json, pair);
  return json;
}

void write_story(std::ostream& out, const model::CheckedArticle& checked, std::size_t index) {
  const std::string story = "urn:pincite:" + article_name(checked.article, index);
  for (const Checked& pair : checked_quotations(checked)) {
    const std::string id = story + ":" + encode_path(pair.quotation->id);
    const std::vector<model::Link>& links = pair.finding->links;
    if (links.empty()) out << base::to_line(open_annotation(id, checked.article, pair)) << "\n";
    for (std::size_t i = 0; i < links.size(); ++i) {
      out << base::to_line(
                 link_annotation(id + ":" + std::to_string(i + 1), checked.article, pair, links[i]))
          << "\n";
    }
  }
}

}  // namespace

void write_annotations(std::ostream& out, const model::Report& report) {
  for (std::size_t i = 0; i < report.articles.size(); ++i) {
    write_story(out, report.articles[i], i);
  }
}

}  // namespace pincite::report
