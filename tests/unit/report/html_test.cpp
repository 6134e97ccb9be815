#include "report/html_words.hpp"
#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace pincite::report {
namespace {

using testing::HasSubstr;
using testing::Not;

// A picture of 3 × 2 pixels, as far as its header goes.
std::string tiny_png() {
  return std::string("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02", 24) + "rest";
}

Pictures pictures() {
  return [](const model::Filing&, const model::Place&) { return std::optional(tiny_png()); };
}

// Every element that opens closes in order; attribute values are quoted; returns the names used.
std::set<std::string> expect_well_formed(const std::string& html) {
  static const std::set<std::string> no_end = {"meta", "br", "img", "!DOCTYPE"};
  std::vector<std::string> open;
  std::set<std::string> names;
  for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at)) {
    const std::size_t end = html.find('>', at);
    if (end == std::string::npos) {
      ADD_FAILURE() << "tag without end";
      break;
    }
    const std::string tag = html.substr(at + 1, end - at - 1);
    const std::string name = tag.substr(0, tag.find_first_of(" \n"));
    at = end;
    EXPECT_EQ(std::count(tag.begin(), tag.end(), '"') % 2, 0) << tag;
    if (name.front() == '/') {
      EXPECT_FALSE(open.empty());
      if (open.empty()) break;
      EXPECT_EQ("/" + open.back(), name);
      open.pop_back();
    } else if (!no_end.contains(name)) {
      open.push_back(name);
      names.insert(name);
      if (name == "style") at = html.find("</style>", at);
    }
  }
  EXPECT_TRUE(open.empty());
  return names;
}

// Ids are unique and every local link leads to one.
void expect_links_lead_somewhere(const std::string& html) {
  std::set<std::string> ids;
  for (std::size_t at = html.find(" id=\""); at != std::string::npos;
       at = html.find(" id=\"", at + 1)) {
    const std::string id = html.substr(at + 5, html.find('"', at + 5) - at - 5);
    EXPECT_TRUE(ids.insert(id).second) << "twice: " << id;
  }
  for (std::size_t at = html.find("=\"#"); at != std::string::npos;
       at = html.find("=\"#", at + 1)) {
    const std::string id = html.substr(at + 3, html.find('"', at + 3) - at - 3);
    EXPECT_TRUE(ids.contains(id)) << id;
  }
}

TEST(HtmlReport, IsWellFormedWithLocalLinksThatLeadSomewhere) {
  for (const model::Report& report :
       {model::Report(), sample::report(), sample::hostile_report(), sample::filing_report()}) {
    const std::string html = render(report, Format::html, pictures());
    expect_well_formed(html);
    expect_links_lead_somewhere(html);
  }
}

TEST(HtmlReport, LeavesNoTemplateTagUnfilled) {
  for (const model::Report& report : {sample::report(), sample::filing_report()}) {
    const std::string html = render(report, Format::html, pictures());
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(html, Not(HasSubstr("}}")));
  }
}

TEST(HtmlReport, RunsNoScriptAndLoadsNothing) {
  const auto names = expect_well_formed(render(sample::hostile_report(), Format::html, pictures()));
  EXPECT_FALSE(names.contains("script"));
  const std::string html = render(sample::hostile_report(), Format::html, pictures());
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript:")));
  EXPECT_THAT(html, Not(HasSubstr("onload=\"")));
  EXPECT_THAT(html, Not(HasSubstr("\u202E")));
  EXPECT_THAT(html, Not(HasSubstr("\x1B")));
}

TEST(HtmlReport, MarksDifferencesOnBothSides) {
  const std::string html = render(sample::report(), Format::html);
  EXPECT_THAT(html, HasSubstr("“read <ins>4</ins> million <span class=\"licensed\">[user]</span> "
                              "messages”"));
  EXPECT_THAT(html, HasSubstr("<mark>read <del>2</del> million <del>private</del> customer "
                              "messages</mark>"));
  EXPECT_THAT(html, HasSubstr("Replaced: “2” → “4” (changes a number)"));
}

TEST(HtmlReport, KeepsTheSpaceBeforeThePassageAndNoneBeforeAComma) {
  model::Report report = sample::report();
  model::Link& link = report.articles.at(0).findings.at(0).links.at(0);
  link.before = "the parties had ";
  link.after = ", for nine years";
  const std::string html = render(report, Format::html);
  EXPECT_THAT(html, HasSubstr("the parties had</span> <mark>"));
  EXPECT_THAT(html, HasSubstr("</mark><span class=\"context\">, for nine years"));
}

