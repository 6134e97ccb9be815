#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/view.hpp"

#include "pincite/base/json.hpp"

#include <array>
#include <map>
#include <ostream>
#include <set>

namespace pincite::report {
namespace {

constexpr std::array<std::string_view, 49> columns_in_order = {
    "article",        "source",      "url",           "outlet",       "title",
    "published",      "quotation",   "kind",          "start",        "end",
    "text",           "speaker",     "class",         "via",          "verdict",
    "confidence",     "reason",      "denied_by",     "link",         "score",
    "filing",         "court",       "docket_number", "case_name",    "ecf",
    "filing_title",   "filed",       "version",       "sha256",       "path",
    "pdf_page",       "pdf_page_to", "ecf_page",      "printed_page", "page_id",
    "lines",          "body_lines",  "paragraph",     "zone",         "pin_cite",
    "citation",       "passage",     "edits",         "severe",       "origin",
    "ocr_confidence", "also_in",     "evidence",      "page_link"};

// The cells of one row by the name of their column; what is not set is unknown and stays empty.
class Row {
 public:
  void text(std::string_view column, std::string_view value) {
    if (!value.empty()) cells_[column] = csv_cell(value);
  }
  void maybe(std::string_view column, const std::optional<std::string>& value) {
    text(column, value.value_or(""));
  }
  void number(std::string_view column, long long value) { text(column, std::to_string(value)); }
  void maybe(std::string_view column, const std::optional<int>& value) {
    if (value) number(column, *value);
  }
  void share(std::string_view column, double value) { text(column, base::Json(value).dump()); }
  void maybe(std::string_view column, const std::optional<base::Date>& value) {
    if (value) text(column, value->iso());
  }
  // With an en dash: "3-4" would turn into a date in a spreadsheet.
  void maybe(std::string_view column, const std::optional<model::LineRange>& value) {
    if (!value) return;
    const std::string first = std::to_string(value->first);
    text(column, value->first == value->last ? first : first + "–" + std::to_string(value->last));
  }
  void write(std::ostream& out) const {
    for (std::size_t i = 0; i < columns_in_order.size(); ++i) {
      const auto cell = cells_.find(columns_in_order.at(i));
      out << (i == 0 ? "" : ",") << (cell == cells_.end() ? "" : cell->second);
    }
    out << "\r\n";
  }

 private:
  std::map<std::string_view, std::string> cells_;
};

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items)
    out += (out.empty() ? "" : "; ") + item;
  return out;
}

void put_story(Row& row, const model::Article& article, const Checked& pair) {
  const model::Quotation& quotation = *pair.quotation;
  const model::Finding& finding = *pair.finding;
  row.text("article", article.id == 0 ? "" : model::article_ref(article.id));
  row.text("source", article.source);
  row.maybe("url", article.url);
  row.maybe("outlet", article.outlet);
  row.maybe("title", article.title);
  row.maybe("published", article.published);
  row.text("quotation", quotation.id);
  row.text("kind", model::to_string(quotation.kind));
  row.number("start", static_cast<long long>(quotation.span.start));
  row.number("end", static_cast<long long>(quotation.span.end));
  row.text("text", quotation.text);
  row.text("speaker", quotation.attribution.name.value_or(quotation.attribution.surface));
  row.text("class", model::to_string(quotation.attribution.source_class));
  row.text("via", list(quotation.attribution.via));
  row.text("verdict", model::to_string(finding.verdict));
  row.share("confidence", finding.confidence);
  row.text("reason", finding.reason);
  row.text("denied_by", list(quotation.denied_by));
}

void put_filing(Row& row, const model::Filing& filing) {
  row.text("filing", filing.id == 0 ? "" : model::filing_ref(filing.id));
  row.text("court", filing.court);
  row.text("docket_number", filing.docket_number);
  row.text("case_name", filing.case_name);
  row.text("ecf", filing.ecf);
  row.text("filing_title", filing.title);
  row.maybe("filed", filing.filed);
  row.text("version", model::to_string(filing.version));
  row.text("sha256", filing.sha256);
  row.text("path", filing.path);
}

void put_place(Row& row, const model::Place& place) {
  row.number("pdf_page", place.page.pdf);
  row.maybe("pdf_page_to", place.page.to_pdf);
  row.maybe("ecf_page", place.page.ecf);
  row.maybe("printed_page", place.page.printed);
  row.maybe("page_id", place.page.page_id);
  row.maybe("lines", place.lines);
  row.maybe("body_lines", place.body_lines);
  row.maybe("paragraph", place.paragraph);
  row.text("zone", model::to_string(place.zone));
  row.text("pin_cite", place.pin_cite);
  row.text("citation", place.citation);
  row.text("origin", model::to_string(place.origin));
  if (place.ocr_confidence) row.share("ocr_confidence", *place.ocr_confidence);
}

void put_link(Row& row, const model::Link& link, std::size_t rank) {
  row.number("link", static_cast<long long>(rank));
  row.share("score", link.score);
  put_filing(row, link.filing);
  put_place(row, link.place);
  row.text("passage", link.passage);
  std::vector<std::string> edits, severe, also_in;
  for (const model::Edit& edit : link.edits) {
    edits.push_back(edit_line(edit));
    if (edit.severe) severe.push_back(*edit.severe);
  }
  for (const model::FilingId id : link.also_in)
    also_in.push_back(model::filing_ref(id));
  row.text("edits", list(edits));
  row.text("severe", list(severe));
  row.text("also_in", list(also_in));
  row.text("evidence", list(link.evidence));
  row.text("page_link", page_link(link.filing, link.place.page.pdf));
}

void write_story(std::ostream& out, const model::CheckedArticle& checked) {
  for (const Checked& pair : checked_quotations(checked)) {
    Row row;
    put_story(row, checked.article, pair);
    const std::vector<model::Link>& links = pair.finding->links;
    if (links.empty()) row.write(out);
    for (std::size_t i = 0; i < links.size(); ++i) {
      Row with_link = row;
      put_link(with_link, links[i], i + 1);
      with_link.write(out);
    }
  }
}

// A passage whose story the report does not hold: what is known of the citation.
void write_citation(std::ostream& out, const model::CitedFiling& cited,
                    const model::CitedPassage& passage,
                    const model::CitedPassage::Citation& citation) {
  Row row;
  row.text("article", citation.article == 0 ? "" : model::article_ref(citation.article));
  row.text("quotation", citation.quotation);
  row.text("verdict", model::to_string(citation.verdict));
  put_filing(row, cited.filing);
  put_place(row, passage.place);
  row.text("passage", passage.text);
  row.text("page_link", page_link(cited.filing, passage.place.page.pdf));
  row.write(out);
}

}  // namespace

// Lines end with CR LF (RFC 4180). No byte order mark: it would become part of the first column's
// name for every reader but a spreadsheet.
void write_csv(std::ostream& out, const model::Report& report) {
  for (std::size_t i = 0; i < columns_in_order.size(); ++i) {
    out << (i == 0 ? "" : ",") << columns_in_order.at(i);
  }
  out << "\r\n";
  std::set<model::ArticleId> written;
  for (const model::CheckedArticle& checked : report.articles) {
    write_story(out, checked);
    written.insert(checked.article.id);
  }
  if (report.subject == model::Subject::stories) return;  // who else cites is in the JSON
  for (const model::CitedFiling& cited : report.filings) {
    for (const model::CitedPassage& passage : cited.passages) {
      for (const model::CitedPassage::Citation& citation : passage.cited_by) {
        if (!written.contains(citation.article)) write_citation(out, cited, passage, citation);
      }
    }
  }
}

}  // namespace pincite::report
