#include "pipeline/firing.hpp"

#include "pincite/cite/place.hpp"
#include "pincite/model/json.hpp"

#include <array>
#include <string_view>

namespace pincite::pipeline {

using base::Json;
using model::Firing;

namespace {

constexpr std::size_t longest_line = 300;  // bytes of a quoted passage in a line of text

/// At most so many bytes, cut between words.
std::string shortened(const std::string& text) {
  if (text.size() <= longest_line) return text;
  const auto space = text.rfind(' ', longest_line);
  return text.substr(0, space == std::string::npos || space == 0 ? longest_line : space) + " …";
}

/// A snippet without marks and HTML.
std::string plain(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> replacements{
      {{"<mark>", ""},
       {"</mark>", ""},
       {"&lt;", "<"},
       {"&gt;", ">"},
       {"&quot;", "\""},
       {"&#39;", "'"},
       {"&amp;", "&"}}};
  for (const auto& [from, to] : replacements) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
      text.replace(at, from.size(), to);
  }
  return text;
}

Firing begin(const model::Alert& alert, const std::string& key, const char* what,
             const std::string& headline) {
  Firing firing;
  firing.alert = alert.name;
  firing.key = key;
  firing.why = {{"what", what}, {"headline", headline}, {"lines", Json::array()}};
  return firing;
}

std::string reason_of(const model::Alert& alert) {
  return alert.docket.empty() ? "matches " + alert.query : "stands in the watched docket";
}

std::string title_of(const model::Article& article) {
  std::string title = article.title.value_or(article.source);
  if (article.outlet) title = *article.outlet + ": " + title;
  return title;
}

const model::Quotation* quotation_of(const model::Article& article, const std::string& id) {
  for (const model::Quotation& quotation : article.quotations) {
    if (quotation.id == id) return &quotation;
  }
  return nullptr;
}

Json story_json(const model::Article& article) {
  return {{"id", model::article_ref(article.id)},
          {"title", article.title ? Json(*article.title) : Json(nullptr)},
          {"outlet", article.outlet ? Json(*article.outlet) : Json(nullptr)},
          {"url", article.url ? Json(*article.url) : Json(nullptr)},
          {"source", article.source}};
}

}  // namespace

std::string filing_line(const model::Filing& filing) {
  std::string line = filing.case_name.empty() ? model::docket_key(filing) : filing.case_name;
  if (!line.empty()) line += ", ";
  line += cite::short_name(filing);
  if (!filing.title.empty()) line += ": " + filing.title;
  if (filing.filed) line += " (filed " + filing.filed->iso() + ")";
  return line;
}

Firing filing_firing(const model::Alert& alert, const search::Hit& hit) {
  Firing firing = begin(alert, model::filing_ref(hit.filing.id), "filing",
                        "new filing: " + filing_line(hit.filing));
  Json& lines = firing.why["lines"];
  lines.push_back(model::filing_ref(hit.filing.id) + " " + reason_of(alert) +
                  (hit.places_total > 0 ? ", " + std::to_string(hit.places_total) +
                                              (hit.places_total == 1 ? " place" : " places")
                                        : ""));
  Json places = Json::array();
  for (const search::FoundPlace& found : hit.places) {
    lines.push_back(found.place.pin_cite + ": " + shortened(plain(found.snippet)));
    places.push_back({{"place", model::to_json(found.place)}, {"snippet", found.snippet}});
  }
  firing.why["filing"] = model::to_json(hit.filing);
  firing.why["places"] = places;
  firing.why["places_total"] = hit.places_total;
  return firing;
}

