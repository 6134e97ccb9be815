#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/html_values.hpp"
#include "report/templates.hpp"

#include <ostream>
#include <set>

namespace pincite::report {
namespace {

// Past this many quotations the table of contents names the stories only.
constexpr std::size_t max_contents_rows = 400;

class Template {
 public:
  explicit Template(const char* source) : template_(std::string(source)) {
    template_.set_custom_escape([](const std::string& text) { return html_text(text); });
  }
  void write(std::ostream& out, const Values& values) { template_.render(values, out); }

 private:
  kainjow::mustache::mustache template_;
};

class HtmlWriter {
 public:
  HtmlWriter(std::ostream& out, const model::Report& report, const Pictures& pictures)
      : out_(out), report_(report), pictures_(pictures), names_(report) {}

  void report() {
    head_.write(out_, head_values(report_));
    contents();
    for (std::size_t i = 0; i < report_.articles.size(); ++i)
      story(report_.articles[i], i);
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
    papers();
    Values values;
    values.set("disclaimer", disclaimer());
    foot_.write(out_, values);
  }

 private:
  void contents() {
    std::size_t quotations = 0;
    for (const model::CheckedArticle& checked : report_.articles) {
      quotations += checked.article.quotations.size();
    }
    if (quotations < 4 && report_.articles.size() + report_.filings.size() < 2) return;
    out_ << "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
         << "<h2 id=\"contents\">Contents</h2>\n";
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const model::CheckedArticle& checked = report_.articles[i];
      contents_.write(out_, contents_values(checked, article_name(checked.article, i),
                                            report_.articles.size() > 1,
                                            quotations <= max_contents_rows));
    }
    filing_contents();
    out_ << "</nav>\n";
  }

  void filing_contents() {
    if (report_.filings.empty()) return;
    out_ << "<h3>Filings</h3>\n<ul>\n";
    for (const model::CitedFiling& cited : report_.filings) {
      out_ << "<li><a href=\"#" << filing_anchor(cited.filing) << "\">"
           << html_text(filing_heading(cited.filing)) << "</a>, "
           << count_of(static_cast<long long>(cited.passages.size()), "cited passage") << "</li>\n";
    }
    out_ << "</ul>\n";
  }

  void story(const model::CheckedArticle& checked, std::size_t index) {
    const std::string anchor = article_name(checked.article, index);
    story_.write(out_, story_values(checked, anchor, report_.articles.size() == 1));
    for (const Checked& pair : checked_quotations(checked)) {
      Values values = quotation_values(checked.article, anchor, pair, names_);
      if (!pair.finding->links.empty()) {
        const model::Link& best = pair.finding->links.front();
        put_picture(values, pictures_, best.filing, best.place, best.passage);
        for (const model::Link& link : pair.finding->links)
          cited_.push_back(&link.filing);
      }
      quotation_.write(out_, values);
      anchors_.insert(quotation_anchor(anchor, pair.quotation->id));
    }
    out_ << "</section>\n";
  }

  void filing(const model::CitedFiling& cited) {
    described_.insert(filing_anchor(cited.filing));
    filing_.write(out_, filing_values(cited.filing, names_));
    for (const model::CitedPassage& item : cited.passages)
      passage(cited.filing, item);
    const std::string silent = pages_without_citation(cited);
    if (!silent.empty()) out_ << "<p class=\"silent\">" << html_text(silent) << "</p>\n";
    out_ << "</section>\n";
  }

  void passage(const model::Filing& filing, const model::CitedPassage& passage) {
    Values values;
    put(values, "pin", passage.place.pin_cite);
    values.set("page", page_basis(passage.place, filing));
    put(values, "page_link", page_link(filing, passage.place.page.pdf));
    values.set("words", html_text(passage.text));
    put(values, "origin_note", origin_note(passage.place));
    Values cited_by{Values::type::list};
    bool shown = false;
    for (const model::CitedPassage::Citation& by : passage.cited_by) {
      cited_by << citation(by, shown);
    }
    values.set("cited_by", cited_by);
    // A picture that stands beside the quotation above is not printed twice.
    if (!shown) put_picture(values, pictures_, filing, passage.place, passage.text);
    passage_.write(out_, values);
  }

  Values citation(const model::CitedPassage::Citation& by, bool& shown) const {
    const std::string story = by.article == 0 ? "story" : model::article_ref(by.article);
    std::string title = story;
    for (const model::CheckedArticle& checked : report_.articles) {
      if (by.article != 0 && checked.article.id == by.article)
        title = article_title(checked.article);
    }
    Values item;
    put_verdict(item, "by_", by.verdict);
    item.set("by_story", title + ", " + by.quotation);
    const std::string anchor = quotation_anchor(story, by.quotation);
    if (anchors_.contains(anchor)) {
      item.set("by_anchor", anchor);
      shown = true;
    }
    return item;
  }

  // Every filing that a quotation leads to is described once, with its hash and file.
  void papers() {
    bool open = false;
    for (const model::Filing* filing : cited_) {
      if (!described_.insert(filing_anchor(*filing)).second) continue;
      if (!open) {
        out_ << "<section class=\"filing\" aria-labelledby=\"papers\">\n<header>"
             << "<h2 id=\"papers\">Filings quoted</h2></header>\n";
        open = true;
      }
      paper_.write(out_, filing_values(*filing, names_));
    }
    if (open) out_ << "</section>\n";
  }

  std::ostream& out_;
  const model::Report& report_;
  const Pictures& pictures_;
  FilingNames names_;
  std::vector<const model::Filing*> cited_;
  std::set<std::string> anchors_;    // of quotations, to link passages to
  std::set<std::string> described_;  // anchors of filings already written
  Template head_{templates::head}, contents_{templates::contents_story},
      story_{templates::story_head}, quotation_{templates::quotation},
      filing_{templates::filing_head}, passage_{templates::passage}, paper_{templates::paper},
      foot_{templates::foot};
};

}  // namespace

void write_html(std::ostream& out, const model::Report& report, const Pictures& pictures) {
  HtmlWriter(out, report, pictures).report();
}

}  // namespace pincite::report
