#include "report/clean.hpp"
#include "report/coverage.hpp"
#include "report/formats.hpp"
#include "report/html_values.hpp"
#include "report/templates.hpp"

#include <map>
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

// Names a spot, to find its picture again.
std::string spot(const model::Filing& filing, const model::Place& place) {
  std::string key = filing_name(filing) + ' ' + std::to_string(place.page.pdf);
  for (const model::PageBox& part : place.boxes) {
    key += ' ' + std::to_string(part.page);
    for (const double edge : {part.box.x0, part.box.y0, part.box.x1, part.box.y1})
      key += ' ' + std::to_string(edge);
  }
  return key;
}

class HtmlWriter {
 public:
  HtmlWriter(std::ostream& out, const model::Report& report, const Pictures& pictures)
      : out_(out), report_(report), pictures_(pictures), names_(report), focus_(report) {
    for (const model::CheckedArticle& checked : report.articles) {
      if (checked.article.id == 0) continue;
      for (const Checked& pair : focus_.shown(checked))
        mentions_[{checked.article.id, pair.quotation->id}] = {&checked, pair.quotation};
    }
  }

  void report() {
    head_.write(out_, head_values(report_, focus_));
    contents();
    if (focus_.filings_first()) {
      filings();
      stories();
    } else {
      stories();
      filings();
    }
    papers();
    Values values;
    values.set("disclaimer", disclaimer());
    put(values, "made_with", report_.made_with);
    foot_.write(out_, values);
  }

 private:
  void stories() {
    for (std::size_t i = 0; i < report_.articles.size(); ++i)
      story(report_.articles[i], article_name(report_.articles[i].article, i));
  }
  void filings() {
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
  }

  void contents() {
    const std::size_t quotations = focus_.quotations();
    if (quotations < 4 && report_.articles.size() + report_.filings.size() < 2) return;
    out_ << "<nav class=\"contents\" aria-labelledby=\"contents\">\n"
         << "<h2 id=\"contents\">Contents</h2>\n";
    if (focus_.filings_first()) filing_contents();
    for (std::size_t i = 0; i < report_.articles.size(); ++i) {
      const model::CheckedArticle& checked = report_.articles[i];
      contents_.write(out_, contents_values(checked, focus_, article_name(checked.article, i),
                                            report_.articles.size() > 1 || focus_.filings_first(),
                                            quotations <= max_contents_rows));
    }
    if (!focus_.filings_first()) filing_contents();
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

  void story(const model::CheckedArticle& checked, const std::string& anchor) {
    const bool only = report_.articles.size() == 1 && !focus_.filings_first();
    story_.write(out_, story_values(checked, focus_, anchor, only));
    for (const Checked& pair : focus_.shown(checked)) {
      Values values = quotation_values(checked.article, anchor, pair, names_);
      if (!pair.finding->links.empty()) put_proof(values, pair.finding->links);
      quotation_.write(out_, values);
    }
    note(focus_.left_out(checked));
    out_ << "</section>\n";
  }

  // The picture, unless it stands with its filing above.
  void put_proof(Values& values, const std::vector<model::Link>& links) {
    const model::Link& best = links.front();
    const auto above = pictured_.find(spot(best.filing, best.place));
    if (above == pictured_.end()) {
      put_pictures(values, pictures_, best.filing, best.place, best.passage);
    } else {
      values.set("picture_above", above->second);
    }
    for (const model::Link& link : links)
      cited_.push_back(&link.filing);
  }

  void filing(const model::CitedFiling& cited) {
    described_.insert(filing_anchor(cited.filing));
    filing_.write(out_, filing_values(cited.filing, names_));
    if (focus_.filings_first()) {
      for (std::size_t i = 0; i < cited.passages.size(); ++i)
        passage(cited.filing, cited.passages[i], i + 1);
    } else if (!cited.passages.empty()) {
      passage_table(cited);
    }
    note(focus_.silent_pages(cited));
    out_ << "</section>\n";
  }

  void note(const std::string& text) {
    if (!text.empty()) out_ << "<p class=\"silent\">" << html_text(text) << "</p>\n";
  }

  void passage(const model::Filing& filing, const model::CitedPassage& passage,
               std::size_t number) {
    const std::string anchor = filing_anchor(filing) + "-p" + std::to_string(number);
    Values values = passage_values(filing, passage);
    values.set("anchor", anchor);
    values.set("cited_by", citations(passage));
    if (pictures_) pictured_.emplace(spot(filing, passage.place), anchor);
    put_pictures(values, pictures_, filing, passage.place, passage.text);
    passage_.write(out_, values);
  }

  void passage_table(const model::CitedFiling& cited) {
    Values rows{Values::type::list};
    for (const model::CitedPassage& passage : cited.passages) {
      Values row = passage_values(cited.filing, passage);
      row.set("cited_by", citations(passage));
      rows << row;
    }
    Values values;
    values.set("passages", rows);
    passages_.write(out_, values);
  }

  [[nodiscard]] Values citations(const model::CitedPassage& passage) const {
    Values list{Values::type::list};
    for (const model::CitedPassage::Citation& by : passage.cited_by)
      list << citation(by);
    return list;
  }

  [[nodiscard]] Values citation(const model::CitedPassage::Citation& by) const {
    const std::string story = by.article == 0 ? "story" : model::article_ref(by.article);
    Values item;
    put_verdict(item, "by_", by.verdict);
    item.set("by_verdict_word", verdict_word(by.verdict));
    item.set("by_short", story + " " + by.quotation);
    item.set("by_story", story + ", " + by.quotation);
    const auto found = mentions_.find({by.article, by.quotation});
    if (found == mentions_.end()) return item;
    item.set("by_story", article_title(found->second.first->article) + ", " + by.quotation);
    item.set("by_anchor", quotation_anchor(story, by.quotation));
    const model::Quotation& quotation = *found->second.second;
    item.set("by_words", as_printed(quotation.kind, quotation.text));
    return item;
  }

  // Every filing that a quotation leads to is described once, with its hash and file.
  void papers() {
    bool open = false;
    for (const model::Filing* filing : cited_) {
      if (!described_.insert(filing_anchor(*filing)).second) continue;
      if (!open) {
        out_ << "<section class=\"filing\" aria-labelledby=\"papers\">\n<header>"
             << "<h2 id=\"papers\">"
             << (report_.filings.empty() ? "Filings quoted" : "Other filings")
             << "</h2></header>\n";
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
  Focus focus_;
  // Quotations printed in full, which citations lead to.
  std::map<std::pair<model::ArticleId, std::string>,
           std::pair<const model::CheckedArticle*, const model::Quotation*>>
      mentions_;
  std::vector<const model::Filing*> cited_;
  std::map<std::string, std::string> pictured_;  // spots whose picture is printed, and its anchor
  std::set<std::string> described_;              // anchors of filings already written
  Template head_{templates::head}, contents_{templates::contents_story},
      story_{templates::story_head}, quotation_{templates::quotation},
      filing_{templates::filing_head}, passage_{templates::passage}, passages_{templates::passages},
      paper_{templates::paper}, foot_{templates::foot};
};

}  // namespace

void write_html(std::ostream& out, const model::Report& report, const Pictures& pictures) {
  HtmlWriter(out, report, pictures).report();
}

}  // namespace pincite::report