Firing story_firing(const model::Alert& alert, const model::CheckedArticle& story,
                    const model::Filing& filing) {
  const model::Article& article = story.article;
  Firing firing = begin(alert, model::article_ref(article.id) + " " + model::filing_ref(filing.id),
                        "story", "story quotes " + filing_line(filing) + " — " + title_of(article));
  Json& lines = firing.why["lines"];
  lines.push_back(model::filing_ref(filing.id) + " " + reason_of(alert) + "; " +
                  model::article_ref(article.id) + " quotes it");
  Json quotations = Json::array();
  for (const model::Finding& finding : story.findings) {
    for (const model::Link& link : finding.links) {
      if (link.filing.id != filing.id) continue;
      const model::Quotation* quotation = quotation_of(article, finding.quotation);
      const std::string text = quotation == nullptr ? link.passage : quotation->text;
      lines.push_back(link.place.pin_cite + ", " + model::to_string(finding.verdict) + ": “" +
                      shortened(text) + "”");
      quotations.push_back({{"quotation", finding.quotation},
                            {"text", text},
                            {"verdict", model::to_string(finding.verdict)},
                            {"place", model::to_json(link.place)}});
    }
  }
  firing.why["article"] = story_json(article);
  firing.why["filing"] = model::to_json(filing);
  firing.why["quotations"] = quotations;
  return firing;
}

Firing entry_firing(const model::Alert& alert, const catalogue::AlertNews::Entry& entry) {
  const std::string& number = entry.entry.number;
  const bool numbered = !number.empty() && number.front() >= '0' && number.front() <= '9';
  Firing firing = begin(
      alert, entry.docket + " " + number, "entry",
      (numbered ? "new entry without a paper: " : "new entry without a number: ") + entry.docket +
          (numbered ? ", ECF No. " + number : "") + (entry.entry.sealed ? " (sealed)" : ""));
  if (!entry.entry.text.empty()) firing.why["lines"].push_back(shortened(entry.entry.text));
  firing.why["docket"] = entry.docket;
  firing.why["entry"] = {
      {"number", entry.entry.number},
      {"filed", entry.entry.filed ? Json(entry.entry.filed->iso()) : Json(nullptr)},
      {"text", entry.entry.text.empty() ? Json(nullptr) : Json(entry.entry.text)},
      {"sealed", entry.entry.sealed}};
  return firing;
}

Firing readable_firing(const model::Alert& alert, const model::Filing& before,
                       const model::Filing& now, const std::vector<ReadablePassage>& passages) {
  Firing firing = begin(
      alert, model::filing_ref(now.id) + " " + model::filing_ref(before.id), "readable",
      "words became readable: " + filing_line(now) + ", redacted in " + cite::short_name(before));
  Json& lines = firing.why["lines"];
  Json json = Json::array();
  for (const ReadablePassage& passage : passages) {
    lines.push_back(passage.place.pin_cite + ": “" + shortened(passage.text) + "”");
    Json quotes = Json::array();
    for (const ReadablePassage::Quote& quote : passage.quoted_by) {
      lines.push_back("quoted by " + model::article_ref(quote.article) + " " + quote.title + ": “" +
                      shortened(quote.text) + "”");
      quotes.push_back({{"article", model::article_ref(quote.article)},
                        {"title", quote.title},
                        {"quotation", quote.quotation},
                        {"text", quote.text}});
    }
    json.push_back(
        {{"place", model::to_json(passage.place)}, {"text", passage.text}, {"quoted_by", quotes}});
  }
  firing.why["filing"] = model::to_json(now);
  firing.why["before"] = model::to_json(before);
  firing.why["passages"] = json;
  return firing;
}

Firing unsealed_firing(const model::Alert& alert, const model::Filing& filing) {
  Firing firing = begin(alert, model::filing_ref(filing.id), "readable",
                        "a sealed entry can be read now: " + filing_line(filing));
  firing.why["lines"].push_back(model::filing_ref(filing.id) + ", " + std::to_string(filing.pages) +
                                (filing.pages == 1 ? " page" : " pages"));
  firing.why["filing"] = model::to_json(filing);
  firing.why["before"] = nullptr;
  firing.why["passages"] = Json::array();
  return firing;
}

}  // namespace pincite::pipeline
