#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/view.hpp"

#include "pincite/base/json.hpp"

#include <algorithm>
#include <ostream>

namespace pincite::report {
namespace {

// Lines end with CR LF (RFC 4180). No byte order mark: it would become part of the first column's
// name for every reader but a spreadsheet.
class Row {
 public:
  explicit Row(std::ostream& out) : out_(out) {}
  ~Row() { out_ << "\r\n"; }
  Row(const Row&) = delete;
  Row& operator=(const Row&) = delete;

  Row& text(std::string_view value) {
    if (!first_) out_ << ',';
    first_ = false;
    out_ << csv_cell(value);
    return *this;
  }
  Row& maybe(const std::optional<std::string>& value) { return text(value.value_or("")); }
  template <class Number>
  Row& number(const std::optional<Number>& value) {
    return text(value ? std::to_string(*value) : "");
  }
  Row& number(long long value) { return text(std::to_string(value)); }
  Row& share(double value) { return text(base::Json(value).dump()); }
  Row& date(const std::optional<base::Date>& value) { return text(value ? value->iso() : ""); }
  Row& lines(const std::optional<model::LineRange>& value) {
    if (!value) return text("");
    const std::string first = std::to_string(value->first);
    // An en dash: "3-4" would turn into a date in a spreadsheet.
    return text(value->first == value->last ? first : first + "–" + std::to_string(value->last));
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

constexpr std::string_view columns_of_story =
    "article,source,url,outlet,title,published,quotation,kind,start,end,text,speaker,class,via,"
    "verdict,confidence,reason,denied_by";
constexpr std::string_view columns_of_link =
    "link,score,filing,court,docket_number,case_name,ecf,filing_title,filed,version,sha256,path,"
    "pdf_page,pdf_page_to,ecf_page,printed_page,page_id,lines,body_lines,paragraph,zone,pin_cite,"
    "citation,passage,edits,severe,origin,ocr_confidence,also_in,evidence,page_link";

std::string list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items)
    out += (out.empty() ? "" : "; ") + item;
  return out;
}

void put_story(Row& row, const model::Article& article, const Checked& pair) {
  const model::Quotation& quotation = *pair.quotation;
  const model::Finding& finding = *pair.finding;
  row.text(article.id == 0 ? "" : model::article_ref(article.id))
      .text(article.source)
      .maybe(article.url)
      .maybe(article.outlet)
      .maybe(article.title)
      .date(article.published)
      .text(quotation.id)
      .text(model::to_string(quotation.kind))
      .number(static_cast<long long>(quotation.span.start))
      .number(static_cast<long long>(quotation.span.end))
      .text(quotation.text)
      .text(quotation.attribution.name.value_or(quotation.attribution.surface))
      .text(model::to_string(quotation.attribution.source_class))
      .text(list(quotation.attribution.via))
      .text(model::to_string(finding.verdict))
      .share(finding.confidence)
      .text(finding.reason)
      .text(list(quotation.denied_by));
}

void put_filing(Row& row, const model::Filing& filing) {
  row.text(filing.id == 0 ? "" : model::filing_ref(filing.id))
      .text(filing.court)
      .text(filing.docket_number)
      .text(filing.case_name)
      .text(filing.ecf)
      .text(filing.title)
      .date(filing.filed)
      .text(model::to_string(filing.version))
      .text(filing.sha256)
      .text(filing.path);
}

void put_place(Row& row, const model::Place& place) {
  row.number(place.page.pdf)
      .number(place.page.to_pdf)
      .number(place.page.ecf)
      .maybe(place.page.printed)
      .maybe(place.page.page_id)
      .lines(place.lines)
      .lines(place.body_lines)
      .number(place.paragraph)
      .text(model::to_string(place.zone))
      .text(place.pin_cite)
      .text(place.citation);
}

std::string edits_of(const model::Link& link) {
  std::vector<std::string> lines;
  for (const model::Edit& edit : link.edits)
    lines.push_back(edit_line(edit));
  return list(lines);
}

std::string severe_of(const model::Link& link) {
  std::vector<std::string> kinds;
  for (const model::Edit& edit : link.edits) {
    if (edit.severe) kinds.push_back(*edit.severe);
  }
  return list(kinds);
}

void put_link(Row& row, const model::Link& link, std::size_t rank) {
  std::vector<std::string> also_in;
  for (const model::FilingId id : link.also_in)
    also_in.push_back(model::filing_ref(id));
  row.number(static_cast<long long>(rank)).share(link.score);
  put_filing(row, link.filing);
  put_place(row, link.place);
  row.text(link.passage)
      .text(edits_of(link))
      .text(severe_of(link))
      .text(model::to_string(link.place.origin))
      .text(link.place.ocr_confidence ? base::Json(*link.place.ocr_confidence).dump() : "")
      .text(list(also_in))
      .text(list(link.evidence))
      .text(page_link(link.filing, link.place.page.pdf));
}

void put_nothing(Row& row, std::string_view columns) {
  row.text("");
  for (const char c : columns) {
    if (c == ',') row.text("");
  }
}

void write_story(std::ostream& out, const model::CheckedArticle& checked) {
  for (const Checked& pair : checked_quotations(checked)) {
    const std::vector<model::Link>& links = pair.finding->links;
    for (std::size_t i = 0; i < std::max<std::size_t>(links.size(), 1); ++i) {
      Row row(out);
      put_story(row, checked.article, pair);
      if (links.empty()) {
        put_nothing(row, columns_of_link);
      } else {
        put_link(row, links.at(i), i + 1);
      }
    }
  }
}

}  // namespace

void write_csv(std::ostream& out, const model::Report& report) {
  out << columns_of_story << ',' << columns_of_link << "\r\n";
  for (const model::CheckedArticle& checked : report.articles)
    write_story(out, checked);
}

}  // namespace pincite::report
