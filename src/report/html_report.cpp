#include "report/clean.hpp"
#include "report/formats.hpp"
#include "report/html_words.hpp"
#include "report/templates.hpp"
#include "report/view.hpp"

#include "pincite/cite/place.hpp"

#include <kainjow/mustache.hpp>
#include <ostream>
#include <set>

namespace pincite::report {
namespace {

using kainjow::mustache::data;

// Past this many quotations the table of contents names the stories only.
constexpr std::size_t max_contents_rows = 400;
constexpr std::size_t max_words_in_contents = 90;  // bytes, cut at a space

std::string_view sign(model::Verdict verdict) {
  switch (verdict) {
  case model::Verdict::verbatim:
    return "=";
  case model::Verdict::edited:
    return "[=]";
  case model::Verdict::altered:
    return "≠";
  case model::Verdict::paraphrased:
    return "≈";
  case model::Verdict::not_found:
    return "∅";
  case model::Verdict::other_source:
    return "→";
  case model::Verdict::unchecked:
    return "?";
  }
  return "?";
}

std::string capital(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

// Absent names are false in a template; empty strings would be true.
void put(data& target, const std::string& name, const std::string& value) {
  if (!value.empty()) target.set(name, value);
}
void put(data& target, const std::string& name, bool value) {
  target.set(name, data(value));
}

std::string shortened(const std::string& text) {
  const std::string line = visible(text);
  if (line.size() <= max_words_in_contents) return line;
  const std::size_t space = line.rfind(' ', max_words_in_contents);
  std::size_t end = space == std::string::npos || space == 0 ? max_words_in_contents : space;
  while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
    --end;
  return line.substr(0, end) + " …";
}

std::string safe_id(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    out += plain ? c : '_';
  }
  return out;
}

std::string sentence_with(const model::Article& article, const model::Quotation& quotation) {
  for (const model::Statement& statement : article.statements) {
    for (const std::string& id : statement.quotations) {
      if (id == quotation.id && statement.text != quotation.text) return statement.text;
    }
  }
  return {};
}

std::string capital_list(const std::vector<std::string>& items) {
  std::string out;
  for (const std::string& item : items)
    out += (out.empty() ? "" : "; ") + item;
  return capital(std::move(out));
}

class Template {
 public:
  explicit Template(const char* source) : template_(std::string(source)) {
    template_.set_custom_escape([](const std::string& text) { return html_text(text); });
  }
  void write(std::ostream& out, const data& values) { template_.render(values, out); }

 private:
  kainjow::mustache::mustache template_;
};

class HtmlWriter {
 public:
  HtmlWriter(std::ostream& out, const model::Report& report, const Pictures& pictures)
      : out_(out), report_(report), pictures_(pictures), names_(report) {}

  void report() {
    head();
    contents();
    for (std::size_t i = 0; i < report_.articles.size(); ++i)
      story(report_.articles[i], i);
    for (const model::CitedFiling& cited : report_.filings)
      filing(cited);
    data values;
    values.set("disclaimer", disclaimer());
    foot_.write(out_, values);
  }

 private:
  void head();
  void contents();
  void story(const model::CheckedArticle& checked, std::size_t index);
  void quotation(const model::Article& article, const std::string& story_anchor,
                 const Checked& pair);
  void put_words(data& values, const Checked& pair, const model::Link* best) const;
  void put_link(data& values, const model::Article& article, const Checked& pair,
                const model::Link& link);
  void put_picture(data& values, const model::Filing& filing, const model::Place& place,
                   const std::string& words) const;
  void filing(const model::CitedFiling& cited);
  void passage(const model::Filing& filing, const model::CitedPassage& passage);
  static void put_verdict(data& values, const std::string& prefix, model::Verdict verdict);
  [[nodiscard]] std::string title() const;
  [[nodiscard]] std::string sizes() const;
  [[nodiscard]] const model::Article* stored(model::ArticleId id) const;

