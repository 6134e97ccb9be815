// CSL-JSON (Citation Style Language data): what Zotero and word processors import.

#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/view.hpp"

#include "pincite/base/json.hpp"
#include "pincite/cite/place.hpp"

#include <ostream>
#include <set>

namespace pincite::report {
namespace {

using base::Json;

Json date_parts(const base::Date& date) {
  return {{"date-parts", Json::array({Json::array({date.year, date.month, date.day})})}};
}

void put(Json& item, const char* key, const std::string& value) {
  const std::string text = visible(value);
  if (!text.empty()) item[key] = text;
}

std::string filing_note(const model::Filing& filing) {
  std::string note;
  const auto add = [&note](const std::string& part) {
    if (!part.empty()) note += (note.empty() ? "" : "; ") + part;
  };
  if (!filing.ecf.empty()) add("ECF No. " + filing.ecf);
  if (!filing.case_name.empty()) add(filing.title);
  if (filing.version != model::Version::unknown) add(model::to_string(filing.version) + " version");
  if (!filing.sha256.empty()) add("SHA-256 " + filing.sha256);
  return note;
}

// CSL has no type for a court filing: the action is a legal_case with docket number, court and
// filing date (Bluebook R10.8.3 cites a filing that way), the paper itself goes into the note.
Json filing_item(const model::Filing& filing) {
  const bool named = !filing.case_name.empty();
  Json item = {{"id", filing_name(filing)}, {"type", named ? "legal_case" : "document"}};
  put(item, "title", named ? filing.case_name : filing_title(filing));
  const std::string court = cite::court_abbreviation(filing.court);
  put(item, "authority", court.empty() ? filing.court : court);
  put(item, "number", filing.docket_number);
  if (filing.filed) item["issued"] = date_parts(*filing.filed);
  if (filing.kind != model::FilingKind::other) put(item, "genre", model::to_string(filing.kind));
  if (filing.pages > 0) item["number-of-pages"] = std::to_string(filing.pages);
  if (is_web_address(filing.path)) put(item, "URL", filing.path);
  put(item, "note", filing_note(filing));
  return item;
}

Json article_item(const model::Article& article, const std::string& id) {
  Json item = {{"id", id}, {"type", article.outlet ? "article-newspaper" : "webpage"}};
  put(item, "title", article_title(article));
  put(item, "container-title", article.outlet.value_or(""));
  Json authors = Json::array();
  for (const std::string& author : article.authors)
    authors.push_back({{"literal", visible(author)}});
  if (!authors.empty()) item["author"] = std::move(authors);
  if (article.published) item["issued"] = date_parts(*article.published);
  if (article.url && is_web_address(*article.url)) put(item, "URL", *article.url);
  put(item, "language", language_tag(article.language.value_or("")));
  return item;
}

// Writes the items one by one; each filing and story once.
class Items {
 public:
  explicit Items(std::ostream& out) : out_(out) { out_ << '['; }
  ~Items() { out_ << (first_ ? "]\n" : "\n]\n"); }
  Items(const Items&) = delete;
  Items& operator=(const Items&) = delete;

  void add(const Json& item) {
    if (!seen_.insert(item.at("id").get<std::string>()).second) return;
    std::string line = base::to_line(item);
    while (!line.empty() && line.back() == '\n')
      line.pop_back();
    out_ << (first_ ? "\n  " : ",\n  ") << line;
    first_ = false;
  }

 private:
  std::ostream& out_;
  std::set<std::string> seen_;
  bool first_ = true;
};

}  // namespace

void write_csl(std::ostream& out, const model::Report& report) {
  Items items(out);
  for (const model::CitedFiling& cited : report.filings)
    items.add(filing_item(cited.filing));
  for (std::size_t i = 0; i < report.articles.size(); ++i) {
    const model::CheckedArticle& checked = report.articles[i];
    items.add(article_item(checked.article, article_name(checked.article, i)));
    for (const model::Finding& finding : checked.findings) {
      for (const model::Link& link : finding.links)
        items.add(filing_item(link.filing));
    }
  }
}

}  // namespace pincite::report