TEST(HtmlReport, ShowsThePictureWithItsSizeAndWords) {
  const std::string html = render(sample::report(), Format::html, pictures());
  EXPECT_THAT(html,
              HasSubstr("alt=\"PDF page 3 of ECF No. 88-2. Marked on the page: “a most unusual "
                        "friendship”\" width=\"3\" height=\"2\""));
}

TEST(HtmlReport, AsksForNoPictureTwice) {
  int asked = 0;
  const Pictures counting = [&asked](const model::Filing&, const model::Place&) {
    ++asked;
    return std::optional(tiny_png());
  };
  model::Report report = sample::filing_report();
  report.subject = model::Subject::library;
  render(report, Format::html, counting);
  EXPECT_EQ(asked, 3) << "one per linked quotation; the filing's passages point at them";
  asked = 0;
  report.subject = model::Subject::filing;
  const std::string html = render(report, Format::html, counting);
  EXPECT_EQ(asked, 3) << "two passages, and the one quotation that leads to neither";
  EXPECT_THAT(html, HasSubstr("<a href=\"#f12-p1\">Picture of the page, above</a>"));
}

TEST(HtmlReport, DrawsEveryPageOfAPassageThatRunsOn) {
  model::Report report = sample::report();
  model::Place& place = report.articles.at(0).findings.at(0).links.at(0).place;
  place.page.to_pdf = 4;
  place.boxes.push_back({4, {72, 60, 300, 72}});
  std::vector<int> pages;
  const Pictures drawing = [&pages](const model::Filing&, const model::Place& part) {
    pages.push_back(part.page.pdf);
    return std::optional(tiny_png());
  };
  const std::string html = render(report, Format::html, drawing);
  EXPECT_THAT(pages, testing::ElementsAre(3, 4, 4, 2));
  EXPECT_THAT(html, HasSubstr("PDF page 4 of ECF No. 88-2, the words marked"));
}

TEST(HtmlReport, LeadsWithTheFilingWhenItIsAboutOne) {
  model::Report report = sample::filing_report();
  const std::string html = render(report, Format::html, pictures());
  EXPECT_THAT(html, HasSubstr("<title>ECF No. 88-2 – Joint Discovery Letter – citation report"));
  EXPECT_LT(html.find("<section class=\"filing\""), html.find("<section class=\"story\""));
  EXPECT_THAT(html, HasSubstr("Other quotations of this story lead to other papers or to none: "
                              "q4, q5."));
  expect_well_formed(html);
  expect_links_lead_somewhere(html);
}

TEST(HtmlReport, NamesVerdictsThatNoQuotationHas) {
  EXPECT_THAT(render(sample::report(), Format::html),
              HasSubstr("No quotation has the verdict paraphrased or unchecked."));
}

TEST(HtmlReport, ShowsPassagesOfStoriesThatAreNotInTheReport) {
  model::Report report = sample::filing_report();
  report.articles.clear();
  const std::string html = render(report, Format::html, pictures());
  EXPECT_THAT(html, HasSubstr("a9, q1"));
  EXPECT_THAT(html, HasSubstr("<img src=\"data:image/png;base64,"));
}

TEST(HtmlReport, KeepsDenialsAndCoverageInSight) {
  const std::string html = render(sample::report(), Format::html);
  EXPECT_THAT(html, HasSubstr("Denied in this story (q5)"));
  EXPECT_THAT(html, HasSubstr("sealed entries: 1"));
  EXPECT_THAT(html, HasSubstr("mean confidence of 83 %"));
  EXPECT_THAT(html, HasSubstr(sample::letter().sha256));
}

TEST(HtmlReport, IsTheSameTwice) {
  EXPECT_EQ(render(sample::filing_report(), Format::html, pictures()),
            render(sample::filing_report(), Format::html, pictures()));
}

TEST(HtmlWords, ReadsTheSizeOfAPicture) {
  EXPECT_EQ(png_size(tiny_png()).width, 3U);
  EXPECT_EQ(png_size(tiny_png()).height, 2U);
  EXPECT_EQ(png_size("no picture at all, only words").width, 0U);
  EXPECT_EQ(png_size("\x89PNG").width, 0U);
}

}  // namespace
}  // namespace pincite::report
