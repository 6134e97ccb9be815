#include "sample.hpp"

namespace pincite::report::sample {

using model::EditOp;
using model::SourceClass;
using model::Verdict;

model::Filing letter() {
  model::Filing filing;
  filing.id = 12;
  filing.court = "cand";
  filing.docket_number = "5:21-cv-04321-QQ";
  filing.case_name = "Abbott v. Lanternworks, Inc.";
  filing.ecf = "88-2";
  filing.title = "Joint Discovery Letter";
  filing.kind = model::FilingKind::letter;
  filing.filed = base::make_date(2022, 9, 6);
  filing.pages = 5;
  filing.sha256 = std::string(60, 'a') + "0123";
  filing.path = "/library/in/joint letter (88-2).pdf";
  filing.version = model::Version::redacted;
  filing.versions = {11};
  return filing;
}

model::Place place(int page) {
  model::Place place;
  place.page.pdf = page;
  place.page.ecf = page + 1;
  place.page.printed = std::to_string(page - 1);
  place.page.page_id = "40" + std::to_string(page);
  place.lines = model::LineRange{14, 17};
  place.body_lines = model::LineRange{12, 15};
  place.paragraph = 42;
  place.pin_cite = "ECF No. 88-2 at " + std::to_string(page + 1) + ":14–17";
  place.citation =
      "Abbott v. Lanternworks, Inc., No. 5:21-cv-04321-QQ (N.D. Cal. Sept. 6, 2022), " +
      place.pin_cite;
  place.boxes = {{page, {72, 310.25, 540, 322.75}}};
  return place;
}

model::Quotation quotation(const std::string& id, const std::string& text,
                           const std::string& speaker, SourceClass source_class) {
  model::Quotation quotation;
  quotation.id = id;
  quotation.text = text;
  quotation.span = {100, 100 + text.size()};
  quotation.attribution.surface = speaker;
  quotation.attribution.source_class = source_class;
  return quotation;
}

model::Link link(int page, const std::string& passage) {
  model::Link link;
  link.filing = letter();
  link.place = place(page);
  link.passage = passage;
  link.before = "the parties had";
  link.after = "for nine years";
  link.score = 0.98;
  link.evidence = {"rare phrase"};
  return link;
}

model::Report report() {
  model::Report report;
  report.searched = {3, 41, {"cand/5:21-cv-04321"}, 3, 1, 2, {}};
  model::CheckedArticle checked;
  model::Article& story = checked.article;
  story.id = 7;
  story.source = "story.html";
  story.url = "https://news.example/2024/lamp-deal";
  story.title = "Lamp maker traded user data, letter says";
  story.outlet = "The Example Post";
  story.authors = {"Ida Roe"};
  story.published = base::make_date(2024, 4, 3);
  story.language = "en";
  story.quotations = {
      quotation("q1", "a most unusual friendship", "The document", SourceClass::filing),
      quotation("q2", "read 4 million [user] messages", "The plaintiffs", SourceClass::party),
      quotation("q3", "bespoke terms", "the letter", SourceClass::filing),
      quotation("q4", "signed in the dark", "the complaint", SourceClass::filing),
      quotation("q5", "None of this happened", "a spokeswoman", SourceClass::spokesperson)};
  story.quotations[0].attribution.via = {"TradeWire"};
  story.quotations[1].denied_by = {"q5"};

  model::Link altered = link(4, "read 2 million private customer messages");
  altered.edits = {{EditOp::replace, "4", "2", "number"},
                   {EditOp::remove, "", "private", {}},
                   {EditOp::bracket, "[user]", "customer", {}}};
  model::Link scanned = link(2, "Bespoke terms");
  scanned.place.origin = model::Origin::ocr;
  scanned.place.ocr_confidence = 83.4;
  model::Link first = link(3, "a most unusual friendship");
  first.also_in = {11};
  checked.findings = {
      {"q1", Verdict::verbatim, 0.97, "the words stand in one place", {first}},
      {"q2", Verdict::altered, 0.91, "a number differs", {altered}},
      {"q3", Verdict::edited, 0.66, "ambiguous: two places", {scanned, link(5, "bespoke terms")}},
      {"q4", Verdict::not_found, 0.8, "no filing searched has these words", {}},
      {"q5", Verdict::other_source, 0.95, "said by a spokeswoman", {}}};
  report.articles = {checked};
  return report;
}

model::Report hostile_report() {
  const std::string evil =
      "=HYPERLINK(\"x\")</blockquote><script>alert(1)</script>]](javascript:1)|`*_ \x1B[2J\x07\r\n"
      "\u202Efdp.exe\u2066 \u2028 \xFF & \"quoted\" 'single'";
  model::Report report = sample::report();
  model::CheckedArticle& checked = report.articles.front();
  model::Article& story = checked.article;
  story.source = evil;
  story.url = "javascript:alert(1)";
  story.title = evil;
  story.outlet = evil;
  story.authors = {evil};
  story.language = "en\" onload=\"alert(1)";
  for (model::Quotation& quotation : story.quotations) {
    quotation.text = evil + quotation.text;
    quotation.attribution.surface = evil;
    quotation.attribution.via = {evil};
  }
  for (model::Finding& finding : checked.findings) {
    finding.reason = evil;
    for (model::Link& link : finding.links) {
      link.passage = evil + link.passage;
      link.before = evil;
      link.after = evil;
      link.evidence = {evil};
      link.filing.case_name = evil;
      link.filing.title = evil;
      link.filing.path = "javascript:alert(1)//" + evil;
      link.filing.sha256 = evil;
      link.place.citation = evil;
      link.place.pin_cite = evil;
      link.place.page.printed = evil;
      link.edits = {{EditOp::replace, evil, evil, evil}};
    }
  }
  report.searched.dockets = {evil};
  return report;
}

model::Report filing_report() {
  model::Report report = sample::report();
  report.stored = true;
  report.subject = model::Subject::filing;
  model::CitedFiling cited;
  cited.filing = letter();
  cited.passages = {{place(3), "a most unusual friendship", {{7, "q1", Verdict::verbatim}}},
                    {place(4),
                     "read 2 million private customer messages",
                     {{7, "q2", Verdict::altered}, {9, "q1", Verdict::verbatim}}}};
  report.filings = {cited};
  return report;
}

}  // namespace pincite::report::sample
