#include "report/wrap.hpp"
#include "sample.hpp"

#include "pincite/report/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace pincite::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string text_of(const model::Report& report, bool colour = false, int width = 80) {
  return render(report, Format::text, {}, {colour, width});
}

TEST(TextReport, GivesVerdictWordsAndPinCite) {
  const std::string text = text_of(sample::report());
  EXPECT_THAT(text, HasSubstr("q1 verbatim ECF No. 88-2 at 4:14–17 (confidence 97 %)\n"
                              "    “a most unusual friendship”\n"));
  EXPECT_THAT(text, HasSubstr("q4 not-found"));
  EXPECT_THAT(text, HasSubstr("q5 other-source"));
}

TEST(TextReport, MarksChangedWordsWithoutColour) {
  EXPECT_THAT(text_of(sample::report()),
              HasSubstr("“read [-2-]{+4+} million [-private-] [user] messages”"));
}

TEST(TextReport, BreaksNoAddressAndMovesNothingWithItsLength) {
  model::Report report = sample::report();
  const std::string near = text_of(report, false, 60);
  const std::string deep = "/a/very/long/folder/name/that/goes/on/and/on/for/quite/a/while.pdf";
  for (auto& finding : report.articles.at(0).findings) {
    for (auto& link : finding.links)
      link.filing.path = deep;
  }
  std::string far = text_of(report, false, 60);
  EXPECT_THAT(far, HasSubstr("    file: file://" + deep + "#page=3\n"));
  const std::string short_link = "/library/in/joint%20letter%20%2888-2%29.pdf";
  for (std::size_t at = far.find(deep); at != std::string::npos; at = far.find(deep))
    far.replace(at, deep.size(), short_link);
  EXPECT_EQ(far, near);
}

TEST(TextReport, LeadsWithTheFilingWhenItIsAboutOne) {
  model::Report report = sample::filing_report();
  const std::string text = text_of(report);
  EXPECT_EQ(text.find("ECF No. 88-2 – Joint Discovery Letter\n"), 0U);
  EXPECT_THAT(text, Not(HasSubstr("q4 not-found")));
  EXPECT_THAT(text, HasSubstr("lead to other papers or to none: q4, q5."));
}

TEST(TextReport, NamesEveryPageNumberAndDenial) {
  const std::string text = text_of(sample::report(), false, 400);
  EXPECT_THAT(text, HasSubstr("PDF page 3 of 5 · ECF page 4 · printed page 2 · PageID 403 · margin "
                              "lines 14–17 · ¶ 42 · lines 12–15, counted from the top"));
  EXPECT_THAT(text, HasSubstr("denied in the story: q5, a spokeswoman (spokesperson): “None of "
                              "this happened”"));
  EXPECT_THAT(text, HasSubstr("chain: The Example Post ← TradeWire ← ECF No. 88-2"));
  EXPECT_THAT(text, HasSubstr("mean confidence of 83 %"));
}

TEST(TextReport, SaysWhatWasSearchedAndWhatNot) {
  const std::string text = text_of(sample::report(), false, 400);
  EXPECT_THAT(text,
              HasSubstr("Searched: 3 filings with 41 pages in 1 docket (cand/5:21-cv-04321)."));
  EXPECT_THAT(text,
              HasSubstr("without a PDF in the library: 3; sealed entries: 1; pages that could "
                        "not be read: 2"));
}

TEST(TextReport, DescribesEachQuotedFilingOnce) {
  const std::string text = text_of(sample::report(), false, 400);
  const std::size_t hash = text.find("SHA-256 " + sample::letter().sha256);
  ASSERT_NE(hash, std::string::npos);
  EXPECT_EQ(text.find("SHA-256", hash + 1), std::string::npos);
  EXPECT_THAT(text, HasSubstr("ECF No. 88-2 – Joint Discovery Letter"));
  EXPECT_THAT(text, HasSubstr("what a party argues or alleges, not what a court has found"));
}

TEST(TextReport, KeepsToTheWidth) {
  for (const int width : {40, 60, 100}) {
    std::istringstream lines(text_of(sample::hostile_report(), true, width));
    for (std::string line; std::getline(lines, line);) {
      const bool address = line.find("file:") != std::string::npos || line.starts_with("‹U+");
      EXPECT_TRUE(address || columns(line) <= static_cast<std::size_t>(width)) << line;
    }
  }
}

TEST(TextReport, SendsNoEscapeOfAStoryToTheTerminal) {
  const std::string text = text_of(sample::hostile_report());
  for (const char c : text)
    EXPECT_TRUE(c == '\n' || static_cast<unsigned char>(c) >= 0x20);
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
  EXPECT_THAT(text, HasSubstr("‹U+202E›"));
}

TEST(TextReport, ClosesEveryColourOnItsLine) {
  std::istringstream lines(text_of(sample::report(), true, 44));
  for (std::string line; std::getline(lines, line);) {
    bool open = false;
    for (std::size_t at = line.find('\x1B'); at != std::string::npos;
         at = line.find('\x1B', at + 1)) {
      open = line.compare(at, 4, "\x1B[0m") != 0;
    }
    EXPECT_FALSE(open) << line;
  }
}

TEST(TextReport, ListsCitedPassagesAndSilentPagesOfAFiling) {
  const std::string text = text_of(sample::filing_report());
  EXPECT_THAT(text, HasSubstr("cited by: a9 q1, verbatim"));
  EXPECT_THAT(text, HasSubstr("PDF pages that no story in this report cites: 1–2, 5."));
}

TEST(TextReport, IsTheSameTwice) {
  EXPECT_EQ(text_of(sample::report()), text_of(sample::report()));
}

TEST(TextReport, HandlesAnEmptyReport) {
  EXPECT_THAT(text_of({}), HasSubstr("Searched: 0 filings with 0 pages."));
}

}  // namespace
}  // namespace pincite::report
