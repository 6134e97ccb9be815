// Masthead, verdicts, coverage and contents of an HTML report.

#include "report/clean.hpp"
#include "report/coverage.hpp"
#include "report/html_values.hpp"
#include "report/templates.hpp"

#include "pincite/cite/place.hpp"

namespace pincite::report {
namespace {

constexpr std::size_t max_words_in_contents = 90;  // bytes, cut at a space

std::string shortened(const std::string& text) {
  std::string line = visible(text);
  if (line.size() <= max_words_in_contents) return line;
  const std::size_t space = line.rfind(' ', max_words_in_contents);
  std::size_t end = space == std::string::npos || space == 0 ? max_words_in_contents : space;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
    --end;
  return line.substr(0, end) + " …";
}

std::string docket_title(const model::Report& report) {
  if (report.filings.empty()) return "One docket";
  const model::Filing& filing = report.filings.front().filing;
  const std::string key = model::docket_key(filing);
  return filing.case_name.empty() ? key : filing.case_name + " (" + key + ")";
}

void put_title(Values& values, const model::Report& report) {
  if (report.subject == model::Subject::filing && !report.filings.empty()) {
    put_filing_title(values, report.filings.front().filing);
  } else if (report.subject == model::Subject::docket) {
    values.set("title", docket_title(report));
  } else if (report.articles.size() == 1) {
    values.set("title", article_title(report.articles.front().article));
  } else {
    values.set("title", std::string("Stories and the filings they quote"));
  }
}

// What stands under the title: of the story, or of the filing, that the report is about.
void put_subject(Values& values, const model::Report& report, const Focus& focus) {
  if (report.subject == model::Subject::filing && !report.filings.empty()) {
    put(values, "subtitle", cite::citation(report.filings.front().filing, ""));
  }
  if (focus.filings_first() || report.articles.size() != 1) return;
  const model::Article& article = report.articles.front().article;
  put(values, "subtitle", article_byline(article));
  put(values, "where", article.url.value_or(article.source));
  put_address(values, article);
  put_language(values, "title_language", article);
}

std::string sizes(const model::Report& report, const Focus& focus) {
  std::string line;
  const auto add = [&line](std::size_t number, const std::string& noun) {
    if (number > 0) append_part(line, count_of(static_cast<long long>(number), noun));
  };
  add(report.articles.size(), "story");
  add(focus.quotations(), "quotation");
  add(report.filings.size(), "cited filing");
  return line;
}

Values verdict_rows(const Counts& counts) {
  Values rows{Values::type::list};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) == 0) continue;
    Values row;
    put_verdict(row, "", all_verdicts.at(i));
    row.set("count", std::to_string(counts.at(i)));
    row.set("meaning", verdict_meaning(all_verdicts.at(i)));
    rows << row;
  }
  return rows;
}

// "No quotation has the verdict altered, not found or unchecked."
std::string unused_verdicts(const Counts& counts) {
  std::vector<std::string> words;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts.at(i) == 0) words.push_back(verdict_word(all_verdicts.at(i)));
  }
  if (words.empty()) return {};
  const std::string last = words.back();
  words.pop_back();
  return "No quotation has the verdict " + joined(words, ", ") + (words.empty() ? "" : " or ") +
         last + ".";
}

}  // namespace

Values head_values(const model::Report& report, const Focus& focus) {
  Values values;
  put_title(values, report);
  values.set("style", std::string(templates::style));
  put(values, "sizes", sizes(report, focus));
  put_subject(values, report, focus);
  const Counts counts = focus.counts();
  put_flag(values, "some", focus.quotations() > 0);
  values.set("verdicts", verdict_rows(counts));
  put(values, "unused", unused_verdicts(counts));
  Values sentences{Values::type::list};
  for (const std::string& sentence : coverage(report.searched)) {
    Values item;
    item.set("sentence", sentence);
    sentences << item;
  }
  values.set("coverage", sentences);
  values.set("page_note", page_note());
  return values;
}

Values contents_values(const model::CheckedArticle& checked, const Focus& focus,
                       const std::string& story_anchor, bool with_heading, bool with_rows) {
  Values values;
  if (with_heading) values.set("story_heading", article_title(checked.article));
  values.set("anchor", story_anchor);
  Values rows{Values::type::list};
  const std::vector<Checked> pairs = with_rows ? focus.shown(checked) : std::vector<Checked>();
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const model::Finding& finding = *pairs[i].finding;
    Values row;
    row.set("row_anchor", quotation_anchor(story_anchor, pairs[i].quotation->id));
    row.set("row_number", pairs[i].quotation->id);
    row.set("row_words", shortened(pairs[i].quotation->text));
    put_verdict(row, "row_", finding.verdict);
    put(row, "row_pin", finding.links.empty() ? "" : finding.links.front().place.pin_cite);
    put_flag(row, "first", i == 0);
    put_flag(row, "last", i + 1 == pairs.size());
    rows << row;
  }
  values.set("rows", rows);
  return values;
}

}  // namespace pincite::report