  std::ostream& out_;
  const model::Report& report_;
  const Pictures& pictures_;
  FilingNames names_;
  std::set<std::string> anchors_;  // of quotations, to link passages to
  Template head_{templates::head}, contents_{templates::contents_story},
      story_{templates::story_head}, quotation_{templates::quotation},
      filing_{templates::filing_head}, passage_{templates::passage}, foot_{templates::foot};
};

std::string HtmlWriter::title() const {
  if (report_.articles.size() == 1) return article_title(report_.articles.front().article);
  if (report_.filings.size() == 1) return filing_title(report_.filings.front().filing);
  if (report_.searched.dockets.size() == 1) return "Stories on " + report_.searched.dockets.front();
  return "Stories and the filings they quote";
}

std::string HtmlWriter::sizes() const {
  std::size_t quotations = 0;
  for (const model::CheckedArticle& checked : report_.articles) {
    quotations += checked.article.quotations.size();
  }
  std::string line;
  const auto add = [&line](std::size_t number, const std::string& noun) {
    if (number > 0) {
      line += (line.empty() ? "" : " · ") + count_of(static_cast<long long>(number), noun);
    }
  };
  add(report_.articles.size(), "story");
  add(quotations, "quotation");
  add(report_.filings.size(), "cited filing");
  return line;
}

const model::Article* HtmlWriter::stored(model::ArticleId id) const {
  for (const model::CheckedArticle& checked : report_.articles) {
    if (id != 0 && checked.article.id == id) return &checked.article;
  }
  return nullptr;
}

void HtmlWriter::put_verdict(data& values, const std::string& prefix, model::Verdict verdict) {
  values.set(prefix + "verdict", capital(verdict_word(verdict)));
  values.set(prefix + "class", model::to_string(verdict));
  values.set(prefix + "sign", std::string(sign(verdict)));
}

void HtmlWriter::head() {
  data values;
  values.set("title", title());
  values.set("style", std::string(templates::style));
  put(values, "sizes", sizes());
  if (report_.articles.size() == 1) {
    const model::Article& article = report_.articles.front().article;
    put(values, "subtitle", article_byline(article));
    put(values, "title_language", language_tag(article.language.value_or("")));
  }
  const Counts counts = count_verdicts(report_.articles);
  data rows{data::type::list};
  for (std::size_t i = 0; i < counts.size(); ++i) {
    data row;
    const model::Verdict verdict = all_verdicts.at(i);
    row.set("class", model::to_string(verdict));
    row.set("sign", std::string(sign(verdict)));
    row.set("word", capital(verdict_word(verdict)));
    row.set("count", std::to_string(counts.at(i)));
    row.set("meaning", verdict_meaning(verdict));
    put(row, "unused", counts.at(i) == 0);
    rows << row;
  }
  values.set("verdicts", rows);
  data sentences{data::type::list};
  for (const std::string& sentence : coverage(report_.searched)) {
    data item;
    item.set("sentence", sentence);
    sentences << item;
  }
  values.set("coverage", sentences);
  head_.write(out_, values);
}

void HtmlWriter::contents() {
  std::size_t quotations = 0;
  for (const model::CheckedArticle& checked : report_.articles) {
    quotations += checked.article.quotations.size();
  }
  if (quotations < 4 && report_.articles.size() < 2) return;
  out_ << "<nav class=\"contents\" aria-labelledby=\"contents\">\n<h2 "
          "id=\"contents\">Contents</h2>\n";
  for (std::size_t i = 0; i < report_.articles.size(); ++i) {
    const model::CheckedArticle& checked = report_.articles[i];
    const std::string anchor = article_name(checked.article, i);
    data values;
    if (report_.articles.size() > 1) values.set("story_heading", article_title(checked.article));
    values.set("anchor", anchor);
    data rows{data::type::list};
    const std::vector<Checked> pairs =
        quotations > max_contents_rows ? std::vector<Checked>() : checked_quotations(checked);
    for (std::size_t q = 0; q < pairs.size(); ++q) {
      const model::Finding& finding = *pairs[q].finding;
      data row;
      row.set("row_anchor", anchor + "-" + safe_id(pairs[q].quotation->id));
      row.set("row_number", pairs[q].quotation->id);
      row.set("row_words", shortened(pairs[q].quotation->text));
      put_verdict(row, "row_", finding.verdict);
      put(row, "row_pin", finding.links.empty() ? "" : finding.links.front().place.pin_cite);
      put(row, "first", q == 0);
      put(row, "last", q + 1 == pairs.size());
      rows << row;
    }
    values.set("rows", rows);
    contents_.write(out_, values);
  }
  out_ << "</nav>\n";
}

void HtmlWriter::story(const model::CheckedArticle& checked, std::size_t index) {
  const model::Article& article = checked.article;
  const std::string anchor = article_name(article, index);
  data values;
  values.set("anchor", anchor);
  values.set("title", article_title(article));
  put(values, "reference", article.id == 0 ? "" : model::article_ref(article.id));
  put(values, "language", language_tag(article.language.value_or("")));
  put(values, "byline", article_byline(article));
  if (article.url && is_web_address(*article.url)) values.set("url", *article.url);
  values.set("source", article.source);
  values.set("counts", capital(counts_line(count_verdicts({checked}))) + ".");
  put(values, "copy_of", article.copies_of ? model::article_ref(*article.copies_of) : "");
  put(values, "partial", article.partial);
  story_.write(out_, values);
  for (const Checked& pair : checked_quotations(checked))
    quotation(article, anchor, pair);
  out_ << "</section>\n";
}

void HtmlWriter::quotation(const model::Article& article, const std::string& story_anchor,
                           const Checked& pair) {
  const model::Quotation& quotation = *pair.quotation;
  const model::Finding& finding = *pair.finding;
  const model::Link* best = finding.links.empty() ? nullptr : &finding.links.front();
  data values;
  values.set("anchor", story_anchor + "-" + safe_id(quotation.id));
  values.set("number", quotation.id);
  values.set("verdict", capital(verdict_word(finding.verdict)));
  values.set("verdict_class", model::to_string(finding.verdict));
  values.set("sign", std::string(sign(finding.verdict)));
  values.set("confidence", percent(finding.confidence));
  put(values, "compact", best == nullptr);
  put(values, "language", language_tag(article.language.value_or("")));
  values.set("speaker", speaker_line(quotation.attribution));
  put(values, "chain", citation_chain(article, quotation, best));
  put(values, "sentence", sentence_with(article, quotation));
  put(values, "reason", finding.reason);
  data denied{data::type::list};
  for (const Denial& denial : denials(article, quotation)) {
    data item;
    item.set("denial_id", denial.id);
    item.set("denial_text", denial.text);
    item.set("denial_speaker", denial.speaker);
    denied << item;
  }
  values.set("denials", denied);
  put_words(values, pair, best);
  put(values, "link", best != nullptr);
  if (best != nullptr) put_link(values, article, pair, *best);
  quotation_.write(out_, values);
  anchors_.insert(story_anchor + "-" + safe_id(quotation.id));
}

void HtmlWriter::put_words(data& values, const Checked& pair, const model::Link* best) const {
  const model::Verdict verdict = pair.finding->verdict;
  const bool compare = verdict == model::Verdict::verbatim || verdict == model::Verdict::edited ||
                       verdict == model::Verdict::altered;
  if (best == nullptr || !compare) {
    values.set("story_words", html_text(pair.quotation->text));
    if (best != nullptr) values.set("filing_words", html_text(best->passage));
    return;
  }
  const std::vector<DiffPiece> pieces = word_diff(pair.quotation->text, best->passage);
  values.set("story_words", story_html(pieces));
  values.set("filing_words", filing_html(pieces));
}

void HtmlWriter::put_link(data& values, const model::Article& article, const Checked& pair,
                          const model::Link& link) {
  (void)article;
  const model::Finding& finding = *pair.finding;
  put(values, "pin", link.place.pin_cite);
  put_picture(values, link.filing, link.place, link.passage);
  put(values, "before", link.before);
  put(values, "after", link.after);
  put(values, "origin_note", origin_note(link.place));
  std::string edits;
  for (const model::Edit& edit : link.edits) {
    edits += (edits.empty() ? "" : "<br>") + html_text(capital(edit_line(edit)));
  }
  put(values, "edits", edits);
  values.set("edits_label", std::string(link.edits.size() == 1 ? "Difference" : "Differences"));
  put(values, "citation", link.place.citation);
  put(values, "sentence_of_filing", cite::plain_sentence(link.filing));
  values.set("page", page_basis(link.place, link.filing));
  put(values, "page_link", page_link(link.filing, link.place.page.pdf));
  put(values, "evidence", capital_list(link.evidence));
  put(values, "also_in", names_.names(link.also_in));
  std::string others;
  for (std::size_t i = 1; i < finding.links.size(); ++i) {
    const model::Link& other = finding.links[i];
    others +=
        "<li>" +
        html_text((other.place.citation.empty() ? other.place.pin_cite : other.place.citation) +
                  " (score " + percent(other.score) + ")") +
        "</li>";
  }
  put(values, "others", others);
  std::string versions;
  if (link.filing.version != model::Version::unknown) {
    versions = model::to_string(link.filing.version);
  }
  if (!link.filing.versions.empty()) {
    versions += (versions.empty() ? "other versions: " : "; other versions: ") +
                names_.names(link.filing.versions);
  }
  put(values, "versions", capital(versions));
  put(values, "sha256", link.filing.sha256);
}

void HtmlWriter::put_picture(data& values, const model::Filing& filing, const model::Place& place,
                             const std::string& words) const {
  if (!pictures_) return;
  const std::optional<std::string> png = pictures_(filing, place);
  if (!png || png->empty()) return;
  values.set("picture", base64(*png));
  const PictureSize size = png_size(*png);
  if (size.width > 0) {
    values.set("picture_width", std::to_string(size.width));
    values.set("picture_height", std::to_string(size.height));
  }
  const std::string page =
      "PDF page " + std::to_string(place.page.pdf) + " of " + cite::short_name(filing);
  values.set("picture_text", page + ". Marked on the page: “" + words + "”");
  values.set("picture_caption", page + ", the words marked");
}

void HtmlWriter::filing(const model::CitedFiling& cited) {
  const model::Filing& filing = cited.filing;
  data values;
  values.set("anchor", safe_id(filing_name(filing)));
  values.set("title", filing_title(filing));
  put(values, "reference", filing.id == 0 ? "" : model::filing_ref(filing.id));
  values.set("citation", cite::citation(filing, ""));
  values.set("sentence_of_filing", cite::plain_sentence(filing));
  values.set("facts", filing_facts(filing));
  put(values, "versions", names_.names(filing.versions));
  put(values, "path", filing.path);
  put(values, "page_link", page_link(filing, 1));
  put(values, "sha256", filing.sha256);
  filing_.write(out_, values);
  for (const model::CitedPassage& item : cited.passages)
    passage(filing, item);
  const std::string silent = pages_without_citation(cited);
  if (!silent.empty()) out_ << "<p class=\"silent\">" << html_text(silent) << "</p>\n";
  out_ << "</section>\n";
}

void HtmlWriter::passage(const model::Filing& filing, const model::CitedPassage& passage) {
  data values;
  data cited_by{data::type::list};
  bool shown = false;
  for (const model::CitedPassage::Citation& by : passage.cited_by) {
    const model::Article* article = stored(by.article);
    const std::string reference = by.article == 0 ? "story" : model::article_ref(by.article);
    const std::string anchor = reference + "-" + safe_id(by.quotation);
    data item;
    put_verdict(item, "by_", by.verdict);
    item.set("by_story",
             (article == nullptr ? reference : article_title(*article)) + ", " + by.quotation);
    if (anchors_.contains(anchor)) {
      item.set("by_anchor", anchor);
      shown = true;
    }
    cited_by << item;
  }
  values.set("cited_by", cited_by);
  put(values, "pin", passage.place.pin_cite);
  values.set("page", page_basis(passage.place, filing));
  put(values, "page_link", page_link(filing, passage.place.page.pdf));
  values.set("words", html_text(passage.text));
  put(values, "origin_note", origin_note(passage.place));
  if (!shown) put_picture(values, filing, passage.place, passage.text);
  passage_.write(out_, values);
}

}  // namespace

void write_html(std::ostream& out, const model::Report& report, const Pictures& pictures) {
  HtmlWriter(out, report, pictures).report();
}

}  // namespace pincite::report
